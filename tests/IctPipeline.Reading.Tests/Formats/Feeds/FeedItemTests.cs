using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Feeds;

/// <summary>What an item says, and what it leaves to its feed.</summary>
public class FeedItemTests
{
    private const string Atom = "xmlns=\"http://www.w3.org/2005/Atom\"";
    private const string Rss =
        "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:media=\"http://search.yahoo.com/mrss/\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    [Fact]
    public void Read_AtomWithUpdatedOnly_StandsInWithLowConfidence()
    {
        var article = ReadAtom("<updated>2021-07-08T09:10:11Z</updated>");

        Assert.Equal(("2021-07-08T09:10:11+00:00", 0.3), (article.Published?.Value, article.Published?.Confidence));
    }

    [Fact]
    public void Read_AtomWithBothMoments_PublishedHolds()
    {
        var article = ReadAtom("<updated>2021-07-09T09:10:11Z</updated><published>2021-07-08T09:10:11Z</published>");

        Assert.Equal("2021-07-08T09:10:11+00:00", article.Published?.Value);
    }

    [Fact]
    public void Read_Atom03_IssuedIsThePublication()
    {
        var article = Read(
            "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>Cảng</title><entry><title>Tin</title><id>a</id>"
                + "<issued>2004-05-06T07:08:09Z</issued><modified>2004-05-07T07:08:09Z</modified>"
                + "<content type=\"text/html\" mode=\"escaped\">&lt;p&gt;Thân bài.&lt;/p&gt;</content></entry></feed>"
        );

        Assert.Equal(("2004-05-06T07:08:09+00:00", "Thân bài."), (article.Published?.Value, article.Body));
    }

    [Fact]
    public void Read_Rss10_ItemsStandBesideTheChannel()
    {
        var article = Read(
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Cảng</title><link>https://a.example/</link></channel>"
                + "<item rdf:about=\"https://a.example/1\"><title>Tin</title><link>https://a.example/1</link><dc:creator>Lê Na</dc:creator>"
                + "<dc:date>2018-03-04T05:06:07+07:00</dc:date><description>Thân bài.</description></item></rdf:RDF>"
        );

        Assert.Equal(("Cảng", "Thân bài.", "2018-03-04T05:06:07+07:00"), (article.Site, article.Body, article.Published?.Value));
        Assert.Equal(["Lê Na"], article.Authors);
    }

    [Theory]
    [InlineData("<author><name>Trần Lan</name></author>", "", "Trần Lan")]
    [InlineData("", "<source><author><name>Đài Bắc</name></author></source>", "Đài Bắc")]
    [InlineData("", "", "Lê Na")]
    public void Read_EntryWithoutAuthor_HasThoseOfItsSourceOrFeed(string own, string source, string expected)
    {
        var article = Read(
            $"<feed {Atom}><title>Cảng</title><author><name>Lê Na</name></author><entry><id>1</id><title>Tin</title>{own}{source}"
                + "<content>Thân bài.</content></entry></feed>"
        );

        Assert.Equal([expected], article.Authors);
    }

    [Fact]
    public void Read_NestedBases_CompleteAddressesOneAfterTheOther()
    {
        var article = Read(
            $"<feed {Atom} xml:base=\"https://a.example/tin/\"><title>Cảng</title><entry xml:base=\"2020/\"><id>1</id><title>Tin</title>"
                + "<link href=\"5g.html\"/><content type=\"html\" xml:base=\"anh/\">&lt;p&gt;Thân bài có &lt;a "
                + "href=\"../them.html\"&gt;nữa&lt;/a&gt;.&lt;/p&gt;"
                + "&lt;img src=\"a.jpg\"&gt;</content></entry></feed>"
        );

        Assert.Equal("https://a.example/tin/2020/5g.html", article.CanonicalUrl);
        Assert.Equal("https://a.example/tin/2020/anh/a.jpg", Assert.Single(article.Images).Url);
        Assert.Equal("https://a.example/tin/2020/them.html", Assert.Single(article.Links).Url);
    }

    [Fact]
    public void Read_RelativeLinkWithoutBase_IsCompletedByTheSite()
    {
        var article = ReadRss("<link>/tin/1.html</link><description>Thân bài.</description>");

        Assert.Equal("https://a.example/tin/1.html", article.CanonicalUrl);
    }

