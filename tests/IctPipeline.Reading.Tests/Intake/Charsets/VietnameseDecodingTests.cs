using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Tests.Intake.Charsets;

public class VietnameseDecodingTests
{
    private const string Marked = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    private static readonly string Letters = Marked + Marked.ToUpperInvariant();

    public static TheoryData<string> Charsets => new(VietnameseCandidates.Charsets.Select(charset => charset.Name));

    [Fact]
    public void Letters_AreAllOfTheAlphabet() => Assert.Equal(134, Letters.Distinct().Count());

    [Theory]
    [MemberData(nameof(Charsets))]
    public void Decode_EveryLetterBesideEveryOther_GivesTheSameText(string charset)
    {
        var letters = Letters + "aceghiotuyABEIOUY";
        var text = string.Concat(letters.SelectMany(first => letters.Select(second => $"{first}{second} ")));

        Assert.Equal(text, VietnameseCandidates.Decode(charset, Encode(charset, text)));
    }

    [Theory]
    [MemberData(nameof(Charsets))]
    public void Detect_TitleOfFortyLetters_GivesTheSameText(string charset)
    {
        const string title = "Thử nghiệm trạm phát sóng ở Đà Nẵng";

        var decoded = CharsetDetector.Decode(Encode(charset, title));

        Assert.Equal((charset, title), (decoded.Charset, decoded.Text));
    }

    [Theory]
    [MemberData(nameof(Charsets))]
    public void Detect_Capitals_GivesTheSameText(string charset)
    {
        var title = "Chúng tôi sẽ mở rộng vùng phủ sóng trước cuối năm, từng bước một".ToUpperInvariant();

        var decoded = CharsetDetector.Decode(Encode(charset, title));

        Assert.Equal((charset, title), (decoded.Charset, decoded.Text));
    }

    [Theory]
    [MemberData(nameof(Charsets))]
    public void Detect_PageInEnglishMarkup_GivesTheSameText(string charset)
    {
        const string page =
            "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=x-user-defined\"><title>Home page of the "
            + "news</title></head>"
            + "<body bgcolor=\"#ffffff\"><table width=\"100%\"><tr><td align=\"center\"><p>Người dân ở quận Hải Châu dùng thử dịch vụ "
            + "mới</p></td></tr></table>Copyright, all rights reserved</body></html>";

        var decoded = CharsetDetector.Decode(Encode(charset, page));

        Assert.Equal((charset, page), (decoded.Charset, decoded.Text));
        Assert.Null(decoded.DeclaredOtherwise);
    }

    [Theory]
    [InlineData("THủ TƯớNG CHíNH PHủ", "THỦ TƯỚNG CHÍNH PHỦ")]
    [InlineData("Hà NộI, VIệT NAM: ông Hà nói", "HÀ NỘI, VIỆT NAM: ông Hà nói")]
    [InlineData("HAI TRONG Số Đó", "HAI TRONG SỐ ĐÓ")]
    public void Decode_CapitalsOfASecondFont_AreGivenBack(string stored, string expected) =>
        Assert.Equal(expected, FontCapitals.Restore(stored));

    [Theory]
    [InlineData("UBND TP Hà Nội và Bộ TT-TT")]
    [InlineData("Mỹ, Úc, Ý: ba nước")]
    [InlineData("ở Việt Nam, IT và CNTT Mỹ")]
    public void Decode_NamesAndAcronyms_StayAsTheyAre(string text) => Assert.Equal(text, FontCapitals.Restore(text));

    [Fact]
    public void Detect_WholeLettersInWindows1258_GiveTheSameText()
    {
        // "à" and "é" as one byte each, as some programs write them, beside tones apart.
        byte[] bytes =
        [
            .. "C"u8,
            0xE1,
            .. "c tr"u8,
            0xE0,
            .. "m ph"u8,
            0xE1,
            .. "t s"u8,
            0xF3,
            .. "ng th"u8,
            0xFD,
            0xD2,
            .. " nghi"u8,
            0xEA,
            0xF2,
            .. "m"u8,
        ];

        Assert.Equal("Các tràm phát sóng thử nghiệm", CharsetDetector.Decode(bytes).Text);
    }

    private static byte[] Encode(string charset, string text) =>
        charset switch
        {
            "windows-1258" => CodePages.Get(1258).GetBytes(string.Concat(text.Select(TonesApart))),
            "TCVN3" => VietnameseTables.Tcvn3.Encode(text),
            "VNI-Windows" => VniWindows.Encode(text),
            "VISCII" => VietnameseTables.Viscii.Encode(text),
            _ => VietnameseTables.Vps.Encode(text),
        };

    private static string TonesApart(char c) =>
        VietnameseLetters.TrySplit(c, out var letter, out var tone) && tone != Tone.None
            ? letter
                + (
                    tone switch
                    {
                        Tone.Grave => "\u0300",
                        Tone.Acute => "\u0301",
                        Tone.Hook => "\u0309",
                        Tone.Tilde => "\u0303",
                        _ => "\u0323",
                    }
                )
            : c.ToString();
}
