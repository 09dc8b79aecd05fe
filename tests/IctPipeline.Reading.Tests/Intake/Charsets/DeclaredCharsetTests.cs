using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Intake.Charsets;

public class DeclaredCharsetTests
{
    [Theory]
    [InlineData("<meta charset=windows-1251>", "windows-1251")]
    [InlineData("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; CHARSET=Shift_JIS'>", "shift_jis")]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-2'?>", "iso-8859-2")]
    [InlineData(
        "<script src=\"x.js\" charset=\"utf-8\"></script><meta http-equiv=\"content-type\" content=\"text/html;charset=koi8-r\">",
        "koi8-r"
    )]
    [InlineData("<p>An article on charset=big5 and encoding=utf-8</p>", null)]
    [InlineData("<meta charset=x-user-defined>", null)]
    public void Find_InAFile_ReadsTagsOnly(string html, string? expected) =>
        Assert.Equal(expected, DeclaredCharset.Find(Encoding.ASCII.GetBytes(html)));

    [Fact]
    public void Find_BehindALongHead_IsSeen() =>
        Assert.Equal(
            "gb18030",
            DeclaredCharset.Find(Encoding.ASCII.GetBytes($"<html><head><style>{new string('x', 9000)}</style><meta charset=\"gb2312\">"))
        );

    [Theory]
    [InlineData("text/html; charset=\"windows-1258\"", "windows-1258")]
    [InlineData("text/html;Charset = 'cp1250' ; q=1", "windows-1250")]
    [InlineData("text/html; charset=", null)]
    [InlineData("text/html", null)]
    [InlineData(null, null)]
    public void FromContentType_QuotesAndBlanks_AreAllowed(string? contentType, string? expected) =>
        Assert.Equal(expected, DeclaredCharset.FromContentType(contentType));

    [Theory]
    [InlineData("UTF8", "utf-8")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("KS_C_5601-1987", "euc-kr")]
    [InlineData("ISO_8859-2:1987", "iso-8859-2")]
    [InlineData("iso8859-15", "iso-8859-15")]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData("win1251", "windows-1251")]
    [InlineData("x-cp1251", "windows-1251")]
    [InlineData("cp866", "ibm866")]
    [InlineData("cp950", "big5")]
    [InlineData("x-viet-tcvn5712", "TCVN3")]
    [InlineData("x-viet-vps", "x-viet-vps")]
    [InlineData("tis-620", "windows-874")]
    [InlineData("x-mac-cyrillic", "x-mac-cyrillic")]
    [InlineData("klingon", "klingon")]
    [InlineData(" ", null)]
    public void Normalize_Aliases_BecomeOneName(string alias, string? expected) => Assert.Equal(expected, CharsetNames.Normalize(alias));

    [Fact]
    public void Read_AsciiPageThatDeclaresLatin1_HasNoWarning()
    {
        var article = Reading.Article(
            "<html><head><meta charset=iso-8859-1><title>News</title></head><body><p>The network starts in December, the ministry "
                + "said.</p></body></html>"
        );

        Assert.False(article.Warns(WarningCodes.CharsetMismatch));
    }

    [Fact]
    public void Detect_DeclarationThatGivesTheSameText_IsNamed()
    {
        // All letters of this text stand at the same places in Windows-1250 and ISO-8859-2.
        const string page = "<meta charset=iso-8859-2><p>Nová síť začne pracovat v prosinci, oznámilo ministerstvo.</p>";

        var decoded = CharsetDetector.Decode(CodePages.Get(28592).GetBytes(page));

        Assert.Equal(("iso-8859-2", page), (decoded.Charset, decoded.Text));
        Assert.Null(decoded.DeclaredOtherwise);
    }

    [Fact]
    public void Detect_FalseUtf8Declaration_IsNotBelieved()
    {
        const string page = "<meta charset=utf-8><p>Le réseau</p>";

        Assert.Equal(page, CharsetDetector.Decode(CodePages.Get(1252).GetBytes(page)).Text);
    }

    [Fact]
    public void Detect_MarkAgainstADeclaration_Decides()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<meta charset=windows-1251><p>Mạng mới</p>")];

        var decoded = CharsetDetector.Decode(bytes);

        Assert.Equal(("utf-8", "windows-1251"), (decoded.Charset, decoded.DeclaredOtherwise));
    }
}
