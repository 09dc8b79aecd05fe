using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

/// <summary>What the letters of a page mean, by their fonts.</summary>
public class PdfFontTests
{
    private const string Sentence = "Bộ Thông tin và Truyền thông hôm nay công bố kế hoạch mới.";

    [Theory]
    [InlineData(".VnTime")]
    [InlineData("ABCDEF+.VnTime")]
    [InlineData("#2EVnTime,Bold")]
    [InlineData("ABCDEF+VnTimeBoldItalic")]
    public void Read_FontOfTcvn3_IsConverted(string font)
    {
        var pdf = new PdfPages().Font("V", font).Line(60, 700, "Bé Th«ng tin vµ TruyÒn th«ng h«m nay c«ng bè kÕ ho¹ch míi.", font: "V");

        Assert.Equal(Sentence, Reading.Article(pdf.ToBytes()).Body);
    }

    [Theory]
    [InlineData("VNI-Times")]
    [InlineData("GHIJKL+VNI-Helve-Bold")]
    public void Read_FontOfVni_IsConverted(string font)
    {
        var pdf = new PdfPages().Font("V", font).Bytes(60, 700, VniWindows.Encode(Sentence), font: "V");

        Assert.Equal(Sentence, Reading.Article(pdf.ToBytes()).Body);
    }

    [Fact]
    public void Read_FontOfCapitals_MakesCapitals()
    {
        var pdf = new PdfPages()
            .Font("V", ".VnTime")
            .Font("H", ".VnTimeH,Bold")
            .Line(60, 740, "kÕ ho¹ch míi cña bé", 20, "H")
            .Line(60, 700, "Bé Th«ng tin vµ TruyÒn th«ng h«m nay c«ng bè kÕ ho¹ch míi.", font: "V");

        Assert.Equal("KẾ HOẠCH MỚI CỦA BỘ", Reading.Article(pdf.ToBytes()).Title);
    }

    [Fact]
    public void Read_FontWithItsLookInOneWord_IsTheSameFont()
    {
        var pdf = new PdfPages()
            .Font("V", "VnTime")
            .Font("H", "ABCDEF+VnTimeHBold")
            .Line(60, 740, "kÕ ho¹ch míi cña bé", 20, "H")
            .Line(60, 700, "Bé Th«ng tin vµ TruyÒn th«ng h«m nay c«ng bè kÕ ho¹ch míi.", font: "V");

        Assert.Equal("KẾ HOẠCH MỚI CỦA BỘ", Reading.Article(pdf.ToBytes()).Title);
    }

    [Fact]
    public void Read_SpaceThatTheMapCallsATab_IsASpace()
    {
        const string Map = "3 beginbfchar <0001> <0056> <0002> <0069> <0003> <0009> endbfchar";
        byte[] codes = [0, 1, 0, 2, 0, 3, 0, 1, 0, 2];
        var pdf = new PdfPages()
            .GlyphFont("G", Map)
            .Lines(60, 700, "A first line of letters that stands above.")
            .Bytes(60, 600, codes, font: "G");

        Assert.EndsWith("Vi Vi", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SignsOfOrnamentsBeforeItems_AreMarksOfAList()
    {
        const string Map = "1 beginbfchar <0001> <F0A8> endbfchar";
        byte[] sign = [0, 1];
        var pdf = new PdfPages().GlyphFont("G", Map).Lines(60, 740, "The harbour of Vung Ang has three networks now.");
        foreach (
            var (y, item) in new[] { (700, "Radio for the cranes"), (680, "Cables for the offices"), (660, "Satellites for the ships") }
        )
        {
            pdf.Bytes(60, y, sign, font: "G").Line(72, y, item);
        }

        var body = Reading.Article(pdf.ToBytes()).Body;

        Assert.DoesNotContain('\uFFFD', body);
        Assert.Equal(4, body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Read_GlyphsWithAMap_AreWhatTheMapSays()
    {
        // "Việt Nam" from letters and marks of their own, and a ligature.
        const string Map =
            "9 beginbfchar <0001> <0056> <0002> <0069> <0003> <0065> <0004> <0302> <0005> <0323> <0006> <0074> <0007> <0020> <0008> <FB01> "
            + "<0009> <006E> endbfchar";
        byte[] codes = [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 3];
        var pdf = new PdfPages()
            .GlyphFont("G", Map)
            .Lines(60, 700, "A first line of letters that stands above.")
            .Bytes(60, 600, codes, font: "G");

        Assert.EndsWith("Việt fine", Reading.Article(pdf.ToBytes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OldFontOfTex_MeansItsCodes()
    {
        const string Glyphs = "/Encoding << /Type /Encoding /Differences [0 /a0] >>";
        var pdf = new PdfPages()
            .Font("T", "CMR10", "Type1", Glyphs)
            .Line(60, 700, "The river rises in the mountains and ends in the eastern sea.", font: "T");

        Assert.Equal("The river rises in the mountains and ends in the eastern sea.", Reading.Article(pdf.ToBytes()).Body);
    }
}
