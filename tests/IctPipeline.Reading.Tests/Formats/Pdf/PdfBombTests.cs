using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

/// <summary>PDFs made to hurt: each must end as a document or a declared refusal, and none may end the process.</summary>
public class PdfBombTests
{
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    public static TheoryData<string> Shapes => [.. Bombs.Keys];

    private static Dictionary<string, Func<byte[]>> Bombs { get; } =
        new()
        {
            ["page tree that is its own child"] = () => Catalog("<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
            ["page trees in a circle of many"] = () => Chain(2_000, isCircle: true),
            ["page trees nested without end"] = () => Chain(100_000, isCircle: false),
            ["page trees nested, their names spelt otherwise"] = () =>
                Encoding.Latin1.GetBytes(
                    Encoding.Latin1.GetString(Chain(100_000, isCircle: false)).Replace("/Kids", "/K#69ds", StringComparison.Ordinal)
                ),
            ["names in a circle"] = () => Names("/Dests"),
            ["names in a circle, spelt otherwise"] = () => Names("/D#65sts"),
            ["objects that stand for each other"] = () => Catalog("<< /Type /Pages /Kids 3 0 R >>", "4 0 R", "3 0 R"),
            ["an object that stands for itself"] = () =>
                Catalog("<< /Type /Pages /Kids [4 0 R] /Count 1 >>", "3 0 R", "<< /Type /Page /Resources 3 0 R /Contents 3 0 R >>"),
            ["arrays in each other"] = () => Catalog("<< /Type /Pages /Kids [] /X " + new string('[', 200_000) + " >>"),
            ["dictionaries in each other"] = () =>
                Catalog("<< /Type /Pages /Kids [] /X " + string.Concat(Enumerable.Repeat("<< /A ", 100_000)) + " >>"),
            ["length that is the stream's own"] = () =>
                Catalog("<< /Type /Pages /Kids [] >>", "<< /Length 3 0 R >>\nstream\nabc\nendstream"),
            ["instructions in each other"] = () => Page(new string('[', 100_000) + " TJ"),
            ["states without end"] = () =>
                Page(string.Concat(Enumerable.Repeat("q ", 300_000)) + "BT /F1 10 Tf 60 700 Td (Some words of text.) Tj ET"),
            ["marks without end"] = () =>
                Page(string.Concat(Enumerable.Repeat("/P BMC ", 100_000)) + "BT /F1 10 Tf 60 700 Td (Some words of text.) Tj ET"),
            ["a form in itself"] = () => Forms("<< /X 5 0 R >>", "<< /X 5 0 R >>"),
            ["forms in each other"] = () => Forms("<< /X 6 0 R /Y 6 0 R >>", "<< /X 5 0 R /Y 5 0 R >>"),
            ["a map of all numbers"] = () =>
                new PdfPages()
                    .GlyphFont("G", "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")
                    .Bytes(60, 700, new byte[40], font: "G")
                    .ToBytes(),
            ["widths of all glyphs"] = () =>
                new PdfPages()
                    .GlyphFont("G", "1 beginbfrange <0000> <00FF> <0041> endbfrange", "/W [0 2147483647 500]")
                    .Bytes(60, 700, new byte[40], font: "G")
                    .ToBytes(),
            ["a shading whose function is its own part"] = () =>
                PageWith(
                    "/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1] /Function 5 0 R >> >>",
                    "<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R] /Bounds [] /Encode [0 1] >>"
                ),
            ["a colour space that is its own base"] = () => PageWith("/ColorSpace << /C 5 0 R >>", "[/Indexed 5 0 R 1 <00>]"),
            ["a stream that expands without bounds"] = () => Packed(PdfFile.Deflate(new byte[64 * 1024 * 1024]), "/FlateDecode"),
            ["a stream that is packed twice"] = () =>
                Packed(PdfFile.Deflate(PdfFile.Deflate(new byte[64 * 1024 * 1024])), "[/FlateDecode /FlateDecode]"),
            ["runs of runs"] = () =>
                Packed("8181>"u8.ToArray(), "[/ASCIIHexDecode" + string.Concat(Enumerable.Repeat(" /RunLengthDecode", 8)) + "]"),
            ["pages without end"] = () =>
                Catalog(
                    "<< /Type /Pages /Kids [" + string.Concat(Enumerable.Repeat("3 0 R ", 200_000)) + "] /Count 200000 >>",
                    "<< /Type /Page /MediaBox [0 0 600 800] >>"
                ),
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Read_Bomb_EndsAsDocumentOrRefusal(string shape)
    {
        try
        {
            Assert.NotEmpty(Reading.All(Bombs[shape]()));
        }
        catch (ArticleRejectedException exception)
        {
            Assert.NotEqual(RejectionCodes.Unreadable, exception.Code);
        }
    }

    [Fact]
    public void Read_TextBesideABomb_IsRead()
    {
        Assert.Equal("Some words of text.", Reading.Article(Bombs["states without end"]()).Body);
        Assert.Equal("Some words of text.", Reading.Article(Bombs["a colour space that is its own base"]()).Body);
    }

    [Fact]
    public void Read_StreamThatExpandsWithoutBounds_ExceedsTheBudget() =>
        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(Bombs["a stream that expands without bounds"]()));

    private static byte[] Catalog(string pages, params string[] more)
    {
        var file = new PdfFile();
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add(pages);
        foreach (var content in more)
        {
            file.Add(content);
        }

        return file.ToBytes(root);
    }

    private static byte[] Chain(int length, bool isCircle)
    {
        var file = new PdfFile();
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        for (var i = 0; i < length; i++)
        {
            file.Add($"<< /Type /Pages /Kids [{(i + 1 < length ? file.Next + 1 : isCircle ? 2 : file.Next + 1)} 0 R] /Count 1 >>");
        }

        file.Add("<< /Type /Page >>");
        return file.ToBytes(root);
    }

    private static byte[] Names(string dests)
    {
        var file = new PdfFile();
        var root = file.Add($"<< /Type /Catalog /Pages 2 0 R /Names << {dests} 3 0 R >> >>");
        file.Add("<< /Type /Pages /Kids [] /Count 0 >>");
        file.Add("<< /Kids [3 0 R] >>");
        return file.ToBytes(root);
    }

    private static byte[] Page(string content) => PageWith("", "null", content);

    private static byte[] PageWith(string resources, string fifth, string content = "BT /F1 10 Tf 60 700 Td (Some words of text.) Tj ET")
    {
        var file = new PdfFile();
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        file.Add($"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 {Font} >> {resources} >> >>");
        file.AddStream(Encoding.Latin1.GetBytes(content));
        file.Add(fifth);
        return file.ToBytes(root);
    }

    private static byte[] Forms(string first, string second)
    {
        var file = new PdfFile();
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        file.Add("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>");
        file.AddStream("/X Do"u8.ToArray());
        foreach (var inner in new[] { first, second })
        {
            file.AddStream("/X Do /Y Do"u8.ToArray(), $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject {inner} >>");
        }

        return file.ToBytes(root);
    }

    private static byte[] Packed(byte[] data, string filters)
    {
        var file = new PdfFile();
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        file.Add("<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>");
        file.AddStream(data, $"/Filter {filters}");
        return file.ToBytes(root);
    }
}
