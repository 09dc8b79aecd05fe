using IctPipeline.Reading.Formats.Pdf.Story;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

/// <summary>Titles below what a paper's head says of who wrote it: a sender's address, a court, the name of a newsletter.</summary>
public class PdfHeadTests
{
    private static readonly string[] Prose =
    [
        "The harbour of Vung Ang has opened a radio network of its own, and its",
        "cranes are driven from the quay since Thursday. Ships report by it, too,",
        "and the masts stand on the roofs of three sheds, where they are seen best.",
    ];

    [Theory]
    [InlineData("Quay Road 5, Ha Tinh, Tel: 0239 123 456", "NOTICE TO MASTERS")]
    [InlineData("www.harbours.example", "Notice to all masters of ships")]
    [InlineData("WASHINGTON, D.C. 20549", "FORM 8-K")]
    [InlineData("RAJAHMUNDRY - 533 105, INDIA", "OFFICE ORDER NO. 5")]
    public void Read_PaperWithASendersHead_HasWhatIsSetBelowItAsTitle(string contact, string title)
    {
        var article = Read(
            new PdfPages()
                .Line(140, 740, "Institute of Harbours", 16, "F2")
                .Line(120, 720, contact)
                .Line(50, 690, "No. 12/2018/HRB")
                .Line(180, 660, title, 11, "F2")
                .Lines(50, 630, Prose)
        );

        Assert.Equal(title, article.Title);
        Assert.Contains("Institute of Harbours", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TitleThatNamesABodyWithoutAnAddressBelow_IsTheTitle() =>
        Assert.Equal(
            "The commission that counts masts",
            Read(
                new PdfPages()
                    .Line(50, 740, "The commission that counts masts", 16, "F2")
                    .Line(50, 715, "Jane Doe, University of Vung Ang")
                    .Line(50, 690, "Abstract", 11, "F2")
                    .Lines(50, 670, Prose)
            ).Title
        );

    [Fact]
    public void Read_LetterWithASendersHeadAndNothingSetBelow_HasTheSenderAsTitle() =>
        Assert.Equal(
            "Institute of Harbours",
            Read(
                new PdfPages().Line(140, 740, "Institute of Harbours", 16, "F2").Line(120, 720, "Tel: 0239 123 456").Lines(50, 680, Prose)
            ).Title
        );

    [Fact]
    public void SenderHead_EveryLine_IsFound() =>
        TableLines.AssertWork(
            "sender-head.tsv",
            (kind, words) =>
                kind == "body"
                    ? SenderHead.End(["VUNG ANG " + words.ToUpperInvariant(), "www.harbours.example", "A"]) == 2
                    : SenderHead.End(["Vung Ang University", words.ToUpperInvariant() + ". 12 345", "A"]) == 2
        );

    [Theory]
    [InlineData("The university asks its masters to report.", "Tel: 12 345")]
    [InlineData("Masts of the harbour", "Tel: 12 345")]
    [InlineData("University of Vung Ang", "Tel it to the masters")]
    [InlineData("University of Vung Ang", "Jane Doe, jane@harbours.example")]
    public void SenderHead_OtherLines_AreNone(string name, string contact) => Assert.Equal(0, SenderHead.End([name, contact, "A"]));

    [Theory]
    [InlineData("Harbour of Vung Ang", "Newsletter March 2018", "Harbour of Vung Ang Newsletter March 2018")]
    [InlineData("Harbour of Vung Ang", "BULLETIN", "Harbour of Vung Ang BULLETIN")]
    public void Read_NewsletterBelowWhoseItIs_HasBothAsTitle(string name, string kind, string title) =>
        Assert.Equal(title, Read(new PdfPages().Line(50, 740, name, 15).Line(50, 712, kind, 18).Lines(50, 660, Prose)).Title);

    [Fact]
    public void Read_CentredTitleInBold_GoesOnBelowWhereItsCentreIsSetByEye() =>
        Assert.Equal(
            "Proceedings of the committee of masts and sheds of 2018",
            Read(
                new PdfPages()
                    .Line(180, 740, "Proceedings of the committee of masts", 10, "F2")
                    .Line(205, 728, "and sheds of 2018", 10, "F2")
                    .Lines(50, 690, Prose)
            ).Title
        );

    [Fact]
    public void Read_LineInCapitals_DoesNotGoOnInSmallLetters() =>
        Assert.Equal(
            "HARBOUR AGREEMENT",
            Read(
                new PdfPages()
                    .Line(250, 740, "HARBOUR AGREEMENT")
                    .Line(252, 720, "dated as of May 5")
                    .Line(280, 700, "among")
                    .Line(250, 680, "THE MASTERS")
                    .NewPage()
                    .Lines(50, 690, Prose)
            ).Title
        );

    [Theory]
    [InlineData("Contents", "Page")]
    [InlineData("Table 5. Masts", "Harbours")]
    public void Read_LineWhoseMainCellIsNoTitle_IsNone(string cell, string other) =>
        Assert.NotEqual(cell, Read(new PdfPages().Line(50, 740, cell, 15).Line(400, 740, other, 15).Lines(50, 690, Prose)).Title);

    [Theory]
    [InlineData("Bylaws of", "The Masters of Vung Ang")]
    [InlineData("A report on", "Masts and sheds")]
    public void Read_TitleThatEndsInALinkingWord_GoesOn(string one, string other) =>
        Assert.Equal(
            one + " " + other,
            Read(new PdfPages().Line(250, 740, one, 10, "F2").Line(220, 716, other).Lines(50, 680, Prose)).Title
        );

    [Theory]
    [InlineData(24, 18, 24)]
    [InlineData(20, 14, 26)]
    [InlineData(24, 24, 24)]
    public void Read_LinkingWordOnALineOfItsOwn_JoinsWhatStandsAboveAndBelow(double kind, double link, double name) =>
        Assert.Equal(
            "Bylaws of Masters of Vung Ang",
            Read(
                new PdfPages()
                    .Line(260, 600, "Bylaws", kind)
                    .Line(290, 572, "of", link)
                    .Line(200, 540, "Masters of Vung Ang", name)
                    .Lines(50, 400, Prose)
                    .Lines(50, 300, Prose)
            ).Title
        );

    [Theory]
    [InlineData("1. Introduction")]
    [InlineData("Abstract")]
    [InlineData("Dear residents,")]
    public void Read_LineInBoldBelowADeclaredTitle_IsNotTheTitle(string line) =>
        Assert.Equal(
            "Masts of the harbour",
            Read(
                new PdfPages()
                    .Information("/Title (Masts of the harbour)")
                    .Line(50, 740, line, 10, "F2")
                    .Lines(50, 700, Prose)
                    .Lines(50, 600, Prose)
            ).Title
        );

    [Fact]
    public void Read_DeclaredTitleAboveTextAlone_IsTheTitle() =>
        Assert.Equal(
            "Masts of the harbour",
            Read(new PdfPages().Information("/Title (Masts of the harbour)").Lines(50, 700, Prose).Lines(50, 600, Prose)).Title
        );

    [Fact]
    public void Read_InstitutesNameAboveWhatItGivesOut_IsNotTheTitle() =>
        Assert.Equal(
            "Masts of the harbour and what they cost",
            Read(
                new PdfPages()
                    .Line(50, 740, "Vung Ang University", 14, "F2")
                    .Line(50, 650, "Masts of the harbour and what they cost", 14, "F2")
                    .Lines(50, 600, Prose)
                    .Lines(50, 500, Prose)
            ).Title
        );

    [Fact]
    public void Read_WhomToAsk_IsNoTitle() =>
        Assert.Equal(
            "Masts of the harbour",
            Read(
                new PdfPages()
                    .Line(300, 760, "Contact: Jane Doe", 13, "F2")
                    .Line(300, 746, "Phone: 12 345")
                    .Line(300, 732, "Website: www.harbours.example")
                    .Line(200, 690, "Masts of the harbour", 10, "F2")
                    .Lines(50, 660, Prose)
            ).Title
        );

    [Fact]
    public void Read_SectionsHeadingInLargerLetters_GivesWayToTheTitleAboveIt() =>
        Assert.Equal(
            "AGENDA OF THE MASTERS",
            Read(
                new PdfPages()
                    .Line(200, 740, "AGENDA OF THE MASTERS")
                    .Line(200, 727, "May 28th, 2019")
                    .Line(50, 690, "I. Call to Order", 13)
                    .Lines(50, 660, Prose)
            ).Title
        );

    [Theory]
    [InlineData("Summer_Masts plan")]
    [InlineData("3/5/24 Copy of masts")]
    public void FileTitles_NameOfAFile_IsNoTitle(string title) => Assert.True(FileTitles.Contains(title));

    [Fact]
    public void Read_CourtPaper_HasTheCaseAsTitle()
    {
        var pages = new PdfPages()
            .Line(400, 760, "FILED", 14, "F2")
            .Line(150, 730, "IN THE COURT OF HARBOURS AT VUNG ANG", 14, "F2")
            .Line(50, 690, "Jane Doe,")
            .Line(250, 690, ") Docket No. 2018-06")
            .Line(90, 676, "Plaintiff,")
            .Line(250, 676, ")")
            .Line(50, 662, "v.")
            .Line(250, 662, ") State File No. 12")
            .Line(50, 648, "Masts and Sheds, LLC")
            .Line(250, 648, ")")
            .Line(90, 634, "Defendant.")
            .Lines(50, 600, Prose);

        Assert.Equal("Jane Doe v. Masts and Sheds, LLC", Read(pages).Title);
    }

    [Theory]
    [InlineData("Jane Doe v. John Roe", "UNITED STATES TAX COURT", "JANE DOE,1 Petitioner v.", "JOHN ROE, Respondent")]
    [InlineData(
        "The Harbour v. Masts and Sheds",
        "Docket No. 25-1",
        "The Harbour, Plaintiff - Appellee,",
        "v.",
        "Masts and Sheds,",
        "Appellants"
    )]
    [InlineData(null, "Docket No. 25-1", "The Harbour against the Masts", "Masts and Sheds")]
    [InlineData(null, "The radio network", "Blue", "vs.", "Green")]
    [InlineData(null, "UNITED STATES TAX COURT", "v.", "Plaintiff")]
    public void CaseName_Lines_NameBothParties(string? name, params string[] lines)
    {
        var pages = new PdfPages();
        for (var i = 0; i < lines.Length; i++)
        {
            pages.Line(50, 700 - (i * 20), lines[i]);
        }

        var title = Read(pages.Lines(50, 500, Prose)).Title;
        Assert.Equal(
            name?.ToUpperInvariant(),
            title?.Contains(" v. ", StringComparison.Ordinal) == true
                ? title.Replace(" v. ", " V. ", StringComparison.Ordinal).ToUpperInvariant()
                : null
        );
    }

    [Fact]
    public void CaseName_EveryLine_IsNeeded() =>
        TableLines.AssertWork(
            "case-name.tsv",
            (kind, words) =>
            {
                var (court, role) = kind == "court" ? (words, "Plaintiff") : ("COURT", words);
                var pages = new PdfPages()
                    .Line(50, 740, court.ToUpperInvariant())
                    .Line(50, 700, "Jane Doe, " + role)
                    .Line(50, 680, "v.")
                    .Line(50, 660, "John Roe")
                    .Lines(50, 600, Prose);
                return Read(pages).Title == "Jane Doe v. John Roe";
            }
        );

    private static NormalizedArticle Read(PdfPages pages) => Reading.Article(pages.ToBytes());
}
