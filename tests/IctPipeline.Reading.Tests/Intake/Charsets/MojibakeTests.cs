using System.Text;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Tests.Intake.Charsets;

public class MojibakeTests
{
    private const string Line = "Người dân ở quận Hải Châu dùng thử dịch vụ mới";

    [Theory]
    [InlineData(1252)]
    [InlineData(1250)]
    [InlineData(1258)]
    [InlineData(10000)]
    public void Repair_Utf8ReadInACodePage_GivesTheTextBack(int codePage) =>
        Assert.Equal(Line, Mojibake.Repair(Misread(Line, codePage))?.Text);

    [Fact]
    public void Repair_TwoLevels_GiveTheTextBack() => Assert.Equal(Line, Mojibake.Repair(Misread(Misread(Line, 1252), 1252))?.Text);

    [Fact]
    public void Repair_SomeLines_LeavesTheOthers()
    {
        var text = $"Tiêu đề đúng\n{Misread(Line, 1252)}\nĐoạn này cũng đúng";

        Assert.Equal($"Tiêu đề đúng\n{Line}\nĐoạn này cũng đúng", Mojibake.Repair(text)?.Text);
    }

    [Fact]
    public void Repair_Utf8ReadAsLatin1_GivesTheTextBack() =>
        Assert.Equal(Line, Mojibake.Repair(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Line)))?.Text);

    [Fact]
    public void Repair_FontOfAPageInReferences_GivesTheTextBack()
    {
        const string page = "<p>Ngöôøi daân ôû quaän Haûi Chaâu duøng thöû dòch vuï môùi &amp; reû</p>";
        var stored = string.Concat(page.Select(c => c < 0x80 ? c.ToString() : $"&#{(int)c};"))
            .Replace("&#244;", "&ocirc;", StringComparison.Ordinal);

        var repaired = Mojibake.Repair(stored);

        Assert.Equal("<p>Người dân ở quận Hải Châu dùng thử dịch vụ mới &amp; rẻ</p>", repaired?.Text);
        Assert.Equal("VNI-Windows", repaired?.Charset);
    }

    [Fact]
    public void Repair_PageWithReferencesInFrench_IsLeftAlone() =>
        Assert.Null(
            Mojibake.Repair(
                "<p>Le r&eacute;seau de l'h&ocirc;pital sera d&eacute;ploy&eacute; en &eacute;t&eacute;, d&egrave;s que la "
                    + "d&eacute;cision sera prise.</p>"
            )
        );

    [Theory]
    [InlineData("Cầu cảng ở KÃ¶ln – một từ", "Cầu cảng ở Köln – một từ")]
    [InlineData("Phố LÃª ThÃ¡nh TÃ´n ở Quáº£ng NgÃ£i, còn Huế thì không", "Phố Lê Thánh Tôn ở Quảng Ngãi, còn Huế thì không")]
    [InlineData("The café said itâ€™s â€œopenâ€\u009D today", "The café said it’s “open” today")]
    [InlineData("Số tàu qua Ä‘Ã¨o – ba", "Số tàu qua đèo – ba")]
    public void Repair_WordsInASoundLine_GiveTheWordsBack(string text, string expected) =>
        Assert.Equal(expected, Mojibake.Repair(text)?.Text);

    [Theory]
    [InlineData("“Ela é minha IRMÔ, disse João em São Paulo.")]
    [InlineData("«CHÂ» et «ÎLE»: deux mots, l’été.")]
    [InlineData("LÀ° và PHÃº")]
    [InlineData("In UTF-8 the word café turns into cafÃ©; itâ€™s a fault – of old.")]
    public void Repair_CapitalsBeforeSigns_AreLeftAlone(string text) => Assert.Null(Mojibake.Repair(text));

    [Theory]
    [InlineData("Le réseau déployé à Genève a été terminé en été, près du château.")]
    [InlineData("São Paulo: ÃO, ÇÃO, NÃO — “informação”")]
    [InlineData("When Ã© stands for é, a page was read as Windows-1252.")]
    [InlineData("Mạng mới ở Đà Nẵng")]
    [InlineData("政府は来年までに")]
    [InlineData("plain")]
    public void Repair_SoundText_IsLeftAlone(string text) => Assert.Null(Mojibake.Repair(text));

    private static string Misread(string text, int codePage) =>
        string.Concat(
            Encoding
                .UTF8.GetBytes(text)
                .Select(b =>
                    CodePages.Get(codePage).GetString([b]) is var shown && shown == "\uFFFD"
                        ? ((char)b).ToString()
                        : CodePages.Get(codePage).GetString([b])
                )
        );
}
