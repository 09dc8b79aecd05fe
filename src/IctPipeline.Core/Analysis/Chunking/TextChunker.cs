using System.Globalization;
using System.Text;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Core.Analysis.Chunking;

/// <summary>
/// Splits a text into chunks that a service takes: at the last sentence end that fits, else at the last space, else between
/// two text elements. The chunks joined are the text. One pass; time grows with the length of the text alone.
/// </summary>
public static class TextChunker
{
    /// <summary>A cut in the first half of a chunk would cost a request to keep a sentence whole.</summary>
    private const int EarliestCut = 2;

    /// <summary>A cluster over this many UTF-16 units is no character that anybody reads; it is cut between code points.</summary>
    private const int LongestCluster = 64;

    /// <summary>The chunks of <paramref name="text"/> in order; none of an empty text.</summary>
    public static IReadOnlyList<TextChunk> Split(string text, ChunkLimits limits)
    {
        Check(text, limits);
        var chunks = new List<TextChunk>();
        var start = 0;
        while (start < text.Length)
        {
            var chunk = Next(text, start, limits);
            chunks.Add(chunk);
            start += chunk.Text.Length;
        }

        return chunks;
    }

    /// <summary>Only the first chunk; null of an empty text.</summary>
    public static TextChunk? First(string text, ChunkLimits limits)
    {
        Check(text, limits);
        return text.Length == 0 ? null : Next(text, 0, limits);
    }

    private static void Check(string text, ChunkLimits limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Elements, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Units, 2);
    }

    private static TextChunk Next(string text, int start, ChunkLimits limits)
    {
        var position = start;
        var elements = 0;
        Cut sentence = default,
            space = default;
        while (position < text.Length)
        {
            var length = ClusterLength(text.AsSpan(position), limits);
            var weight = Math.Min(TextElements.Weight(text.AsSpan(position, length)), limits.Elements);
            if (elements + weight > limits.Elements || position + length - start > limits.Units)
            {
                var cut = Best(sentence, space, elements, new Cut(position, elements));
                return new TextChunk(start, text[start..cut.Position], cut.Elements);
            }

            position += length;
            elements += weight;
            if (elements * EarliestCut >= limits.Elements || (position - start) * EarliestCut >= limits.Units)
            {
                if (SentenceEnds.IsEnd(text, position))
                {
                    sentence = new Cut(position, elements);
                }
                else if (char.IsWhiteSpace(text[position - 1]))
                {
                    space = new Cut(position, elements);
                }
            }
        }

        return new TextChunk(start, text[start..], elements);
    }

    private static Cut Best(Cut sentence, Cut space, int elements, Cut last) =>
        sentence.Position > 0 ? sentence
        : space.Position > 0 && elements > 0 ? space
        : last;

    private static int ClusterLength(ReadOnlySpan<char> text, ChunkLimits limits)
    {
        // Looking no further than needed keeps a text of nothing but accents from taking time by the square of its length.
        var length = StringInfo.GetNextTextElementLength(text[..Math.Min(text.Length, LongestCluster + 1)]);
        if (length <= LongestCluster && length <= limits.Units && TextElements.Weight(text[..length]) <= limits.Elements)
        {
            return length;
        }

        return Rune.DecodeFromUtf16(text, out _, out var consumed) == System.Buffers.OperationStatus.Done ? consumed : 1;
    }

    /// <summary>A place to cut, and how many elements stand before it in the chunk.</summary>
    private readonly record struct Cut(int Position, int Elements);
}
