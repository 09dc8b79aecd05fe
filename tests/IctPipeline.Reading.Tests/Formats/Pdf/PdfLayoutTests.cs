namespace IctPipeline.Reading.Tests.Formats.Pdf;

/// <summary>What is read of pages by where their letters stand.</summary>
public class PdfLayoutTests
{
    private static readonly string[] Left =
    [
        "The first column tells of the north,",
        "where the rivers are wide and slow",
        "and the cables lie under the water.",
        "Nobody has counted the fishing boats.",
    ];

    private static readonly string[] Right =
    [
        "The second column tells of the south,",
        "where the cables hang between trees",
        "and every storm takes some of them.",
        "People mend them before the evening.",
    ];

    [Fact]
    public void Read_TwoColumns_AreReadOneAfterTheOther()
    {
        var pdf = new PdfPages().Line(60, 740, "Two ends of one country", 20);
        for (var i = 0; i < Left.Length; i++)
        {
            pdf.Line(60, 700 - (i * 12), Left[i]).Line(310, 700 - (i * 12), Right[i]);
        }

        Assert.Equal([string.Join(' ', Left), string.Join(' ', Right)], Reading.Article(pdf.ToBytes()).Paragraphs());
    }

    [Fact]
    public void Read_Table_KeepsItsRows()
    {
        var pdf = new PdfPages().Line(60, 740, "Lines by province", 20).Lines(60, 700, "Counted at the end of the year:");
        foreach (
            var (row, i) in new[] { ("Province", "Lines", "Share"), ("Lao Cai", "1,200", "62%"), ("Hue", "980", "58%") }.Select(
                (row, i) => (row, i)
            )
        )
        {
            pdf.Line(60, 670 - (i * 12), row.Item1).Line(200, 670 - (i * 12), row.Item2).Line(300, 670 - (i * 12), row.Item3);
        }

        Assert.Equal("Province\tLines\tShare\nLao Cai\t1,200\t62%\nHue\t980\t58%", Reading.Article(pdf.ToBytes()).Paragraphs()[^1]);
    }

