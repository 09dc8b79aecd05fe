using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Tests.Lexicons;

public class WordDictionaryTests
{
    [Theory]
    [InlineData(new[] { 1, 2, 3, 4, 5 }, (1 << 2) | (1 << 4))]
    [InlineData(new[] { 1, 2, 3 }, 1 << 2)]
    [InlineData(new[] { 2, 3, 4 }, 1 << 3)]
    [InlineData(new[] { 1 }, 0)]
    [InlineData(new[] { 1, Vocabulary.Unknown, 3 }, 0)]
    [InlineData(new[] { 9, 1, 2 }, 0)]
    [InlineData(new int[0], 0)]
    public void Lengths_Run_ThoseOfItsWords(int[] run, int expected)
    {
        var dictionary = new WordDictionary();
        dictionary.Add([1, 2]);
        dictionary.Add([1, 2, 3, 4]);
        dictionary.Add([2, 3, 4]);
        var tokens = Tokens(run);

        Assert.Equal(expected, dictionary.Lengths(tokens));
        for (var length = 2; length <= Math.Min(tokens.Length, WordDictionary.LongestWord); length++)
        {
            Assert.Equal((expected & (1 << length)) != 0, dictionary.Contains(tokens.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Contains_StartOfALongerWord_No()
    {
        var dictionary = new WordDictionary();
        dictionary.Add([1, 2, 3]);

        Assert.False(dictionary.Contains(1, 2));
        dictionary.Add([1, 2]);
        Assert.True(dictionary.Contains(1, 2));
        Assert.True(dictionary.Contains(Tokens([1, 2, 3])));
    }

    private static Token[] Tokens(int[] terms) => [.. terms.Select((term, i) => new Token(i * 2, 1, TokenShape.Word, term))];
}
