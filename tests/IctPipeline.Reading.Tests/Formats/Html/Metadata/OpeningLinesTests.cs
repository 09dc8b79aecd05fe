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
    [InlineData("김민수 기자", "김민수")]
    [InlineData("김민수", "김민수")]
    [InlineData("이벤트", null)]
    [InlineData("정치", null)]
    [InlineData("Nguyễn Thu Hà", "Nguyễn Thu Hà")]
    [InlineData("New York", null)]
    [InlineData("Hà Nội", null)]
    [InlineData("Thế giới", null)]
    [InlineData("Hồ Chí Minh", null)]
    [InlineData("Posted by Orla on Monday, March 8, 1999 at 11:15", "Orla")]
    [InlineData("Posted by Orla Fenn on Monday, March 8 @ 10:02:11 CET", "Orla Fenn")]
    [InlineData("インシデント・情報漏えい", null)]
    [InlineData("事故 インシデント", null)]
    public void Opening_LineAboveTheDay_IsAnAuthorIfItIsAName(string line, string? name)
    {
        var article = new ParsedArticle { Blocks = [new Block(BlockKind.Paragraph, $"{line}\n8 March 1999")] };

        Assert.Equal(name, BylineLines.Opening(article)?.Names.Single());
    }

    [Theory]
    [InlineData("New York<br>March 8, 1999<br>")]
    [InlineData("Thế giới<br>8/3/1999<br><br>")]
    public void Read_PlaceOrSectionAboveTheDay_IsNoAuthor(string head)
    {
        var article = Reading.Article(
            BodyPage.With($"<h1>{BodyPage.Title}</h1><div>{head}{string.Join("<br>", BodyPage.Sentences)}</div>"),
            "a.html"
        );

        Assert.Empty(article.Authors);
        Assert.Equal("1999-03-08", article.Published?.Value[..10]);
        Assert.EndsWith(string.Join("\n", BodyPage.Sentences), article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What happened on Monday</p><p>2 March 2026")]
    [InlineData("Kính gửi quý bạn đọc</p><p>2/3/2026")]
    public void Read_ShortLineAboveTheDay_StaysInTheText(string head) =>
        Assert.StartsWith(head[..15], BodyPage.BodyOf(BodyPage.Article(first: $"<p>{head}</p>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Many readers ask about it.", "One wrote this week:", BodyPage.Title, "It is a way.", "Another asked.", "A hundred years.")]
    [InlineData("Town Hall", "1 High Street", "Springfield", "Thursday, 7 May 2026", "Open from 7 a.m.", "Bring your card.")]
    [InlineData("Ingredients:", "6 apples", BodyPage.Title, "50 g of sugar", "1 egg", "Milk")]
    public void Read_LinesOfAListWithTheTitleOrADay_AllStay(params string[] lines) =>
        Assert.Contains(string.Join('\n', lines), BodyPage.BodyOf(BodyPage.Article(first: $"<p>{string.Join("<br>", lines)}</p>")));

    [Fact]
    public void Read_HeadPartedFromTheTextByOneBreakEach_IsNotTheText()
    {
        var article = Reading.Article(
            BodyPage.With(
                $"<table><tr><td>Tin tức<br>{BodyPage.Title}<br>By Anna Sleegers<br>March 8, 1999<br>"
                    + $"{string.Join("<br>", BodyPage.Sentences)}</td></tr></table>"
            ),
            "a.html"
        );

        Assert.Equal(["Anna Sleegers"], article.Authors);
        Assert.Equal("1999-03-08", article.Published?.Value[..10]);
        Assert.Equal(string.Join("\n", BodyPage.Sentences), article.Body);
    }

    [Fact]
    public void Read_BylineInAQuotation_IsNotTheText()
    {
        var article = Reading.Article(BodyPage.Article(first: "<blockquote>By Anna Sleegers<br>March 8, 1999</blockquote>"), "a.html");

        Assert.Equal(["Anna Sleegers"], article.Authors);
        Assert.Equal("1999-03-08", article.Published?.Value[..10]);
        Assert.Equal(string.Join("\n\n", BodyPage.Sentences), article.Body);
    }

    [Fact]
    public void Read_FootOfAPortal_IsNotTheText() =>
        BodyPage.AssertWhole(BodyPage.Article(last: "<p>Printer-friendly version<br>Send this story to a friend</p>"));

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
