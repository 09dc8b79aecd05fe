using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Tests.Intake.Charsets;

public class LegacyFontTests
{
    private const string Text = "Thủ tướng đã thăm nhà máy ở Đồng Nai và nghe kỹ sư giới thiệu.";

    [Theory]
    [InlineData(".VnTime", "TCVN3", false)]
    [InlineData(".VnArial NarrowH", "TCVN3", true)]
    [InlineData(".VNTIMEH", "TCVN3", true)]
    [InlineData("VnTimeH", "TCVN3", true)]
    [InlineData("VnArialNarrow", "TCVN3", false)]
    [InlineData("VnArialNarrowH", "TCVN3", true)]
    [InlineData("VNI-Times", "VNI-Windows", false)]
    [InlineData("VPS Times", "x-viet-vps", false)]
    [InlineData("VI Times", "VISCII", false)]
    [InlineData("UHoài 1.1", "VISCII", false)]
    public void Find_FontOfBeforeUnicode_TellsItsCharset(string name, string charset, bool capitals) =>
        Assert.Equal(new LegacyFont(charset, capitals), LegacyFont.Find(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Times New Roman")]
    [InlineData("Vnitra Sans")]
    [InlineData("VnTimes Unicode")]
    [InlineData("Symbol")]
    public void Find_AnyOtherFont_IsNull(string? name) => Assert.Null(LegacyFont.Find(name));

    [Theory]
    [InlineData(".VnTime")]
    [InlineData("VNI-Times")]
    [InlineData("VPS Times")]
    [InlineData("VI Times")]
    public void Decode_TextOfItsCharset_IsUnicode(string name)
    {
        var font = LegacyFont.Find(name)!;
        var shown = CodePages.Get(1252).GetString(Bytes(font.Charset));

        Assert.Equal(Text, font.Decode(shown));
    }

    [Fact]
    public void Decode_CharactersThatTheFontDoesNotRedraw_StayAsTheyAre() =>
        Assert.Equal("Wi-Fi “6” – 25°C ế 漢", LegacyFont.Find(".VnTime")!.Decode("Wi-Fi “6” – 25°C ế 漢"));

    [Fact]
    public void Decode_PrivateUseArea_IsTheByteOfTheFont() => Assert.Equal("ư", LegacyFont.Find(".VnTime")!.Decode("\uF0AD"));

    [Fact]
    public void Mend_TextWithoutAFont_FollowsTheFontsOfTheFile()
    {
        var legacy = new LegacyFontText();

        Assert.Equal("TrÇn ThÞ Thuû", legacy.Mend("TrÇn ThÞ Thuû"));
        legacy.Decode("Bé Th«ng tin", new LegacyFont("TCVN3", Capitals: false));
        Assert.Equal("Trần Thị Thuỷ", legacy.Mend("TrÇn ThÞ Thuû"));
        Assert.Equal("Trần Thị Thuỷ", legacy.Mend("Trần Thị Thuỷ"));
    }

    private static byte[] Bytes(string charset) =>
        charset switch
        {
            "TCVN3" => VietnameseTables.Tcvn3.Encode(Text),
            "VISCII" => VietnameseTables.Viscii.Encode(Text),
            "x-viet-vps" => VietnameseTables.Vps.Encode(Text),
            _ => VniWindows.Encode(Text),
        };
}