    [Theory]
    [InlineData("<media:description>Thân bài của phim.</media:description>")]
    [InlineData("<media:group><media:content url=\"a.mp4\"/><media:description>Thân bài của phim.</media:description></media:group>")]
    [InlineData("<media:content url=\"a.mp4\"><media:description>Thân bài của phim.</media:description></media:content>")]
    public void Read_WordsOfTheMedium_AreTheBodyWhereThereIsNoOther(string media) =>
        Assert.Equal("Thân bài của phim.", ReadRss(media).Body);

    [Fact]
    public void Read_WordsOfTheMediumBesideAText_TextHolds()
    {
        var article = ReadRss(
            "<media:title>Ảnh</media:title><media:description>Chú thích.</media:description><description>Thân bài.</description>"
        );

        Assert.Equal(("Tin", "Thân bài."), (article.Title, article.Body));
    }

    [Fact]
    public void Read_EncodedContent_IsTheBodyAndTheDescriptionTheLead()
    {
        var article = ReadRss(
            "<description>Tóm tắt.</description><content:encoded><![CDATA[<p>Đoạn một.</p><p>Đoạn hai.</p>]]></content:encoded>"
        );

        Assert.Equal(("Tóm tắt.", "Đoạn một.\n\nĐoạn hai."), (article.Lead, article.Body));
    }

    [Theory]
    [InlineData("<p>The post <a href=\"https://a.example/1\">Tin</a> appeared first on <a href=\"https://a.example\">Cảng</a>.</p>")]
    [InlineData("<p>Der Beitrag <a href=\"https://a.example/1\">Tin</a> erschien zuerst auf <a href=\"https://a.example/\">Cảng</a>.</p>")]
    [InlineData(
        "<p>Bài viết <a href=\"https://a.example/1\">Tin</a> đã xuất hiện đầu tiên vào ngày <a href=\"https://a.example\">Cảng</a>.</p>"
    )]
    [InlineData(
        "<p><a href=\"https://a.example/1\">Tin</a> は <a href=\"https://a.example\">Cảng</a> に最初に表示されました。</p>\n<p></p>"
    )]
    [InlineData("<div><p>The post Tin first appeared on <a href=\"https://a.example\">Cảng</a>.</p></div>")]
    public void Read_FooterOfWordPress_IsNoPartOfTheText(string footer)
    {
        var article = ReadRss($"<content:encoded><![CDATA[<p>Đoạn một.</p><p>Đoạn hai.</p>{footer}]]></content:encoded>");

        Assert.Equal("Đoạn một.\n\nĐoạn hai.", article.Body);
        Assert.Empty(article.Links);
    }

    [Fact]
    public void Read_FooterInTheTeaser_LeavesTheTeaser()
    {
        var article = ReadRss(
            "<description>Ngắn gọn […] The post Tin appeared first on Cảng.</description><content:encoded><![CDATA[<p>Đoạn một.</p>"
                + "]]></content:encoded>"
        );

        Assert.Equal("Ngắn gọn […]", article.Lead);
    }

    [Fact]
    public void Read_LastParagraphWithTwoLinks_Stays()
    {
        var article = ReadRss(
            "<content:encoded><![CDATA[<p>Đoạn một.</p><p>Xem <a href=\"https://b.example/x\">bản đồ</a> và <a "
                + "href=\"https://c.example\">bảng giá</a>.</p>]]></content:encoded>"
        );

        Assert.Equal("Đoạn một.\n\nXem bản đồ và bảng giá.", article.Body);
        Assert.Equal(2, article.Links.Count);
    }

    private static NormalizedArticle ReadAtom(string moments) =>
        Read($"<feed {Atom}><title>Cảng</title><entry><id>1</id><title>Tin</title>{moments}<content>Thân bài.</content></entry></feed>");

    private static NormalizedArticle ReadRss(string parts) =>
        Read(
            $"<rss version=\"2.0\" {Rss}><channel><title>Cảng</title><link>https://a.example/</link>"
                + $"<item><guid>1</guid>{parts}<title>Tin</title></item></channel></rss>"
        );

    private static NormalizedArticle Read(string feed) => Reading.Article(Encoding.UTF8.GetBytes(feed), "tin.xml");
}
