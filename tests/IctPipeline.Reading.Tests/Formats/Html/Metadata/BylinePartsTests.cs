namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class BylinePartsTests
{
    [Theory]
    [InlineData(
        "<div class=\"author\"><span class=\"given-names\">Orla T.</span> <span class=\"surname\">van Fenn</span></div>",
        "Orla T. van Fenn"
    )]
    [InlineData(
        "<a rel=\"author\" href=\"/o\"><span itemprop=\"name\">Orla Fenn</span> "
            + "<span class=\"firstname\">Orla</span> <span>Fenn</span></a>",
        "Orla Fenn"
    )]
    public void Read_GivenNameInAnElementOfItsOwn_StandsBeforeTheFamilyName(string line, string name) =>
        Assert.Equal([name], Authors(line));

    [Fact]
    public void Read_NameInABoxAboutTheAuthor_IsTheAuthorAndNotTheOffice() =>
        Assert.Equal(
            ["Orla Fenn"],
            Authors(
                "<div class=\"b-author-bio\"><a class=\"b-author-bio__author-name-link\" href=\"/o\">"
                    + "<b class=\"b-author-bio__author-name\">Orla Fenn</b></a><p class=\"b-author-bio__author-role\">Journalist</p></div>"
            )
        );

    [Fact]
    public void Read_SectionInTheByline_IsNoAuthor() =>
        Assert.Empty(
            Authors(
                "<section class=\"byline\"><time>March 20, 2018</time> | "
                    + "<span class=\"byline__category\"><a href=\"/w\">Wellness &amp; Prevention</a></span></section>"
            )
        );

    private static IReadOnlyList<string> Authors(string line) => SamplePage.Read("", line).Authors;
}
