using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Tests.Intake.Charsets;

public class VendorExtensionsTests
{
    [Theory]
    [InlineData("정부는 내년까지 전국에 새로운 통신망을 구축한다고 밝혔다.", "euc-kr")]
    [InlineData("정부는 내년까지 전국에 새로운 통신망을 구축한다고 밝혔다. 펲시맨과 똠방각하도 왔다.", "cp949")]
    public void NameOf_KoreanText_IsTheCharsetThatHoldsItsSyllables(string text, string expected) =>
        Assert.Equal(expected, VendorExtensions.NameOf("euc-kr", CodePages.Get(949).GetBytes(text)));

    [Theory]
    [InlineData("政府は来年までに新しい通信網を全国に整備すると発表した。ｶﾅ", "shift_jis")]
    [InlineData("①政府は来年までに新しい通信網を全国に整備すると発表した。", "cp932")]
    [InlineData("政府の髙橋氏は来年までに新しい通信網を全国に整備すると発表した。", "cp932")]
    public void NameOf_JapaneseText_IsTheCharsetThatHoldsItsSigns(string text, string expected) =>
        Assert.Equal(expected, VendorExtensions.NameOf("shift_jis", CodePages.Get(932).GetBytes(text)));

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("big5")]
    public void NameOf_OtherCharset_IsItself(string charset) =>
        Assert.Equal(charset, VendorExtensions.NameOf(charset, [0x87, 0x40, 0x87, 0x41]));

    [Fact]
    public void NameOf_LetterCutOffAtTheEnd_IsNoExtension() =>
        Assert.Equal("euc-kr", VendorExtensions.NameOf("euc-kr", [0xB0, 0xA1, 0x81]));

    [Theory]
    [InlineData("A miniszter bejelentette, hogy a hálózat decemberre készül el.", 1250, "iso-8859-2")]
    [InlineData("A miniszter bejelentette: „a hálózat decemberre készül el”.", 1250, "windows-1250")]
    [InlineData("Ministerstwo ogłosiło, że sieć będzie także na północy, gdzie są góry.", 1250, "windows-1250")]
    [InlineData("Ministerija paziņoja, ka tīkls sāks darboties decembrī.", 1257, "iso-8859-13")]
    [InlineData("Ministerija paziņoja: „tīkls sāks darboties decembrī”.", 1257, "windows-1257")]
    public void StandardOf_TextInAPageOfWindows_IsTheStandardWhereNothingIsOfWindows(string text, int codePage, string expected) =>
        Assert.Equal(expected, VendorExtensions.StandardOf($"windows-{codePage}", CodePages.Get(codePage).GetBytes(text)));

    [Theory]
    [InlineData("", "iso-8859-2")]
    [InlineData("charset=windows-1250\n", "windows-1250")]
    public void Decode_WindowsOrTheStandard_IsWhatTheFileSays(string head, string expected)
    {
        var text = head + "A miniszter bejelentette, hogy a hálózat decemberre készül el, és az üzemeltetők már építik.";

        Assert.Equal(expected, CharsetDetector.Decode(CodePages.Get(1250).GetBytes(text)).Charset);
    }

    [Theory]
    [InlineData("charset=euc-kr\n", "cp949")]
    [InlineData("", "cp949")]
    public void Decode_DeclaredByTheSmallerName_AgreesAndHasTheLargerOne(string head, string expected)
    {
        var text = head + "정부는 내년까지 전국에 새로운 통신망을 구축한다고 밝혔다. 펲시맨과 똠방각하도 왔다.";

        var decoded = CharsetDetector.Decode(CodePages.Get(949).GetBytes(text), "euc-kr");

        Assert.Equal((text, expected, null), (decoded.Text, decoded.Charset, decoded.DeclaredOtherwise));
    }
}
