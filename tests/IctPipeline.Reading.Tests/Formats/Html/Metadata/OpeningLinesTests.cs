using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class OpeningLinesTests
{
    private static string Page(string head) =>
        BodyPage.With(
            $"<table><tr><td><a href=\"/\">Trang nhất</a></td><td>{head}{string.Join("<br><br>", BodyPage.Sentences)}</td></tr></table>"
        );

    [Fact]
    public void Read_HeadPartedByBreaksAlone_HasItsAuthorAndDay()
    {
        var article = Reading.Article(
            Page($"<font size=5>{BodyPage.Title}</font><br>By Anna Sleegers<br>Staff Writer<br>March 8, 1999<br><br>"),
            "page.html"
        );

        Assert.Equal(["Anna Sleegers"], article.Authors);
        Assert.Equal("1999-03-08", article.Published?.Value[..10]);
        Assert.Equal(string.Join("\n\n", BodyPage.Sentences), article.Body);
    }

    [Fact]
    public void Read_DayAboveTheTitle_IsTheArticles() =>
        Assert.Equal(
            "2001-03-14",
            Reading.Article(Page($"14/3/2001<br><br><font size=5>{BodyPage.Title}</font><br><br>"), "page.html").Published?.Value[..10]
        );

    [Theory]
    [InlineData("김민수", "김민수")]
    [InlineData("Nguyễn Thu Hà", "Nguyễn Thu Hà")]
    [InlineData("インシデント・情報漏えい", null)]
    [InlineData("事故 インシデント", null)]
    public void Opening_LineAboveTheDay_IsAnAuthorIfItIsAName(string line, string? name)
    {
        var article = new ParsedArticle { Blocks = [new Block(BlockKind.Paragraph, $"{line}\n8 March 1999")] };

        Assert.Equal(name, BylineLines.Opening(article)?.Names.Single());
    }

    [Theory]
    [InlineData("8 March 1999", 1)]
    [InlineData("8 March 1999\n9 April 1999", 0)]
    public void Opening_SeveralDays_DateNothing(string lines, int dates)
    {
        var article = new ParsedArticle { Blocks = [new Block(BlockKind.Paragraph, lines)] };

        DateSearch.Opening(article);

        Assert.Equal(dates, article.Dates.Count);
    }
}
