using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Intake;

/// <summary>Bytes of Windows-1252 inside UTF-8.</summary>
public class StrayBytesTests
{
    [Theory]
    [InlineData("The port’s “new” crane — {0}so{1} — works.", "“so”", 0x93, 0x94)]
    [InlineData("Le café « du port » rouvre, dit-il : l{0}été{1} arrive.", "l’été… arrive", 0x92, 0x85)]
    [InlineData("Der Größe wegen, sagt Jörg, kostet es 5 {0}, nicht 6 {1}.", "5 €, nicht 6 €", 0x80, 0x80)]
    [InlineData("Naïve “café” owners: the caf{0} of Andr{1} is open.", "the café of André", 0xE9, 0xE9)]
    public void Read_PastedBytes_AreReadAsTheTextMeansThem(string text, string expected, byte first, byte second)
    {
        var article = Reading.Article(With(text, first, second));

        Assert.Contains(expected, article.Title + article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', article.Title + article.Body);
        Assert.Equal("utf-8", article.File.Charset);
        Assert.True(article.Warns(WarningCodes.CharsetMixed));
    }

    [Fact]
    public void Read_SequencesCutInVietnamese_AreDamageAndNoOtherLetters()
    {
        var bytes = Encoding.UTF8.GetBytes("Thành phố Đà Nẵng khởi công trung tâm dữ liệu, theo Sở Thông tin và Truyền thông.\n").ToList();
        bytes.RemoveAt(bytes.IndexOf(0xE1) + 1);

        var article = Reading.Article([.. bytes]);

        Assert.Contains('\uFFFD', article.Title + article.Body);
        Assert.True(article.Warns(WarningCodes.CharsetReplacements));
    }

    [Fact]
    public void Read_WholeFileInWindows1252_IsNoUtf8WithStrays()
    {
        var bytes = Encoding.Latin1.GetBytes("La fête du café à Besançon: l'été dernier, déjà, la préfète était là, très élégante.");

        Assert.Equal("windows-1252", Reading.Article(bytes).File.Charset);
    }

    private static byte[] With(string text, byte first, byte second)
    {
        var marked = Encoding.UTF8.GetBytes(
            text.Replace("{0}", "\u0001", StringComparison.Ordinal).Replace("{1}", "\u0002", StringComparison.Ordinal)
        );
        return
        [
            .. marked.Select(b =>
                b == 1 ? first
                : b == 2 ? second
                : b
            ),
        ];
    }
}
