using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Json;

/// <summary>The objects of the tools that people use, each with the fields that it names in its own way.</summary>
public class JsonShapesTests
{
    private const string First = "Cảng Lạch Huyện lắp xong mạng riêng cho xe tự hành trong bãi hàng, chủ cảng cho biết hôm thứ ba.";
    private const string Second = "Mỗi xe gửi hình về phòng điều khiển qua mười bốn trạm nhỏ đặt trên cột đèn dọc cầu tàu.";

    [Fact]
    public void NewsPlease_Article_IsReadByItsNames()
    {
        var article = Read(
            $$"""
            {"maintext": "{{First}}\n{{Second}}", "title": "Mạng ở cảng", "title_page": "Mạng ở cảng | Báo", "authors": ["Lê Thu"],
             "date_publish": "2021-06-08 07:45:10", "date_modify": "2021-06-09 01:00:00", "date_download": "2022-01-01 00:00:00",
             "source_domain": "bao.example", "image_url": "https://bao.example/a.jpg", "url": "https://bao.example/mang",
              "language": "vi"}
            """
        );

        Assert.Equal([First, Second], article.Paragraphs());
        Assert.Equal(("Mạng ở cảng", "bao.example", "https://bao.example/mang"), (article.Title, article.Site, article.CanonicalUrl));
        Assert.Equal("2021-06-08T07:45:10+07:00", article.Published?.Value);
        Assert.Equal("https://bao.example/a.jpg", Assert.Single(article.Images).Url);
        Assert.DoesNotContain(article.DateEvidence, evidence => evidence.Field == "date_download");
    }

    [Fact]
    public void Readability_TextContent_IsNotKeptBesideTheBody()
    {
        var article = Read(
            $$"""
            {"title": "Mạng ở cảng", "byline": "Lê Thu", "content": "<div><p>{{First}}</p><p>{{Second}}</p></div>", "lang": "vi",
             "textContent": "{{First}}{{Second}}", "length": 190, "excerpt": "Xe tự hành.", "siteName": "Báo Cảng",
             "publishedTime": "2021-06-08T07:45:10Z"}
            """
        );

        Assert.Equal([First, Second], article.Paragraphs());
        Assert.Equal(("Xe tự hành.", "Báo Cảng", "2021-06-08T07:45:10+00:00"), (article.Lead, article.Site, article.Published?.Value));
        Assert.DoesNotContain(article.Extra, pair => pair.Value.Contains("bãi hàng", StringComparison.Ordinal));
    }

