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

    [Fact]
    public void Read_WrittenByBelowTheText_NamesTheAuthor() =>
        Assert.Equal(
            ["Orla Fenn"],
            Reading
                .Article(BodyPage.Article(last: "<h3>Written by Orla Fenn</h3><p>Orla writes of ports.</p>"), "page.html", "text/html")
                .Authors
        );

    private static IReadOnlyList<string> Authors(string head, string above = "") => SamplePage.Read(head, above).Authors;
}
