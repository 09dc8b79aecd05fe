using IctPipeline.Reading.Formats.Pdf.Story;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

public class PdfStoryTests
{
    private const string Prose = "The harbour of Vung Ang has opened a radio network of its own.";

    [Theory]
    [InlineData("D:20180322173000+07'00'", "2018-03-22T17:30:00+07:00")]
    [InlineData("D:20180322173000+07'00", "2018-03-22T17:30:00+07:00")]
    [InlineData("D:20180322103000Z00'00'", "2018-03-22T10:30:00Z")]
    [InlineData("D:201803221730", "2018-03-22T17:30:00")]
    [InlineData("20180322", "2018-03-22")]
    [InlineData("D:201803", "2018-03")]
    [InlineData("D:2018", "2018")]
    [InlineData("Thursday 22 March 2018", "Thursday 22 March 2018")]
    public void ToIso_DateOfAPdf_IsOneOfIso8601(string date, string expected) => Assert.Equal(expected, PdfDate.ToIso(date));

    [Theory]
    [InlineData("Microsoft Word - Thong cao bao chi.doc")]
    [InlineData("untitled")]
    [InlineData("Untitled spreadsheet")]
    [InlineData("bao_cao_2019")]
    [InlineData("thong-cao-bao-chi")]
    [InlineData("Press release final.docx")]
    [InlineData("PII: S0040-4039(00)84")]
    [InlineData("C:\\temp\\x")]
    public void Contains_WordsOfPrograms_AreNoTitle(string title) => Assert.True(FileTitles.Contains(title));

    [Theory]
    [InlineData("Harbour opens a radio network")]
    [InlineData("Khánh thành trung tâm dữ liệu")]
    [InlineData("광주 5G 실증단지 개소")]
    public void Contains_Titles_AreTitles(string title) => Assert.False(FileTitles.Contains(title));

    [Fact]
    public void ReleaseLabels_EveryLine_IsFoundInCapitalsAndWithMarks() =>
        TableLines.AssertWork(
            "release-labels.tsv",
            (kind, words) =>
                kind == "label"
                    ? ReleaseLabels.Contains(words.ToUpperInvariant() + ":")
                    : ReleaseLabels.IsOverContents(words.ToUpperInvariant())
        );

    [Fact]
    public void Read_LabelOverTheTitle_IsACategory()
    {
        var pdf = new PdfPages()
            .Line(60, 770, "PRESS RELEASE", 24)
            .Line(60, 740, "Harbour opens a radio network", 20)
            .Lines(60, 700, "The harbour of Vung Ang has opened a radio network of its own.");

        var article = Reading.Article(pdf.ToBytes());

        Assert.Equal("Harbour opens a radio network", article.Title);
        Assert.Equal(["PRESS RELEASE"], article.Categories);
    }

    [Fact]
    public void Read_TitleOfTheInformation_IsConfirmedByThePage()
    {
        var pdf = new PdfPages()
            .Information("/Title (A quiet network for the harbour)")
            .Line(60, 770, "HARBOUR NEWS", 24)
            .Line(60, 740, "A quiet network", 16)
            .Line(60, 722, "for the harbour", 16)
            .Lines(60, 690, "The harbour of Vung Ang has opened a radio network of its own.");

        Assert.Equal("A quiet network for the harbour", Reading.Article(pdf.ToBytes()).Title);
    }

    [Fact]
    public void Read_HeadOfTheOnlyPage_IsATitleWithoutItsNumber()
    {
        var pdf = new PdfPages().Line(60, 780, "Networks of the harbour").Line(400, 780, "383").Lines(60, 740, Prose, Prose);

        var article = Reading.Article(pdf.ToBytes());

        Assert.Equal("Networks of the harbour", article.Title);
        Assert.DoesNotContain("383", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowOfATableAtThePagesEnd_KeepsItsNumber()
    {
        var pdf = new PdfPages().Lines(60, 740, Prose, Prose);
        for (var i = 0; i < 3; i++)
        {
            pdf.Line(60, 100 - (i * 12), "Masts").Line(400, 100 - (i * 12), $"38{i}");
        }

        Assert.EndsWith("Masts\t382", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NumberedHeadingInLargerLetters_IsNotTheTitle()
    {
        var pdf = new PdfPages()
            .Line(60, 760, "Report of the harbour", 14)
            .Lines(60, 730, Prose, Prose)
            .Line(60, 690, "1. Masts and cranes", 16)
            .Lines(60, 660, Prose);

        Assert.Equal("Report of the harbour", Reading.Article(pdf.ToBytes()).Title);
    }

    [Fact]
    public void Read_LineUnderATitle_IsNoPartOfIt()
    {
        var pdf = new PdfPages()
            .Line(60, 760, "Harbour opens a radio network", 16)
            .Line(60, 742, "=============================", 16)
            .Lines(60, 700, Prose, Prose);

        Assert.Equal("Harbour opens a radio network", Reading.Article(pdf.ToBytes()).Title);
    }

    [Fact]
    public void Read_LargeFigures_AreNoTitle()
    {
        var pdf = new PdfPages()
            .Line(60, 760, "Matrix 1.0000 0.0000 0.0000", 20)
            .Line(60, 720, "Colours of a screen", 16)
            .Lines(60, 690, Prose);

        Assert.Equal("Colours of a screen", Reading.Article(pdf.ToBytes()).Title);
    }

    [Fact]
    public void Read_PagePrintedFromABrowser_HasItsHeadingAsTitle()
    {
        var pdf = new PdfPages()
            .Information("/Title (Harbour opens a radio network - Port News)")
            .Line(60, 785, "Harbour opens a radio network - Port News", 8)
            .Line(60, 740, "Harbour opens a radio network", 20)
            .Lines(60, 700, Prose, Prose);

        Assert.Equal("Harbour opens a radio network", Reading.Article(pdf.ToBytes()).Title);
    }
}