    [Fact]
    public void Trafilatura_SemicolonsAndSource_AreNamesAndAddress()
    {
        var article = Read(
            $$"""
            {"title": "Mạng ở cảng", "author": "Lê Thu; Ngô Bình", "hostname": "bao.example", "date": "2021-06-08", "fingerprint": "f1",
             "raw_text": "{{First}} {{Second}}", "text": "{{First}}\n{{Second}}", "source": "https://bao.example/mang",
             "source-hostname": "Báo Cảng", "categories": "Cảng;Viễn thông", "tags": "5G;xe tự hành", "filedate": "2024-02-02"}
            """
        );

        Assert.Equal(["Lê Thu", "Ngô Bình"], article.Authors);
        Assert.Equal(["Cảng", "Viễn thông"], article.Categories);
        Assert.Equal(["5G", "xe tự hành"], article.Tags);
        Assert.Equal(("Báo Cảng", "https://bao.example/mang"), (article.Site, article.CanonicalUrl));
        Assert.Equal([First, Second], article.Paragraphs());
        Assert.StartsWith("2021-06-08", article.Published?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Newspaper_PageBesideTheText_IsLeftOut()
    {
        var article = Read(
            $$"""
            {"title": "Mạng ở cảng", "html": "<html><body><nav>Trang chủ</nav><p>{{First}}</p></body></html>",
             "text": "{{First}}\n\n{{Second}}",
             "authors": ["Lê Thu"], "publish_date": "2021-06-08 07:45:10", "top_image": "https://bao.example/a.jpg", "meta_lang": "vi",
             "source_url": "https://bao.example", "url": "https://bao.example/mang"}
            """
        );

        Assert.Equal([First, Second], article.Paragraphs());
        Assert.Equal("https://bao.example/mang", article.CanonicalUrl);
        Assert.DoesNotContain("html", article.Extra.Keys);
    }

    [Fact]
    public void NewsApi_CutContent_IsReadWithAWarning()
    {
        var article = Members(
            $$$"""
            {"status": "ok", "totalResults": 1, "articles": [{"source": {"id": null, "name": "Báo Cảng"}, "author": "Lê Thu",
             "title": "Mạng ở cảng", "description": "Xe tự hành.", "url": "https://bao.example/mang",
              "urlToImage": "https://bao.example/a.jpg",
             "publishedAt": "2021-06-08T07:45:10Z", "content": "{{{First}}}… [+812 chars]"}]}
            """
        )[0];

        Assert.Equal("https://bao.example/mang", article.Member);
        Assert.Equal(First + "…", article.Article!.Body);
        Assert.Equal("Báo Cảng", article.Article.Site);
        Assert.Contains(article.Article.Warnings, warning => warning.Message.Contains("812", StringComparison.Ordinal));
    }

    [Fact]
    public void NewsApi_NoContent_HasTheDescriptionAsBodyWithAWarning()
    {
        var article = Members(
            $$"""
            {"articles": [{"title": "Mạng ở cảng", "description": "{{First}}", "url": "https://bao.example/mang",
             "publishedAt": "2021-06-08T07:45:10Z", "content": null}]}
            """
        )[0].Article!;

        Assert.Equal(First, article.Body);
        Assert.True(article.Warns(WarningCodes.BodyUncertain));
    }

    [Fact]
    public void WordPress_IdsOfRecords_AreNoNames()
    {
        var post = WordPressPost("");

        Assert.Empty(post.Article!.Categories);
        Assert.Empty(post.Article.Tags);
        Assert.Empty(post.Article.Authors);
        Assert.Equal("https://bao.example/?p=7", post.Member);
        Assert.Equal(("Mạng – ở cảng", "Xe tự hành."), (post.Article.Title, post.Article.Lead));
    }

    [Fact]
    public void WordPress_EmbeddedRecords_NameAuthorTermsAndPicture()
    {
        var article = WordPressPost(
            """
            , "_embedded": {"author": [{"name": "Lê Thu"}], "wp:featuredmedia": [{"source_url": "https://bao.example/a.jpg"}],
              "wp:term": [[{"taxonomy": "category", "name": "Cảng"}], [{"taxonomy": "post_tag", "name": "5G"}]]}
            """
        ).Article!;

        Assert.Equal(["Lê Thu"], article.Authors);
        Assert.Equal(["Cảng"], article.Categories);
        Assert.Equal(["5G"], article.Tags);
        Assert.Equal("https://bao.example/a.jpg", article.Images[0].Url);
    }

    [Fact]
    public void WordPress_TimeInUtc_GivesTheLocalTimeItsOffset()
    {
        var article = WordPressPost("").Article!;

        Assert.Equal("2021-06-08T14:45:10+07:00", article.Published?.Value);
        Assert.False(article.Warns(WarningCodes.AssumedTimeZone));
    }

    [Fact]
    public void Ghost_Export_JoinsAuthorsAndTags()
    {
        var members = Members(
            $$"""
            {"db": [{"meta": {"version": "5.1"}, "data": {
              "posts": [
                {"id": "p1", "title": "Mạng ở cảng", "html": "<p>{{First}}</p><p>{{Second}}</p>", "status": "published",
                 "created_at": "2021-03-01T00:00:00.000Z", "published_at": "2021-06-08T07:45:10.000Z", "custom_excerpt": "Xe tự hành."},
                {"id": "p2", "title": "Nháp", "mobiledoc": "{\"version\":\"0.3.1\",\"sections\":[[1,\"p\",[[0,[],0,\"{{Second}}\"]]]]}",
                 "status": "draft", "published_at": null, "created_at": "2021-03-02T00:00:00.000Z"}],
              "tags": [{"id": "t1", "name": "5G"}], "posts_tags": [{"post_id": "p1", "tag_id": "t1"}],
              "users": [{"id": "u1", "name": "Lê Thu", "email": "thu@bao.example"}], "posts_authors": [{"post_id": "p1",
               "author_id": "u1"}]} }]}
            """
        );

        Assert.Equal(["p1", "p2"], members.Select(member => member.Member));
        Assert.Equal(["Lê Thu"], members[0].Article!.Authors);
        Assert.Equal(["5G"], members[0].Article!.Tags);
        Assert.Equal("2021-06-08T07:45:10+00:00", members[0].Article!.Published?.Value);
        Assert.False(members[0].Article!.Warns(WarningCodes.DateConflict));
        Assert.Equal(Second, members[1].Article!.Body);
    }

    [Theory]
    [InlineData("1623138310")]
    [InlineData("1623138310.75")]
    [InlineData("1623138310000")]
    [InlineData("\"/Date(1623138310000)/\"")]
    [InlineData("{\"$date\": {\"$numberLong\": \"1623138310000\"}}")]
    [InlineData("\"2021-06-08T07:45:10Z\"")]
    public void Date_InTheWaysOfJson_IsThatMoment(string date) =>
        Assert.Equal("2021-06-08T07:45:10+00:00", Read($$"""{"title": "A", "date": {{date}}, "content": "{{First}}"}""").Published?.Value);

    [Theory]
    [InlineData("true")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[]")]
    public void Field_OfAnotherKind_IsNoName(string value)
    {
        var article = Read(
            $$"""{"title": "A", "content": "{{First}}", "author": {{value}}, "tags": {{value}}, "image": {{value}}, "summary": null}"""
        );

        Assert.Empty(article.Authors);
        Assert.Empty(article.Tags);
        Assert.Empty(article.Images);
        Assert.Equal(First, article.Body);
    }

    [Fact]
    public void Tags_AsObjects_AreTheirNamesAlone() =>
        Assert.Equal(
            ["Cảng biển", "5G"],
            Read(
                $$"""{"title": "A", "content": "{{First}}", "tags": [{"id": 3, "slug": "x", "name": "Cảng biển"}, {"label": "5G"}]}"""
            ).Tags
        );

    [Fact]
    public void Body_EscapedHtml_IsReadAsHtml() =>
        Assert.Equal(First, Read($$"""{"title": "A", "content": "&lt;p class=\"x\"&gt;{{First}}&lt;/p&gt;"}""").Body);

    private static ReadMember WordPressPost(string more) =>
        Members(
            $$$"""
            [{"id": 7, "date": "2021-06-08T14:45:10", "date_gmt": "2021-06-08T07:45:10", "guid": {"rendered": "https://bao.example/?p=7"},
              "link": "https://bao.example/mang/", "title": {"rendered": "Mạng &#8211; ở cảng"}, "author": 3, "categories": [4, 9],
               "tags": [11],
              "content": {"rendered": "<p>{{{First}}}</p><p>{{{Second}}}</p>", "protected": false},
              "excerpt": {"rendered": "<p>Xe tự hành. [&hellip;]</p>"}, "featured_media": 55 {{{more}}}}]
            """
        )[0];

    private static NormalizedArticle Read(string json) => Reading.Article(json, "a.json");

    [Theory]
    [InlineData("xem({0});", "a.js")]
    [InlineData("/**/ jQuery17_3({0})\n", "a.json")]
    [InlineData("/**/ typeof xem === 'function' && xem({0});", "a.js")]
    [InlineData("window.__STATE__ = {0};\n", "a.js")]
    [InlineData("])}}while(1);</x>{0}", "a.json")]
    [InlineData(")]}}',\n{0}", "a.txt")]
    public void Script_AroundJson_IsTakenOff(string script, string name)
    {
        var json = $$"""{"title": "Mạng ở cảng", "body": "{{First}}"}""";
        var article = Reading.Article(
            script.Replace("}}", "}", StringComparison.Ordinal).Replace("{0}", json, StringComparison.Ordinal),
            name
        );

        Assert.Equal(("Mạng ở cảng", First), (article.Title, article.Body));
    }

    [Fact]
    public void Script_ThatOnlyHoldsAnObject_IsStillCode() =>
        Assert.Equal(
            RejectionCodes.UnsupportedFormat,
            Reading.RejectionCode("module.exports = {\n  title: 'Cảng',\n};\nrun(1);\n"u8.ToArray(), "a.js")
        );

    [Fact]
    public void JsonLines_WithOneLine_HaveAMember()
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"title": "Mạng ở cảng", "body": "{{First}}"}""");

        Assert.Equal("[1]", Assert.Single(Reading.All(bytes, "a.jsonl")).Member);
        Assert.Null(Assert.Single(Reading.All(bytes, "a.json")).Member);
    }

    [Fact]
    public void Reddit_Selftext_IsTheBody()
    {
        var article = Read(
            $$"""
            {"kind": "t3", "data": {"title": "Mạng ở cảng", "selftext": "{{First}}", "selftext_html": "x", "created_utc": 1623138310.0,
             "subreddit": "cang", "author": "lan"} }
            """
        );

        Assert.Equal(("Mạng ở cảng", First, "2021-06-08T07:45:10+00:00"), (article.Title, article.Body, article.Published?.Value));
    }

    [Fact]
    public void GoogleReader_Summary_IsTheWholeText()
    {
        var article = Read(
            $$"""
            {"id": "tag:1", "title": "Mạng ở cảng", "published": 1623138310, "crawlTimeMsec": "1623138310000",
             "origin": {"title": "Báo Cảng"},
             "canonical": [{"href": "https://bao.example/mang"}], "summary": {"content": "<p>{{First}}</p><p>{{Second}}</p>"},
             "categories": ["user/-/state/com.google/read"]}
            """
        );

        Assert.Equal([First, Second], article.Paragraphs());
        Assert.Equal(("Mạng ở cảng", "Báo Cảng"), (article.Title, article.Site));
        Assert.Empty(article.Categories);
        Assert.False(article.Warns(WarningCodes.BodyUncertain));
    }

    private static List<ReadMember> Members(string json) => Reading.All(Encoding.UTF8.GetBytes(json), "a.json");
}
