using IctPipeline.Reading.Formats.Pdf.Story;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

/// <summary>Which line of a page is the title, by where it stands and by what stands around it.</summary>
public class PdfTitleEvidenceTests
{
    private static readonly string[] Prose =
    [
        "The harbour of Vung Ang has opened a radio network of its own, and its",
        "cranes are driven from the quay since Thursday. Ships report by it, too,",
        "and the masts stand on the roofs of three sheds, where they are seen best.",
    ];

    [Theory]
    [InlineData("R Graphics Output")]
    [InlineData("Book of masts 2015.pmd")]
    [InlineData("Slide 1")]
    public void Read_TitleThatAProgramDeclares_IsNoTitle(string declared) =>
        Assert.Null(Read(new PdfPages().Information($"/Title ({declared})").Lines(50, 700, Prose).Lines(50, 600, Prose)).Title);

    [Fact]
    public void Read_CentredLineNoLargerThanTheFieldsBelow_IsTheTitle() =>
        Assert.Equal(
            "Check-in form",
            Read(
                new PdfPages()
                    .Line(240, 740, "Check-in form")
                    .Line(50, 700, "Name of the ship _______________________________________________________________________________")
                    .Line(50, 660, "Mast to report by", 10, "F2")
                    .Lines(50, 620, Prose)
            ).Title
        );

    [Fact]
    public void Read_CentredGreeting_IsTextAndNoTitle()
    {
        var article = Read(new PdfPages().Line(220, 740, "Dear members of the port,").Lines(50, 700, Prose).Lines(50, 620, Prose));

        Assert.Null(article.Title);
        Assert.StartsWith("Dear members of the port,", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LineFromTheEdgeNoLargerThanTheTextBelow_GivesWayToALineInBold() =>
        Assert.Equal(
            "Masts of the harbour",
            Read(
                new PdfPages()
                    .Line(50, 740, "Ships report by masts")
                    .Line(50, 710, "Masts of the harbour", 10, "F2")
                    .Lines(50, 680, Prose)
                    .Lines(50, 600, Prose)
            ).Title
        );

    [Fact]
    public void Read_CentredLineWithWideGaps_IsTheTitleAsAWhole() =>
        Assert.Equal(
            "Midterm 20A Version 1",
            Read(
                new PdfPages()
                    .Line(140, 740, "Midterm")
                    .Line(210, 740, "20A")
                    .Line(260, 740, "Version 1")
                    .Lines(50, 700, Prose)
                    .Lines(50, 600, Prose)
            ).Title
        );

    [Theory]
    [InlineData("Teaching Statement", "Jane Doe Teaching Statement")]
    [InlineData("No. 12", "Jane Doe")]
    public void Read_LargeLineFromEdgeToEdge_IsTheTitleWithoutNumbers(string right, string title) =>
        Assert.Equal(
            title,
            Read(new PdfPages().Line(50, 740, "Jane Doe", 16).Line(330, 740, right, 16).Lines(50, 700, Prose).Lines(50, 600, Prose)).Title
        );

    [Fact]
    public void Read_LargestLineBelowAColon_GoesOnFromAbove() =>
        Assert.Equal(
            "What masts are worth: Reports of ships",
            Read(
                new PdfPages()
                    .Line(50, 700, "What masts are worth:", 20)
                    .Line(50, 660, "Reports of ships", 28)
                    .Lines(50, 600, Prose)
                    .Lines(50, 500, Prose)
            ).Title
        );

    [Fact]
    public void Read_AuthorBelowTheWordBy_IsNoPartOfTheTitle() =>
        Assert.Equal(
            "Masts of the harbour",
            Read(
                new PdfPages()
                    .Line(50, 700, "Masts of the harbour", 24)
                    .Line(50, 670, "by", 16)
                    .Line(50, 640, "Jane Doe", 20)
                    .Lines(50, 560, Prose)
                    .Lines(50, 460, Prose)
            ).Title
        );

    [Fact]
    public void Read_LineNearlyAsLargeAsOneBelow_IsTheTitle() =>
        Assert.Equal(
            "A life of Jane Doe, master of the harbour",
            Read(
                new PdfPages()
                    .Line(50, 740, "A life of Jane Doe, master of the harbour", 15)
                    .Line(50, 680, "Jane Doe", 16)
                    .Lines(50, 640, Prose)
                    .Lines(50, 540, Prose)
            ).Title
        );

    [Fact]
    public void Read_JournalsNameBelowTheLineWithItsVolume_IsNotTheTitle() =>
        Assert.Equal(
            "Masts and expectations",
            Read(
                new PdfPages()
                    .Line(200, 760, "Harbours and Ships 106 (2017) 161-178", 8)
                    .Line(200, 730, "Harbours and Ships", 18)
                    .Line(50, 690, "Masts and expectations", 16)
                    .Lines(50, 640, Prose)
                    .Lines(50, 540, Prose)
            ).Title
        );

    [Theory]
    [InlineData("P.O. Box 125 - Springfield, IL 62704", false)]
    [InlineData("12 Quay Street, Springfield, IL 62704-1234", false)]
    [InlineData("PO Box 12, Vung Ang", false)]
    [InlineData("A box of masts for Springfield", true)]
    public void MayBe_PostalAddress_IsNoTitle(string line, bool mayBe) => Assert.Equal(mayBe, TitleLines.MayBe(line));

    private static NormalizedArticle Read(PdfPages pages) => Reading.Article(pages.ToBytes());
}
