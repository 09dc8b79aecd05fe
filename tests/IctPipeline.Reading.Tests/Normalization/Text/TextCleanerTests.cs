using IctPipeline.Reading.Normalization.Text;

namespace IctPipeline.Reading.Tests.Normalization.Text;

public class TextCleanerTests
{
    [Theory]
    [InlineData("Hạ tầng số", "Hạ tầng số")]
    [InlineData("  Hạ tầng  số ", "Hạ tầng số")]
    [InlineData("Hạ\u00A0tầng\u3000số", "Hạ tầng số")]
    [InlineData("Hạ tầng \n số", "Hạ tầng\nsố")]
    [InlineData("một\u2028hai\vba\u0085bốn", "một\nhai\nba\nbốn")]
    [InlineData("một\n\nhai", "một\n\nhai")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("", "")]
    [InlineData(" \u200B\uFEFF ", "")]
    public void Clean_WhiteSpace_IsPlain(string text, string expected) => Assert.Equal(expected, TextCleaner.Clean(text));

    [Theory]
    [InlineData("Vie\u0302\u0323t Nam", "Việt Nam")]
    [InlineData("Ha\u0300 No\u0323\u0302i", "Hà Nội")]
    [InlineData("e\u00AD\u0301", "é")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    public void Clean_LettersAndMarksApart_AreComposed(string text, string expected) => Assert.Equal(expected, TextCleaner.Clean(text));

    [Theory]
    [InlineData("dữ\u200Bliệu", "dữliệu")]
    [InlineData("băng\u00ADrộng", "băngrộng")]
    [InlineData("\u202Eđảo\u202C", "đảo")]
    [InlineData("a\u0000b\u0007c\u007F", "abc")]
    [InlineData("a\uFFFE\uFFFFb", "ab")]
    [InlineData("Vi\u200Dệt", "Việt")]
    [InlineData("\u200Dnối", "nối")]
    public void Clean_CharactersWithoutAShape_AreLeftOut(string text, string expected) => Assert.Equal(expected, TextCleaner.Clean(text));

    [Theory]
    [InlineData("👩\u200D💻")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    public void Clean_JoinersThatShapeLetters_Stay(string text) => Assert.Equal(text, TextCleaner.Clean(text));

    [Theory]
    [InlineData("\u0093trích\u0094", "“trích”")]
    [InlineData("giá 5 \u0080", "giá 5 €")]
    [InlineData("a\u0081b", "ab")]
    public void Clean_ControlsOfAPageThatLiesAboutItsCharset_AreItsQuotes(string text, string expected) =>
        Assert.Equal(expected, TextCleaner.Clean(text));

    [Fact]
    public void Clean_HalfAPair_IsMarked()
    {
        Assert.Equal("a\uFFFDb", TextCleaner.Clean("a\ud83db"));
        Assert.Equal("a\uFFFD", TextCleaner.Clean("a\ude00"));
        Assert.Equal("a😀b", TextCleaner.Clean("a😀b"));
    }

    [Theory]
    [InlineData("Vie\u0302\u0323t  Nam\u200B \n x")]
    [InlineData("a \u200B b")]
    [InlineData("a\n \u200B\n b")]
    [InlineData("\u0093 a\u00A0\u2028 b \u0094")]
    public void Clean_CleanText_StaysAsItIs(string text)
    {
        var clean = TextCleaner.Clean(text);

        Assert.Equal(clean, TextCleaner.Clean(clean));
    }
}
