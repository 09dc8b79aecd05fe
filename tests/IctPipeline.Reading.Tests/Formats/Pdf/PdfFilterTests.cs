using System.Text;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

/// <summary>Streams however they are packed.</summary>
public class PdfFilterTests
{
    private const string Content = "BT /F1 10 Tf 60 700 Td (Some words of text.) Tj ET";

    [Fact]
    public void Read_Lzw_IsUnpacked()
    {
        // Codes of nine bits without any word of the table: as few programs wrote it, and all can read.
        var bits = new StringBuilder();
        foreach (var code in Encoding.Latin1.GetBytes(Content).Select(c => (int)c).Prepend(256).Append(257))
        {
            bits.Append(Convert.ToString(code, 2).PadLeft(9, '0'));
        }

        bits.Append('0', (8 - (bits.Length % 8)) % 8);
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.ToString(i * 8, 8), 2)).ToArray();

        Assert.Equal("Some words of text.", Body(bytes, "/LZWDecode"));
    }

    [Fact]
    public void Read_RunLength_IsUnpacked()
    {
        byte[] bytes = [(byte)(Content.Length - 1), .. Encoding.Latin1.GetBytes(Content), 255, (byte)' ', 128];

        Assert.Equal("Some words of text.", Body(bytes, "/RunLengthDecode"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Read_RowsOfPng_AreUndone(int filter)
    {
        var content = Encoding.Latin1.GetBytes(Content.PadRight(60));
        var rows = new List<byte>();
        for (var row = 0; row < 6; row++)
        {
            rows.Add((byte)filter);
            for (var i = 0; i < 10; i++)
            {
                int Value(int up, int back) => row >= up && i >= back ? content[((row - up) * 10) + i - back] : 0;
                var (left, up, corner) = (Value(0, 1), Value(1, 0), row > 0 ? Value(1, 1) : 0);
                var guess = filter switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => new[] { left, up, corner }.MinBy(one => Math.Abs(left + up - corner - one)),
                    _ => 0,
                };
                rows.Add((byte)(content[(row * 10) + i] - guess));
            }
        }

        Assert.Equal("Some words of text.", Body(PdfFile.Deflate([.. rows]), "/FlateDecode /DecodeParms << /Predictor 12 /Columns 10 >>"));
    }

    [Fact]
    public void Read_StreamDamagedAtItsEnd_GivesWhatComesBefore()
    {
        var packed = PdfFile.Deflate(
            Encoding.Latin1.GetBytes(Content + "\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{i * 7919} ")))
        );
        packed.AsSpan(packed.Length - 40).Fill(0xFF);

        Assert.Equal("Some words of text.", Body(packed, "/FlateDecode"));
    }

    [Fact]
    public void Read_LinesAndPictures_ArePassedOver()
    {
        const string Drawing = "q 1 0 0 RG 10 10 m 20 20 l S Q BI /W 1 /H 1 /BPC 8 /CS /G ID \u00FF)(EI) EI\n0 0 5 5 re f\n";

        Assert.Equal("Some words of text.", Body(PdfFile.Deflate(Encoding.Latin1.GetBytes(Drawing + Content)), "/FlateDecode"));
    }

    private static string Body(byte[] data, string filter)
    {
        var file = new PdfFile();
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        file.Add(
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont "
                + "/Helvetica >> >> >> >>"
        );
        file.AddStream(data, $"/Filter {filter}");
        return Reading.Article(file.ToBytes(root)).Body;
    }
}
