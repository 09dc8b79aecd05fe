using IctPipeline.Reading.Normalization.Text;

namespace IctPipeline.Reading.Tests.Normalization.Text;

public class TextCountsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("… – !", 0)]
    [InlineData("Mạng 5G phủ sóng", 4)]
    [InlineData("e-mail của O'Neil: 3.500", 4)]
    [InlineData("AT&T, TT&TT", 2)]
    [InlineData("một\nhai\n\nba", 3)]
    [InlineData("a/b", 2)]
    [InlineData("(một)(hai)", 2)]
    [InlineData("Vie\u0302\u0323t", 1)]
    [InlineData("人工智能", 4)]
    [InlineData("5G网络", 3)]
    [InlineData("인공지능 반도체", 2)]
    public void Words_OfAText_AreCounted(string text, int words) => Assert.Equal(words, TextCounts.Words(text));

    [Theory]
    [InlineData("", 0)]
    [InlineData("Hà Nội", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("xe\u0301y", 3)]
    [InlineData("👩\u200D💻", 1)]
    [InlineData("a😀b", 3)]
    [InlineData("🇻🇳", 1)]
    [InlineData("한국", 2)]
    public void Characters_OfAText_AreWhatReadersCount(string text, int characters) =>
        Assert.Equal(characters, TextCounts.Characters(text));
}
