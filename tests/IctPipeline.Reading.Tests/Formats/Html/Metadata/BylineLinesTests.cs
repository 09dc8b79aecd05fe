namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class BylineLinesTests
{
    [Theory]
    [InlineData("<div><span>By</span><span>Orla Fenn</span></div>")]
    [InlineData("<p>by <a href=\"/author/orla-fenn\">Orla Fenn</a></p>")]
    public void Read_ByInAnElementOfItsOwn_OpensAByline(string line) => Assert.Equal(["Orla Fenn"], Authors("", line));

    [Theory]
    [InlineData("<p>by <a href=\"/author/orla\">Orla</a> · Dec 20</p>", "Orla")]
    [InlineData("<p>by orla</p>", "orla")]
    public void Read_OneWordBehindBy_IsAnAccount(string line, string name) => Assert.Equal([name], Authors("", line));

    [Theory]
    [InlineData("<div><p>Written by</p><p>Orla Fenn</p></div>")]
    [InlineData("<p>Orla Fenn | Senior Writer | July 2, 2025</p>")]
    public void Read_NameBesideItsMark_IsTheAuthor(string line) => Assert.Equal(["Orla Fenn"], Authors("", line));

    [Theory]
    [InlineData("<p>Harbour News | Breaking News | July 2, 2025</p>")]
    [InlineData("<div><p>Written by</p><p>the sea, and read on land by all who care to know what the tides have brought</p></div>")]
    public void Read_NoNameBesideAMark_IsNobody(string line) => Assert.Empty(Authors("", line));

    [Theory]
    [InlineData("Full Bio")]
    [InlineData("Keep Reading")]
    public void Read_WordsOfThePageInTheAuthorsPlace_AreNobody(string words) =>
        Assert.Empty(Authors("", $"<div class=\"byline\"><a href=\"/author/x\">{words}</a></div>"));

    [Fact]
    public void Read_WrittenByBelowTheText_NamesTheAuthor() =>
        Assert.Equal(
            ["Orla Fenn"],
            Reading
                .Article(BodyPage.Article(last: "<h3>Written by Orla Fenn</h3><p>Orla writes of ports.</p>"), "page.html", "text/html")
                .Authors
        );

    [Theory]
    [InlineData("<div>Top story | <span>Published: 5 hours ago</span> | <span>Written by Orla Fenn</span></div>")]
    [InlineData(
        "<div><a href=\"/a\">Ports and Harbours</a>, <a href=\"/b\">National</a>, "
            + "<a href=\"/c\">News</a>, "
            + "<a href=\"/d\">The Top Story of a Day</a> | <span>Published: 5 hours ago</span> | <span>Last Updated: 5 hours ago</span> | "
            + "<span>Written by Orla Fenn</span></div>"
    )]
    [InlineData("<ul><li>Von: <span><a href=\"/orla\">Orla Fenn</a></span></li></ul>")]
    [InlineData("<div><span>8 min</span><span>&nbsp;by&nbsp;<span>Orla Fenn</span></span></div>")]
    public void Read_BylineFurtherOnInALine_NamesTheAuthor(string line) => Assert.Equal(["Orla Fenn"], Authors("", line));

    [Theory]
    [InlineData("<p>Szerző: Orla Fenn</p>")]
    [InlineData("<p>Napsala Orla Fenn</p>")]
    [InlineData("<p>Ein Gastbeitrag von Orla Fenn</p>")]
    [InlineData("<p>A cura di Orla Fenn</p>")]
    [InlineData("<p>Skrevet av Orla Fenn</p>")]
    [InlineData("<p>Γράφει η Orla Fenn</p>")]
    [InlineData("<p>Автор текста: Orla Fenn</p>")]
    [InlineData("<p>Yazan: Orla Fenn</p>")]
    [InlineData("<p>بقلم: Orla Fenn</p>")]
    [InlineData("<p>執筆：Orla Fenn</p>")]
    [InlineData("<p>โดย Orla Fenn</p>")]
    public void Read_OpeningOfAByline_IsKnownInManyLanguages(string line) => Assert.Equal(["Orla Fenn"], Authors("", line));

    [Fact]
    public void Read_PhotoByFurtherOnInALine_IsNoByline() =>
        Assert.Empty(Authors("", "<div><span>Harbour</span> <span>Photo</span> <span>by</span> <span>Orla Fenn</span></div>"));

    [Theory]
    [InlineData("<h2>Article written by:</h2><h3>Orla Fenn, MD, PhD</h3>")]
    [InlineData("<p>Written by <a href=\"https://people.example/orla\">Orla Fenn</a></p>")]
    public void Read_PersonBelowTheTextAndADeskAboveIt_ThePersonIsTheAuthor(string last) =>
        Assert.Equal(
            ["Orla Fenn"],
            Reading.Article(BodyPage.Article(first: "<p>By Harbour News Team</p>", last: last), "page.html").Authors
        );

    private static IReadOnlyList<string> Authors(string head, string above = "") => SamplePage.Read(head, above).Authors;
}
