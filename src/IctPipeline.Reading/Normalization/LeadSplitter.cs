using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization;

/// <summary>Sets the standfirst apart from the body: where the source marks it, where its form does, and never in both places.</summary>
internal static class LeadSplitter
{
    private const int MinLength = 40;
    private const int MaxLength = 1200;

    /// <summary>Returns the lead and takes it from the head of the blocks.</summary>
    /// <param name="declared">What the source calls its summary; may be cut short.</param>
    public static string? Split(string? declared, List<Block> blocks, bool fromMarkup)
    {
        if (blocks.Count < 2)
        {
            return declared is not null && blocks.Count == 1 && SameWords.In(declared, blocks[0].Text) ? null : declared;
        }

        if (declared is not null)
        {
            return TakeDeclared(declared, blocks);
        }

        var first = blocks[0];
        var marked =
            first is { Kind: BlockKind.Heading, Level: >= 4 }
            || (first is { Kind: BlockKind.Paragraph, Emphasized: true } && blocks.Count > 2);
        if (first.Text.Length is >= MinLength and <= MaxLength && (marked || (!fromMarkup && OpensBefore(blocks))))
        {
            blocks.RemoveAt(0);
            return first.Text;
        }

        return null;
    }

    private static string? TakeDeclared(string declared, List<Block> blocks)
    {
        var first = blocks[0].Text;
        if (SameWords.In(declared, first))
        {
            blocks.RemoveAt(0);
            return first;
        }

        // A description that breaks off in the first paragraphs is their beginning, cut by the site generator.
        var stem = SameWords.Bare(declared);
        if (stem.Length < MinLength || !Opening(blocks, stem.Length).StartsWith(stem, StringComparison.Ordinal))
        {
            return declared;
        }

        if (first.Length is < MinLength or > MaxLength)
        {
            return null;
        }

        blocks.RemoveAt(0);
        return first;
    }

    /// <summary>The first blocks' words in comparison form, as many as a stem of this length may span.</summary>
    private static string Opening(List<Block> blocks, int length)
    {
        var words = blocks[0].Text;
        for (var i = 1; i < blocks.Count && words.Length < length + SameWords.MaxMarks; i++)
        {
            words += " " + blocks[i].Text;
        }

        return SameWords.Bare(words);
    }

    /// <summary>A short paragraph before the one with the dateline is the standfirst of an agency text.</summary>
    private static bool OpensBefore(List<Block> blocks)
    {
        if (blocks.Count < 3 || blocks[0].Text.Length > 500)
        {
            return false;
        }

        var dates = new List<FoundDate>();
        var next = blocks[1].Text;
        DateScanner.Scan(next.AsSpan(0, Math.Min(next.Length, 160)), monthFirst: false, dates, 2);
        return DatelineFinder.Find(next, "body", dates) is { Offset: < 16 };
    }

    /// <summary>True for a heading that ends in dots and whose words open the block after it.</summary>
    public static bool IsCutShort(Block heading, Block next) =>
        heading is { Kind: BlockKind.Heading, Text.Length: > 20 and <= MaxLength }
        && heading.Text.AsSpan().TrimEnd("]) ") is [.., '.', '.'] or [.., '…']
        && heading.Text.Length < next.Text.Length
        && SameWords.Bare(next.Text).StartsWith(SameWords.Bare(heading.Text), StringComparison.Ordinal);
}
