using IctPipeline.Cli.Evaluate.Reading;

namespace IctPipeline.Cli.Tests.Evaluate;

public class CharsetNameTests
{
    [Theory]
    [InlineData("EUC-KR-korean", "euc-kr")]
    [InlineData("iso8859_15.txt", "iso-8859-15")]
    [InlineData("cp1251", "windows-1251")]
    [InlineData("CP866-ru.html", "ibm866")]
    [InlineData("utf_8.srt", "utf-8")]
    [InlineData("MacCyrillic", "x-mac-cyrillic")]
    [InlineData("latin1", "iso-8859-1")]
    [InlineData("uhc.smi", "cp949")]
    [InlineData("greek", null)]
    [InlineData("2018-03.txt", null)]
    [InlineData("866", null)]
    public void At_NameOfAFileOrFolder_TellsItsCharset(string name, string? expected) => Assert.Equal(expected, CharsetName.At(name));

    [Theory]
    [InlineData("windows-1252", "iso-8859-1", true)]
    [InlineData("iso-8859-1", "windows-1252", false)]
    [InlineData("gb18030", "gb2312", true)]
    [InlineData("cp949", "euc-kr", true)]
    [InlineData("utf-8", "ascii", true)]
    [InlineData("utf-16le", "utf-16", true)]
    [InlineData("koi8-u", "koi8-r", false)]
    public void Holds_LargerCharset_IsRight(string found, string wanted, bool expected) =>
        Assert.Equal(expected, CharsetName.Holds(found, wanted));
}
