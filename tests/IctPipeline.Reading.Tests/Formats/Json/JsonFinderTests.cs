using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Json;

/// <summary>Where articles are found in a file, what they are called, and what is said of the rest.</summary>
public class JsonFinderTests
{
    private const string Text = "Cảng Lạch Huyện lắp xong mạng riêng cho xe tự hành trong bãi hàng, chủ cảng cho biết hôm thứ ba.";

    [Theory]
    [InlineData("""{"data": {"article": {0}}}""")]
    [InlineData("""{"status": "ok", "post": {0}, "related": [{"title": "Khác", "content": "Tin khác."}]}""")]
    [InlineData("""{"result": {"data": {"page": {"article": {0}}}}}""")]
    public void Read_OneArticleInAnAnswer_IsTheFile(string answer)
    {
        var article = Reading.Article(answer.Replace("{0}", Item("\"id\": 5"), StringComparison.Ordinal), "a.json");

        Assert.Equal(("Mạng ở cảng", Text), (article.Title, article.Body));
    }

    [Theory]
    [InlineData("""[{0}, {1}]""")]
    [InlineData("""{"results": [{0}, {1}]}""")]
    [InlineData("""{"response": {"status": "ok", "docs": [{0}, {1}]}}""")]
    [InlineData("""{"hits": {"total": 2, "hits": [{"_id": "a", "_source": {0}}, {"_id": "b", "_source": {1}}]}}""")]
    [InlineData("""{"data": {"posts": {"edges": [{"node": {0}}, {"node": {1}}]}}}""")]
    [InlineData("""{"data": [{"id": "a", "attributes": {0}}, {"id": "b", "attributes": {1}}]}""")]
    [InlineData("""{"items": [{"sys": {"id": "a"}, "fields": {0}}, {"sys": {"id": "b"}, "fields": {1}}]}""")]
    [InlineData("""{"rows": [{"row": {0}}, {"row": {1}}]}""")]
    [InlineData("""{"a": {0}, "b": {1}}""")]
    public void Read_ListOfAnyKind_GivesEachByItsId(string list)
    {
        var json = list.Replace("{0}", Item("\"id\": \"a\""), StringComparison.Ordinal);
        var members = Members(json.Replace("{1}", Item("\"id\": \"b\""), StringComparison.Ordinal));

        Assert.Equal(["a", "b"], members.Select(member => member.Member));
        Assert.All(members, member => Assert.Equal(Text, member.Article?.Body));
    }

    [Theory]
    [InlineData("\"guid\": \"g-1\", \"id\": 5, \"url\": \"https://bao.example/1\"", "g-1")]
    [InlineData("\"id\": 5, \"url\": \"https://bao.example/1\"", "5")]
    [InlineData("\"_id\": {\"$oid\": \"5e60\"}", "5e60")]
    [InlineData("\"url\": \"https://bao.example/1\"", "https://bao.example/1")]
    [InlineData("\"lang\": \"vi\"", "[0]")]
    public void Read_ItemOfAList_IsNamedByWhatItsSourceCallsIt(string keys, string name) =>
        Assert.Equal(name, Members($"[{Item(keys)}]")[0].Member);

    [Fact]
    public void Read_TwoItemsOfOneId_AreTwoMembers() =>
        Assert.Equal(["x", "x~2"], Members($"[{Item("\"id\": \"x\"")}, {Item("\"id\": \"x\"")}]").Select(member => member.Member));

    [Theory]
    [InlineData("""{"title": {"0": "A", "1": "B"}, "content": {"0": "{0}", "1": "{0}"}}""")]
    [InlineData("""{"title": ["A", "B"], "content": ["{0}", "{0}"], "date": [1623138310000, null]}""")]
    [InlineData("""{"columns": ["title", "content"], "index": [0, 1], "data": [["A", "{0}"], ["B", "{0}"]]}""")]
    public void Read_TableByColumn_GivesItsRows(string table)
    {
        var members = Members(table.Replace("{0}", Text, StringComparison.Ordinal));

        Assert.Equal([("[0]", "A"), ("[1]", "B")], members.Select(member => (member.Member!, member.Article!.Title!)));
        Assert.All(members, member => Assert.Equal(Text, member.Article!.Body));
    }

    [Fact]
    public void Read_LanguagesByField_GivesAnArticleEach()
    {
        var members = Members(
            $$$"""{"title": {"vi": "Mạng ở cảng", "en": "A network"}, "content": {"vi": "{{{Text}}}", "en": "A port has one."}}"""
        );

        Assert.Equal([("vi", "vi"), ("en", "en")], members.Select(member => (member.Member!, member.Article!.DeclaredLanguage!)));
    }

    [Fact]
    public void Read_ItemWithoutText_IsRefusedWithItsKeys()
    {
        var refused = Members($$"""[{{Item("\"id\": 1")}}, {"id": 2, "headline": "B", "phần": "x"}]""")[1];

        Assert.Equal(("[1]", RejectionCodes.NoArticle), (refused.Member, refused.Rejection?.Code));
        Assert.Contains("id, headline, phần", refused.Rejection!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoArticle_IsRefusedWithTheKeys()
    {
        var exception = Assert.Throws<ArticleRejectedException>(() => Members("""{"pages": 3, "conf": {"depth": 1}, "rows": []}"""));

        Assert.Equal(RejectionCodes.NoArticle, exception.Code);
        Assert.Contains("pages, conf (depth), rows", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GuardianAnswer_HasTheFieldsOfItsFields()
    {
        var article = Members(
            $$$"""
            {"response": {"results": [{"id": "tech/1", "webPublicationDate": "2021-06-08T07:45:10Z", "webTitle": "Mạng",
             "webUrl": "https://g.example/1",
              "sectionName": "Cảng", "fields": {"headline": "Mạng ở cảng", "byline": "Lê Thu", "body": "<p>{{{Text}}}</p>",
               "trailText": "Xe."}}]}}
            """
        )[0].Article!;

        Assert.Equal(("Mạng ở cảng", "Xe.", Text), (article.Title, article.Lead, article.Body));
        Assert.Equal(["Lê Thu"], article.Authors);
        Assert.Equal(["Cảng"], article.Categories);
    }

    private static string Item(string keys) => $$"""{"title": "Mạng ở cảng", "content": "{{Text}}", {{keys}}}""";

    private static List<ReadMember> Members(string json) => Reading.All(Encoding.UTF8.GetBytes(json), "a.json");
}
