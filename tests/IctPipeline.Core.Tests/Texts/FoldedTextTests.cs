using IctPipeline.Shared;

namespace IctPipeline.Core.Tests.Texts;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Hoà Bình", " hoa binh ")]
    [InlineData("hòa bình", " hoa binh ")]
    [InlineData("HO\u0300A BI\u0300NH", " hoa binh ")]
    [InlineData("Bộ TT&TT: Đà Nẵng, 22/3", " bo tt tt da nang 22 3 ")]
    [InlineData("Thuỷ điện Ðồng Nai", " thuy dien ðong nai ")]
    [InlineData("5G-Advanced", " 5g advanced ")]
    [InlineData("Ｃａｆé ﾃﾚﾋﾞ", " cafe ﾃ ﾚ ﾋ ﾞ ")]
    [InlineData("서울 5G 상용화", " 서울 5g 상용화 ")]
    [InlineData("人工智能5G", " 人 工 智 能 5g ")]
    [InlineData("ロボットが来た", " ロ ボ ッ ト が 来 た ")]
    [InlineData("𠀀字", " 𠀀 字 ")]
    [InlineData("😀 tốt", " tot ")]
    [InlineData("हिन्दी", " हिन्दी ")]
    [InlineData("Ёлка й Ώρα", " елка и ωρα ")]
    [InlineData(" \u200b…—", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Of_Text_IsItsWordsWithoutCaseAndMarks(string? text, string expected) => Assert.Equal(expected, FoldedText.Of(text));

    [Fact]
    public void Of_AnyCharacter_IsFoldedOnceForAll()
    {
        foreach (var c in Enumerable.Range(1, char.MaxValue).Select(c => (char)c).Where(c => !char.IsSurrogate(c)))
        {
            var folded = FoldedText.Of($"a{c}b");
            Assert.Equal(folded, FoldedText.Of(folded));
            Assert.InRange(folded.Length, 3, FoldedText.LongestFor(3));
        }
    }

    [Fact]
    public void NextWord_Places_AreThoseOfTheText()
    {
        const string text = "«Hoà Bi\u0300nh», 人 𠀀 5G";
        var buffer = new char[text.Length];
        var words = new List<string>();
        for (var at = 0; ; )
        {
            var start = FoldedText.NextWord(text, ref at, buffer, out _);
            if (start < 0)
            {
                break;
            }

            words.Add(text[start..at]);
        }

        Assert.Equal(["Hoà", "Bi\u0300nh", "人", "𠀀", "5G"], words);
    }

    [Fact]
    public void Of_HalvesOfPairsAndLongTexts_AreNoError()
    {
        Assert.Equal(" a b ", FoldedText.Of("a\ud800b"));
        Assert.Equal(" a b ", FoldedText.Of("a\udc00b\ud840"));
        Assert.Equal((2 * 50_000) + 1, FoldedText.Of(new string('字', 50_000)).Length);
    }
}
