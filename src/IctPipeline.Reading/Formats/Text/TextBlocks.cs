using System.Buffers;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Text;

/// <summary>Splits plain text into paragraphs: at blank lines, and at line ends unless the lines are wrapped.</summary>
internal static class TextBlocks
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=_*~–— ");

    public static void Read(string text, List<Block> blocks) => Read(text, LineWrapping.Measure(text), blocks);

    /// <param name="wrapping">How long the lines are, where that is known from elsewhere.</param>
    public static void Read(string text, LineWrapping wrapping, List<Block> blocks)
    {
        var paragraph = new ParagraphBuilder(wrapping);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
            {
                paragraph.Flush(blocks);
            }
            else
            {
                paragraph.Add(line, trimmed, blocks);
            }
        }

        paragraph.Flush(blocks);
    }

    /// <summary>A line of dashes, equal signs, underscores or asterisks only.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length >= 3 && !line.ContainsAnyExcept(RuleMarks);
    }
}
