using IctPipeline.Reading.Formats.Pdf.Layout;
using IctPipeline.Reading.Formats.Pdf.Story;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

public class PdfTitleTests
{
    private static readonly string[] Prose =
    [
        "The harbour of Vung Ang has opened a radio network of its own, and its",
        "cranes are driven from the quay since Thursday. Ships report by it, too,",
        "and the masts stand on the roofs of three sheds, where they are seen best.",
    ];

    [Fact]
    public void Read_Memo_HasItsSubjectAsTitleAndNoLabel()
    {
        var article = Read(
            new PdfPages()
                .Line(50, 700, "TO:")
                .Line(120, 700, "Harbour masters")
                .Line(50, 680, "FROM:")
                .Line(120, 680, "The port of Vung Ang")
                .Line(50, 660, "RE:")
                .Line(120, 660, "A radio network of our own")
                .Lines(50, 620, Prose)
        );

        Assert.Equal("A radio network of our own", article.Title);
        Assert.Contains("Harbour masters", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("A radio network of our own", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MemoWithoutASubject_HasNoTitle() =>
        Assert.Null(Read(new PdfPages().Line(50, 700, "TO: Harbour masters").Line(50, 660, "FROM: The port").Lines(50, 620, Prose)).Title);

    [Fact]
    public void MemoHead_EveryLine_Opens() =>
        TableLines.AssertWork(
            "memo-head.tsv",
            (kind, words) =>
                kind == "salutation"
                    ? Read(new PdfPages().Line(50, 720, "RE: Masts").Line(50, 690, words + " Jane Doe,").Lines(50, 660, Prose)).Title
                        == "Masts"
                    : MemoHead.Opens(words.ToUpperInvariant() + ": A")
        );

    [Theory]
    [InlineData("To the harbour: masts")]
    [InlineData("Harbour: masts")]
    public void MemoHead_OtherLines_DoNotOpen(string line) => Assert.False(MemoHead.Opens(line));

    [Fact]
    public void Read_CoverBeforeLargeSlides_HasItsLargestLinesAsTitle()
    {
        var pages = new PdfPages()
            .Line(50, 600, "Masts of the harbour", 30)
            .Line(50, 560, "and who reports by them", 30)
            .Line(50, 400, "Vung Ang, March 2018", 16)
            .NewPage();
        for (var i = 0; i < 12; i++)
        {
            pages.Line(50, 700 - (40 * i), $"Shed {i} has masts that are seen", 28);
        }

        Assert.Equal("Masts of the harbour and who reports by them", Read(pages).Title);
    }

    [Fact]
    public void Read_TitleOfAWordAndALine_HasBoth() =>
        Assert.Equal("NEW MASTS", Read(new PdfPages().Line(50, 700, "NEW", 30).Line(50, 660, "MASTS", 30).Lines(50, 600, Prose)).Title);

    [Fact]
    public void Read_TitleThatBeginsSmall_GoesOnFromAbove() =>
        Assert.Equal(
            "Radio networks for harbours without masts",
            Read(
                new PdfPages().Line(50, 700, "Radio networks for", 20).Line(50, 670, "harbours without masts", 28).Lines(50, 600, Prose)
            ).Title
        );

    [Fact]
    public void Read_LineThatEndsInAColon_GoesOnInSmallerLetters() =>
        Assert.Equal(
            "What masts are worth: reports of ships in a harbour",
            Read(
                new PdfPages()
                    .Line(50, 700, "What masts are worth:", 28)
                    .Line(50, 668, "reports of ships in a harbour", 24)
                    .Lines(50, 600, Prose)
            ).Title
        );

    [Theory]
    [InlineData("Vung Ang Radio, Inc.")]
    [InlineData("Exhibit 10.33")]
    [InlineData("Contents")]
    [InlineData("Table 2. Masts of the harbour")]
    [InlineData("IN THE SUPREME COURT OF VUNG ANG")]
    [InlineData("United States Court of Appeals")]
    [InlineData("EX-10.1 2 masts.htm EX-10.1")]
    public void Read_LargeLineOfAnotherKind_IsNoTitle(string line) =>
        Assert.Equal(
            "Agreement on masts",
            Read(new PdfPages().Line(50, 740, line, 24).Line(50, 680, "Agreement on masts", 18).Lines(50, 600, Prose)).Title
        );

    [Fact]
    public void Read_HeadingBelowText_GivesWayToALineInBoldAbove() =>
        Assert.Equal(
            "Radio for harbours",
            Read(
                new PdfPages()
                    .Font("B", "Helvetica-Bold", "Type1")
                    .Line(50, 740, "Radio for harbours", 10, "B")
                    .Lines(50, 700, Prose)
                    .Line(50, 640, "Use cases", 16, "B")
                    .Lines(50, 600, Prose)
            ).Title
        );

    [Fact]
    public void Read_HeadOfEachSlideInLargestLetters_IsTheTitleOfTheFirst()
    {
        var pages = new PdfPages();
        for (var page = 0; page < 3; page++)
        {
            pages.Line(50, 750, "Masts of the harbour", 28).Line(50, 600, $"Shed {page} has masts that ships see", 14);
            pages = page < 2 ? pages.NewPage() : pages;
        }

        var article = Read(pages);
        Assert.Equal("Masts of the harbour", article.Title);
        Assert.DoesNotContain("Masts of the harbour", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LinesBesideAPicturesGlyph_KeepTheirLetters()
    {
        // The glyph is as high as both lines, and has the base line of the second.
        var article = Read(
            new PdfPages()
                .Line(50, 700, "Designed for ships with", 16)
                .Line(50, 672, "few masts on board", 20)
                .Line(400, 672, "#", 80)
                .Lines(50, 600, Prose)
        );

        Assert.Contains("Designed for ships with", article.Title + article.Body, StringComparison.Ordinal);
        Assert.Contains("few masts on board", article.Title + article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("In the court of harbours, masts win", false)]
    [InlineData("In The Court Of Harbours", true)]
    [InlineData("United States courts masts", false)]
    public void ReleaseLabels_Court_IsOneByItsCapitals(string line, bool isCourt) => Assert.Equal(isCourt, ReleaseLabels.IsNoTitle(line));

    [Theory]
    [InlineData("January 19, 2023")]
    [InlineData("EX-10.1 2 masts.htm EX-10.1")]
    public void Read_FirstLineThatIsADateOrAFile_IsNoTitle(string line) =>
        Assert.Null(Read(new PdfPages().Line(50, 740, line).Lines(50, 700, Prose)).Title);

    [Fact]
    public void Read_TitleInBoldThatGoesOnToThePagesEnd_IsRead()
    {
        // What ends in a colon goes on in large letters, whatever they are: the look behind the title finds no paragraph.
        var pages = new PdfPages()
            .Line(50, 740, "Meeting of harbour masters:", 12.5, "F2")
            .Line(50, 718, "The port asks all harbour masters to come to the shed by the", 12)
            .Line(50, 704, "quay, where they are told what the new masts are good for and", 12)
            .Line(50, 690, "how ships are to report by them from Thursday on:", 12)
            .Line(50, 668, "Radio masts for sheds", 15)
            .NewPage()
            .Lines(50, 700, Prose)
            .Lines(50, 600, Prose)
            .Lines(50, 500, Prose);

        Assert.Equal("Radio masts for sheds", Read(pages).Title);
    }

    [Theory]
    [InlineData("a) this", true)]
    [InlineData("đ. this", true)]
    [InlineData("б) это", true)]
    [InlineData("(б) это", true)]
    [InlineData("ab) this", false)]
    [InlineData("я. Потом", false)]
    public void ListMarks_Letter_OpensAnItemInEveryScript(string line, bool opens) => Assert.Equal(opens, ListMarks.Opens(line));

    private static NormalizedArticle Read(PdfPages pages) => Reading.Article(pages.ToBytes());
}
