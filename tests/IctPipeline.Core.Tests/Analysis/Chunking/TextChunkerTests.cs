using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using IctPipeline.Core.Analysis.Chunking;

namespace IctPipeline.Core.Tests.Analysis.Chunking;

public sealed class TextChunkerTests
{
    private static readonly ChunkLimits Small = new(12, 40);

    [Fact]
    public void Split_AnyText_ChunksRejoinWithinTheLimits() =>
        Prop.ForAll(Texts.Any, text => Holds(text, Small)).QuickCheckThrowOnFailure();

    [Fact]
    public void Split_AnyTextAndTightLimits_ChunksRejoinWithinTheLimits() =>
        Prop.ForAll(Texts.Any, text => Holds(text, new ChunkLimits(1, 2))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Split_TwoHundredThousandCharacters_ChunksRejoinWithinTheLimits(int seed)
    {
        var text = Texts.Long(200_000, seed);

        Assert.True(Holds(text, ChunkLimits.Synchronous));
    }

    [Fact]
    public void Split_LetterWithAHundredThousandAccents_StaysWithinTheUnits()
    {
        var text = "a" + new string('\u0301', 100_000);

        Assert.True(Holds(text, ChunkLimits.Synchronous));
    }

    [Fact]
    public void Split_TextWithoutSpaces_CutsBetweenClusters()
    {
        var text = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 4_000));

        var chunks = TextChunker.Split(text, ChunkLimits.Synchronous);

        Assert.Equal(text, string.Concat(chunks.Select(chunk => chunk.Text)));
        Assert.All(chunks, chunk => Assert.StartsWith("👨‍👩‍👧‍👦", chunk.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Split_Sentences_CutsAfterTheLastWholeSentence()
    {
        const string text = "Một câu dài. Câu thứ hai kết thúc tại đây. Câu thứ ba không vừa nữa rồi.";

        var chunks = TextChunker.Split(text, new ChunkLimits(50, 200));

        Assert.Equal("Một câu dài. Câu thứ hai kết thúc tại đây. ", chunks[0].Text);
        Assert.Equal("Câu thứ ba không vừa nữa rồi.", chunks[1].Text);
    }

    [Fact]
    public void Split_AbbreviationBeforeAName_IsNoSentenceEnd()
    {
        const string text = "Cuộc họp diễn ra tại TP. Hồ Chí Minh vào hôm qua";

        var chunks = TextChunker.Split(text, new ChunkLimits(30, 120));

        Assert.DoesNotContain(chunks, chunk => chunk.Text.EndsWith("TP. ", StringComparison.Ordinal));
    }

    [Fact]
    public void Split_NoSentenceEnd_CutsAfterASpace()
    {
        var chunks = TextChunker.Split("mot hai ba bon nam sau bay tam", new ChunkLimits(12, 48));

        Assert.All(chunks.SkipLast(1), chunk => Assert.EndsWith(" ", chunk.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Split_EmptyText_GivesNoChunk() => Assert.Empty(TextChunker.Split("", ChunkLimits.Synchronous));

    [Fact]
    public void First_LongText_IsTheFirstOfAllChunks()
    {
        var text = Texts.Long(20_000, 3);

        Assert.Equal(TextChunker.Split(text, ChunkLimits.Synchronous)[0], TextChunker.First(text, ChunkLimits.Synchronous));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 1)]
    public void Split_ImpossibleLimits_Throws(int elements, int units) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextChunker.Split("text", new ChunkLimits(elements, units)));

    private static bool Holds(string text, ChunkLimits limits)
    {
        var chunks = TextChunker.Split(text, limits);
        var offset = 0;
        foreach (var chunk in chunks)
        {
            var elements = new StringInfo(chunk.Text).LengthInTextElements;
            if (
                chunk.Offset != offset
                || chunk.Text.Length == 0
                || chunk.Text.Length > limits.Units
                || chunk.Elements > limits.Elements
                || elements > chunk.Elements
            )
            {
                return false;
            }

            offset += chunk.Text.Length;
        }

        return string.Concat(chunks.Select(chunk => chunk.Text)) == text;
    }
}
