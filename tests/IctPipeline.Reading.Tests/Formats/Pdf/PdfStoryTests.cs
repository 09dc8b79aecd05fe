using IctPipeline.Reading.Formats.Pdf.Story;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

public class PdfStoryTests
{
    private const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
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
    [InlineData("AM Book.book")]
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
                kind switch
                {
                    "label" => ReleaseLabels.Contains(words.ToUpperInvariant() + ":") && ReleaseLabels.Contains(words + " No. 12/2017"),
                    "contents" => ReleaseLabels.IsOverContents(words.ToUpperInvariant()),
                    "part" => ReleaseLabels.IsOverPart(words.ToUpperInvariant()) && ReleaseLabels.IsOverPart(words + " 10.33"),
                    "firm" => ReleaseLabels.IsFirm("Vung Ang Radio, " + words + ".") && !ReleaseLabels.IsFirm(words),
                    "periodical" => ReleaseLabels.IsPeriodical(words.ToUpperInvariant() + " 2012"),
                    "link" => ReleaseLabels.IsUnfinished("BYLAWS " + words.ToUpperInvariant()),
                    "caption" => ReleaseLabels.IsCaption(words.ToUpperInvariant() + " 2. Masts of the harbour"),
                    _ => false,
                }
        );

    [Fact]
    public void Letterhead_EveryLine_IsFoundInCapitals() =>
        TableLines.AssertWork(
            "letterhead.tsv",
            (kind, words) =>
                kind == "kind"
                    ? Letterhead.IsKind(words.ToUpperInvariant())
                    : Letterhead.End(["QUỐC HỘI " + words.ToUpperInvariant(), "A"]) == 1
        );

    [Theory]
    [InlineData("Luật số: 36/2024/QH15")]
    [InlineData("Số: 12/2017/QĐ-TTg")]
    [InlineData("Hà Nội, ngày 7 tháng 9 năm 2017")]
    [InlineData("---------------")]
    public void Letterhead_NumberAndPlaceBelowTheMotto_AreOfIt(string line) =>
        Assert.Equal(2, Letterhead.End(["Độc lập - Tự do - Hạnh phúc", line, "QUYẾT ĐỊNH"]));

    [Fact]
    public void Letterhead_CountryNamedInTheText_IsNotOfIt() =>
        Assert.Equal(2, Letterhead.End([Country, "Độc lập - Tự do - Hạnh phúc", "LUẬT", "ĐƯỜNG BỘ", "Căn cứ Hiến pháp nước " + Country]));

    [Fact]
    public void Letterhead_PageWithoutAMotto_HasNone() => Assert.Equal(0, Letterhead.End(["Luật số: 36/2024/QH15", "LUẬT"]));

    [Fact]
    public void Read_OfficialDocument_HasItsKindAndSubjectAsTitle()
    {
        // In TCVN3, whose fonts have every letter of it: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "QUYẾT ĐỊNH", "Về mạng của cảng".
        var pdf = new PdfPages()
            .Font("V", ".VnTime,Bold")
            .Font("H", ".VnTimeH,Bold")
            .Line(60, 770, "c¶ng vòng ¸ng", 12, "H")
            .Line(320, 770, "céng hßa x· héi chñ nghÜa viÖt nam", 12, "H")
            .Line(340, 755, "§éc lËp - Tù do - H¹nh phóc", 12, "V")
            .Line(270, 700, "quyÕt ®Þnh", 12, "H")
            .Line(252, 684, "VÒ m¹ng cña c¶ng", 12, "V")
            .Lines(60, 640, Prose, Prose, Prose);

        Assert.Equal("QUYẾT ĐỊNH Về mạng của cảng", Reading.Article(pdf.ToBytes()).Title);
    }

    [Fact]
    public void Read_CentredLinesBelowATitle_AreItsAuthorAndItsDate()
    {
        var article = Reading.Article(
            new PdfPages()
                .Line(220, 740, "Masts of the harbour", 16)
                .Line(276, 712, "Jane Doe", 12)
                .Line(261, 697, "March 5, 2018", 12)
                .Lines(145, 660, Prose, Prose, Prose)
                .ToBytes()
        );

        Assert.Equal(["Jane Doe"], article.Authors);
        Assert.StartsWith("2018-03-05", article.Published?.Value, StringComparison.Ordinal);
        Assert.StartsWith(Prose, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LineThatBeginsWithARaisedMark_IsAPlaceOfItsOwn()
    {
        var article = Reading.Article(
            new PdfPages()
                .Line(220, 740, "Masts of the harbour", 16)
                .Line(145, 704, "1", 6)
                .Line(148, 700, "The radio office of the port of Vung Ang, on the quay by the", 10)
                .Line(145, 692, "2", 6)
                .Line(148, 688, "The shed of the cranes of the port of Vung Ang, by the water", 10)
                .Lines(145, 650, Prose, Prose, Prose)
                .ToBytes()
        );

        Assert.Equal(3, article.Paragraphs().Length);
    }

    [Fact]
    public void Read_TitleInCentredLinesOfCapitals_IsAllOfThem()
    {
        var pdf = new PdfPages()
            .Line(262, 770, "FIELD EVALUATION")
            .Line(222, 756, "OF RADIO NETWORKS IN THE HARBOUR")
            .Line(250, 730, "Anna Berg and Ole Dahl")
            .Lines(60, 700, Prose, Prose);

        Assert.Equal("FIELD EVALUATION OF RADIO NETWORKS IN THE HARBOUR", Reading.Article(pdf.ToBytes()).Title);
    }

    [Fact]
    public void Read_BoldLineBelowText_IsASectionsHeading()
    {
        var pdf = new PdfPages()
            .Lines(
                60,
                770,
                "and so the masts of the harbour were painted again by those",
                "who had done it the year before, and by nobody else, since",
                "there was none."
            )
            .Line(60, 720, "Cranes of the harbour", font: "F2")
            .Lines(60, 700, Prose, Prose);

        Assert.Null(Reading.Article(pdf.ToBytes()).Title);
    }

    [Fact]
    public void Read_TitleBesideOtherCells_IsTheCellThatSaysMost()
    {
        var pdf = new PdfPages()
            .Line(60, 770, "Form 12", 16)
            .Line(200, 770, "Radio networks of harbours", 16)
            .Line(500, 770, "No. 34", 16)
            .Lines(60, 700, Prose, Prose);

        var article = Reading.Article(pdf.ToBytes());

        Assert.Equal("Radio networks of harbours", article.Title);
        Assert.StartsWith("Form 12 No. 34", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TitleThatIsPartedByADash_IsWhole()
    {
        var pdf = new PdfPages()
            .Information("/Title (Tender of the harbour - Ten masts for radio)")
            .Line(60, 770, "Tender of the harbour", 16)
            .Line(60, 748, "Ten masts for radio", 16)
            .Lines(60, 700, Prose, Prose);

        Assert.Equal("Tender of the harbour Ten masts for radio", Reading.Article(pdf.ToBytes()).Title);
    }

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
