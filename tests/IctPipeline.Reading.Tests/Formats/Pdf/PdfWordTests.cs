namespace IctPipeline.Reading.Tests.Formats.Pdf;

/// <summary>Words and their order, by the places of letters in one line.</summary>
public class PdfWordTests
{
    private const string Prose = "The harbour of Vung Ang has opened a radio network of its own.";

    /// <summary>Hebrew letters, two brackets and a few of ours, by the codes that <see cref="Hebrew"/> gives them.</summary>
    private const string Signs = "םולשערנת()Rk";

    [Fact]
    public void Read_LetterPulledUnderTheOneBefore_FollowsIt() =>
        Assert.Contains("To the harbour", Body("BT /F1 10 Tf 60 500 Td [(T) 600 (o the harbour)] TJ ET"), StringComparison.Ordinal);

    [Fact]
    public void Read_RowOfShortNumbers_IsParted() =>
        Assert.Contains(
            "10 11 12 13 14 15",
            Body("BT /F1 10 Tf 60 500 Td [(10) -170 (11) -170 (12) -170 (13) -170 (14) -170 (15)] TJ ET"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_LettersSpacedForLooks_AreWords() =>
        Assert.Contains("wide cables", Body("BT /F1 10 Tf 3 Tc 60 500 Td [(wide) -600 (cables)] TJ ET"), StringComparison.Ordinal);

    [Fact]
    public void Read_DotsThatLeadToAPage_TellNothingOfTheWordsBefore()
    {
        var dots = string.Join("-250", Enumerable.Repeat("(.)", 40));

        Assert.Contains(
            "Letter to readers",
            Body($"BT /F1 10 Tf 60 500 Td [(Letter) -220 (to) -220 (readers) -600 {dots} (7)] TJ ET"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_RaisedLetterWithinALogo_StaysInIt()
    {
        var pdf = new PdfPages().Lines(60, 700, Prose).Line(60, 500, "L").Line(62.5, 502.2, "A", 7).Line(65, 500, "TEX is a program");

        Assert.Contains("LATEX is a program", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HebrewPartedByGaps_HasItsWords() => Assert.Contains("שלום נער", Hebrew("רענ", "םולש"), StringComparison.Ordinal);

    [Fact]
    public void Read_HebrewAroundAWordOfOurs_KeepsTheOrderOfBoth() =>
        Assert.Contains("שלום R ו Rk נער", Hebrew("רענ", "Rk", "ו", "R", "םולש"), StringComparison.Ordinal);

    [Fact]
    public void Read_BracketsAsTheyAreSeen_OpenBeforeTheyClose() =>
        Assert.Contains("שלום (נער)", Hebrew("(רענ)", "םולש"), StringComparison.Ordinal);

    [Fact]
    public void Read_BracketsAsTheyAreMeant_StayAsTheyAre() =>
        Assert.Contains("שלום (נער)", Hebrew(")רענ(", "םולש"), StringComparison.Ordinal);

    private static string Body(string operations) =>
        Reading.Article(new PdfPages().Lines(60, 700, Prose).Content(operations).ToBytes()).Body;

    /// <param name="words">From left to right, as they are seen.</param>
    private static string Hebrew(params string[] words)
    {
        var map = string.Concat(Signs.Select((sign, i) => $"<{i + 1:X4}> <{(int)sign:X4}>\n"));
        var pdf = new PdfPages().GlyphFont("H", $"{Signs.Length} beginbfchar\n{map}endbfchar").Lines(60, 700, Prose);
        var x = 60;
        foreach (var word in words)
        {
            var codes = word.SelectMany(sign => new byte[] { 0, (byte)(Signs.IndexOf(sign, StringComparison.Ordinal) + 1) });
            pdf.Bytes(x, 500, [.. codes], font: "H");
            x += (word.Length * 5) + 3;
        }

        return Reading.Article(pdf.ToBytes()).Body;
    }
}