    [Fact]
    public void Read_RunningHeadAndPageNumbers_AreNoText()
    {
        var pdf = new PdfPages();
        for (var page = 1; page <= 3; page++)
        {
            pdf.Line(60, 780, "Ministry bulletin")
                .Line(60, 600, $"Only paragraph number {(char)('A' + page)} stands here.")
                .Line(295, 20, $"- {page} -");
            if (page < 3)
            {
                pdf.NewPage();
            }
        }

        var body = Reading.Article(pdf.ToBytes()).Body;

        Assert.DoesNotContain("bulletin", body, StringComparison.Ordinal);
        Assert.DoesNotContain("- 2 -", body, StringComparison.Ordinal);
        Assert.Contains("number C stands", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ParagraphOverAPageEnd_IsWhole()
    {
        var pdf = new PdfPages().Lines(60, 100, "A line that goes on until the very end of it and then over to").NewPage();
        pdf.Lines(60, 740, "the next page, where it ends.", "Another line of the same width as the ones that stand above it.");

        Assert.Contains("over to the next page, where it ends.", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenWord_IsWholeAndACompoundKeepsItsHyphen()
    {
        var pdf = new PdfPages()
            .Line(60, 740, "A plan for the offices", 20)
            .Lines(
                60,
                700,
                "The long-term plan of the tele-",
                "communications office is a long-",
                "term loan for CNTT-",
                "TT, as it was said there before."
            );

        Assert.Contains(
            "telecommunications office is a long-term loan for CNTT-TT, as",
            Reading.Article(pdf.ToBytes()).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_Footnote_StandsAtTheEndWithoutItsMark()
    {
        var pdf = new PdfPages()
            .Line(60, 700, "The plan was told in March")
            .Line(190, 704, "1", 6)
            .Line(198, 700, "and nobody was against it then.")
            .Lines(60, 688, "The whole of it is ten pages long, and every page has a stamp.", "It is 5 m high.")
            .Line(60, 60, "1", 6)
            .Line(64, 58, "Decree of the year before, in two volumes.", 8);

        var article = Reading.Article(pdf.ToBytes());

        Assert.Contains("in March and nobody", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("Decree of the year before, in two volumes.", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PowerWithoutANote_KeepsItsFigure()
    {
        var pdf = new PdfPages().Line(60, 700, "The hall has 400 m").Line(150, 704, "2", 6).Line(156, 700, "of floor, no more.");

        Assert.Contains("400 m2 of floor", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Watermark_IsNoText()
    {
        var pdf = new PdfPages().Lines(60, 700, Left).Placed("0.7 0.7 -0.7 0.7 100 100", "DRAFT COPY", 60);

        Assert.DoesNotContain("DRAFT", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PageOnItsSide_IsTurned()
    {
        var pdf = new PdfPages();
        for (var i = 0; i < Left.Length; i++)
        {
            pdf.Placed(FormattableString.Invariant($"0 1 -1 0 {100 + (i * 12)} 60"), Left[i]);
        }

        Assert.Equal([string.Join(' ', Left)], Reading.Article(pdf.ToBytes()).Paragraphs());
    }

    [Fact]
    public void Read_TextBehindAScan_IsRead()
    {
        var pdf = new PdfPages();
        for (var i = 0; i < Left.Length; i++)
        {
            pdf.Line(60, 700 - (i * 12), Left[i], more: "3 Tr");
        }

        Assert.Equal([string.Join(' ', Left)], Reading.Article(pdf.ToBytes()).Paragraphs());
    }

    [Fact]
    public void Read_HiddenCopyOfWhatIsSeen_IsLeftOut()
    {
        var pdf = new PdfPages().Lines(60, 700, Left).Line(60, 500, "Hidden words of a search.", more: "3 Tr");

        Assert.DoesNotContain("Hidden", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LetterPaintedTwice_IsOne()
    {
        var pdf = new PdfPages().Lines(60, 700, Left).Line(60.3, 700, Left[0]);

        Assert.StartsWith(Left[0], Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AccentsOfTheirOwn_JoinTheirLetters()
    {
        // As TeX paints them: the accent, back by its width, the letter.
        var pdf = new PdfPages().Lines(60, 700, Left).Content("BT /F1 10 Tf 60 500 Td [(caf) (\\264) 500 (e and more)] TJ ET");

        Assert.Contains("café and more", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WordsWithoutSpaces_ArePartedByTheirGaps()
    {
        var pdf = new PdfPages()
            .Lines(60, 700, Left)
            .Content("BT /F1 10 Tf 60 500 Td [(Words)-300(without)-300(any)-300(space)-300(sign)] TJ ET");

        Assert.Contains("Words without any space sign", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MarkedArtifact_IsNoText()
    {
        var pdf = new PdfPages().Lines(60, 700, Left).Content("/Artifact BMC").Line(60, 400, "Confidential").Content("EMC");

        Assert.DoesNotContain("Confidential", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ListItems_AreLinesOfTheirOwn()
    {
        var pdf = new PdfPages().Lines(
            60,
            700,
            "Three things were said there in the end:",
            "1. cables",
            "2. masts and more of them",
            "3. boats"
        );

        Assert.Equal(4, Reading.Article(pdf.ToBytes()).Paragraphs().Length + (Reading.Article(pdf.ToBytes()).Title is null ? 0 : 1));
    }

    [Fact]
    public void Read_DateAtTheBeginningOfALine_IsNoItem()
    {
        var pdf = new PdfPages().Lines(
            60,
            700,
            "Wie im Kalender dieses Quartals schon stand, wird der Hafen am",
            "26. September 2017 das Funknetz seiner eigenen Kräne in Betrieb",
            "nehmen, und alle Schiffe werden es erfahren."
        );

        Assert.Single(Reading.Article(pdf.ToBytes()).Paragraphs());
    }

    [Fact]
    public void Read_LinesThatEndBeforeAPicture_AreOneParagraph()
    {
        var pdf = new PdfPages()
            .Lines(
                60,
                700,
                "The harbour opened a radio network of its own cranes and Ann",
                "Berg said that it was the first one of its kind in Vung Ang.",
                "Nobody had thought it would take no more than three winters.",
                "Cranes are next."
            )
            .Lines(60, 600, string.Join(' ', Enumerable.Repeat("longer lines", 8)), string.Join(' ', Enumerable.Repeat("stand below", 8)));

        Assert.Contains("cranes and Ann Berg said", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LabelsBesideWhatTheySay_AreRows()
    {
        var pdf = new PdfPages().Lines(60, 740, "The harbour of Vung Ang calls for tenders of masts for its radio.");
        var y = 700;
        foreach (var (label, value) in Tender)
        {
            pdf.Line(60, y, label).Line(300, y, value);
            y -= 14;
        }

        Assert.Contains("Day of the tender:\tMonday the 25th", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PageOfPagesBelowTheMargin_IsNoText()
    {
        var pdf = new PdfPages()
            .Line(450, 600, "Page 1 of 2")
            .Lines(60, 560, "The harbour of Vung Ang has opened a radio network of its own.");

        Assert.DoesNotContain("Page", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    private static readonly (string Label, string Value)[] Tender =
    [
        ("Day of the tender:", "Monday the 25th of the month"),
        ("End of all offers:", "Tuesday at eight in the morning"),
        ("Opening of offers:", "Tuesday at nine in the morning"),
        ("Day of the answer:", "Thursday the 28th of the month"),
        ("Place of delivery:", "The second quay of the harbour"),
    ];
}
