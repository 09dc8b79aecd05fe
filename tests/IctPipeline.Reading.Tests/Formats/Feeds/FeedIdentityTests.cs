using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Feeds;

/// <summary>What names an item: guid, id or link, and never its place among others.</summary>
public class FeedIdentityTests
{
    [Fact]
    public void Read_RssItem_IsNamedByGuidThenLink()
    {
        var members = Rss(
            "<item><title>A</title><link>https://a.example/1</link><guid>g-1</guid></item>",
            "<item><title>B</title><link>https://a.example/2</link></item>"
        );

        Assert.Equal(["g-1", "https://a.example/2"], members.Select(member => member.Member));
        Assert.All(members, member => Assert.Equal("", member.Feed));
    }

    [Fact]
    public void Read_SameLinkTwice_NamesStayWhenOthersCome()
    {
        const string a = "<item><title>Bình chọn A</title><link>https://a.example/poll</link></item>";
        const string b = "<item><title>Bình chọn B</title><link>https://a.example/poll</link></item>";
        const string c = "<item><title>Bình chọn C</title><link>https://a.example/poll</link></item>";

        var before = Names(Rss(a, b));
        var after = Names(Rss(c, a, b));

        Assert.Equal(3, after.Values.Distinct().Count());
        Assert.Equal((before["Bình chọn A"], before["Bình chọn B"]), (after["Bình chọn A"], after["Bình chọn B"]));
    }

    [Fact]
    public void Read_SameLinkAndTitle_AreToldApartByTheRest()
    {
        const string a = "<item><title>Trực tiếp</title><link>https://a.example/live</link><description>Sáng.</description></item>";
        const string b = "<item><title>Trực tiếp</title><link>https://a.example/live</link><description>Chiều.</description></item>";

        var before = Rss(a, b).ToDictionary(member => member.Article!.Body, member => member.Member);
        var after = Rss(b, a).ToDictionary(member => member.Article!.Body, member => member.Member);

        Assert.Equal((before["Sáng."], before["Chiều."]), (after["Sáng."], after["Chiều."]));
        Assert.NotEqual(before["Sáng."], before["Chiều."]);
    }

    [Fact]
    public void Read_SameItemTwice_IsOneDocument()
    {
        const string item = "<item><title>Tin</title><link>https://a.example/1</link></item>";

        Assert.Single(Rss(item, item));
    }

    [Fact]
    public void Read_ItemsWithoutAKey_NamesStayWhenOthersCome()
    {
        var before = Names(Rss("<item><title>Một</title></item>"));
        var after = Names(Rss("<item><title>Hai</title></item>", "<item><title>Một</title></item>"));

        Assert.Equal(before["Một"], after["Một"]);
        Assert.NotEqual(after["Hai"], after["Một"]);
    }

    [Fact]
    public void Read_JsonFeed_IsNamedByIdThenUrl()
    {
        const string feed = """
            {"version": "https://jsonfeed.org/version/1", "title": "Cảng", "authors": [{"name": "Ban Cảng"}], "items": [
              {"id": 7, "url": "https://a.example/7", "title": "Bảy", "content_text": "Tin thứ bảy."},
              {"url": "https://a.example/6", "title": "Sáu", "content_html": "<p>Tin thứ sáu.</p>", "authors": [{"name": "Lê Na"}]},
              {"id": "5", "title": "Năm", "summary": "Chỉ có tóm tắt."}]}
            """;

        var members = Read(feed, "tin.json");

        Assert.Equal(["7", "https://a.example/6", "5"], members.Select(member => member.Member));
        Assert.All(members, member => Assert.Equal("", member.Feed));
        Assert.Equal(
            [
                ["Ban Cảng"],
                ["Lê Na"],
                ["Ban Cảng"],
            ],
            members.Select(member => member.Article!.Authors)
        );
        Assert.Equal("Cảng", members[0].Article!.Site);
        Assert.Equal("Chỉ có tóm tắt.", members[2].Article!.Body);
    }

    [Fact]
    public void Read_ListOfArticles_IsNoFeed()
    {
        var members = Read("[{\"title\": \"A\", \"body\": \"Tin A.\"}, {\"title\": \"B\", \"body\": \"Tin B.\"}]", "tin.json");

        Assert.All(members, member => Assert.Null(member.Feed));
        Assert.Equal(2, members.Count);
    }

    [Theory]
    [InlineData("<rss><channel><title>Cảng</title></channel></rss>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Cảng</title></feed>")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><channel/></rdf:RDF>")]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Cảng\", \"items\": []}")]
    public void Read_FeedWithoutItems_IsReadAsSuch(string feed) => Assert.Empty(Read(feed, "tin.xml"));

    [Fact]
    public void Read_RdfOfSomethingElse_IsRefused()
    {
        const string rdf = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><Person><name>Lê</name></Person></rdf:RDF>";

        Assert.Equal(RejectionCodes.NoArticle, Reading.RejectionCode(Encoding.UTF8.GetBytes(rdf), "a.xml"));
    }

    private static List<ReadMember> Rss(params string[] items) =>
        Read($"<rss version=\"2.0\"><channel><title>Cảng</title>{string.Concat(items)}</channel></rss>", "tin.xml");

    private static List<ReadMember> Read(string text, string name) => Reading.All(Encoding.UTF8.GetBytes(text), name);

    private static Dictionary<string, string?> Names(List<ReadMember> members) =>
        members.ToDictionary(member => member.Article!.Title!, member => member.Member);
}
