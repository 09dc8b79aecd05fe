using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Tests.Intake.Charsets;

public class Utf7Tests
{
    [Theory]
    [InlineData("Thi+Hr8-t b+Hss- m+AOE-y t+AO0-nh, gi+AOE- 1+-1.", "Thiết bị máy tính, giá 1+1.")]
    [InlineData("+BB0EPgQyBDAETw +BEEENQRCBEw +BDMEPgRCBD4EMgQw.", "Новая сеть готова.")]
    [InlineData("+ZT9enFujXgNmDl50XAZe+ou+ZbB2hJAaT+F/UX7cMAI-", "政府宣布明年将建设新的通信网络。")]
    public void Decode_Utf7_IsRead(string bytes, string text)
    {
        var decoded = CharsetDetector.Decode(System.Text.Encoding.ASCII.GetBytes(bytes));

        Assert.Equal(("utf-7", text), (decoded.Charset, decoded.Text));
    }

    [Theory]
    [InlineData("Call +84 912 345 678 or +841234567890 now, or C++ and a+b.")]
    [InlineData("var x = \"a\" + b; y += 3; // 1+1")]
    [InlineData("GET /search?q=new+network+vietnam HTTP/1.1")]
    [InlineData("MIIB+abcdefgh/QIBADANBgkqhkiG9w0BAQEF+ABCD12345678xyzABCDEF==")]
    [InlineData("One word +AOk- alone.")]
    public void Decode_PlusSignsOfOtherTexts_ArePlainAscii(string text)
    {
        var decoded = CharsetDetector.Decode(System.Text.Encoding.ASCII.GetBytes(text));

        Assert.Equal(("utf-8", text), (decoded.Charset, decoded.Text));
        Assert.Null(Utf7.Decode(System.Text.Encoding.ASCII.GetBytes(text)));
    }

    [Fact]
    public void Decode_BytesOutsideAscii_AreAnotherCharset() => Assert.Null(Utf7.Decode([.. "+BB0EPgQyBDAETw-"u8, 0xE9]));
}
