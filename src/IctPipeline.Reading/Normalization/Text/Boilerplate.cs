using System.Buffers;
using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization.Text;

/// <summary>
/// Takes away what newsroom pages put around an article: related-news lists, share bars, "read more" lines. Never code: a prompt such as
/// <c>&gt;&gt;&gt;</c> and the word <c>print</c> are text there.
/// </summary>
internal static class Boilerplate
{
    private static readonly WordTable Table = WordTable.Load("boilerplate.tsv");

    /// <summary>A list of other articles begins with one of these, alone on its line.</summary>
    private static readonly FrozenSet<string> ListHeads = Table["head"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Lines that are never text of an article.</summary>
    private static readonly FrozenSet<string> Lines = Table["line"].ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] InlineHeads = Table["inline"];

    private const int MaxTailBlock = 220;

    /// <summary>Headlines longer than this do not end in a full stop.</summary>
    private const int MaxStop = 80;

    private static readonly SearchValues<char> Marks = SearchValues.Create("-=_*~–—•.· ");

    public static void Remove(List<Block> blocks)
    {
        CutTail(blocks);
        blocks.RemoveAll(block => IsLine(block));
    }

    /// <summary>From a list's head on, where all that follows is as short as a headline.</summary>
    private static void CutTail(List<Block> blocks)
    {
        for (var i = Math.Max(1, blocks.Count / 3); i < blocks.Count; i++)
        {
            if (IsHead(blocks[i]) && blocks.Skip(i + 1).All(after => IsHeadline(after) || after.Linked > 0.5))
            {
                blocks.RemoveRange(i, blocks.Count - i);
                return;
            }
        }
    }

    /// <summary>As short as a headline, and no sentence.</summary>
    private static bool IsHeadline(Block block) =>
        block is { Kind: not BlockKind.Code, Text: { Length: < MaxTailBlock } text }
        && (text.Length < MaxStop || text[^1] is not ('.' or '"' or '”' or '。'));

    private static bool IsLine(Block block)
    {
        var text = block.Text;
        if (text.Length > MaxTailBlock || block.Kind == BlockKind.Code)
        {
            return false;
        }

        if (text.Length < 40 && (Lines.Contains(Bare(text)) || (block.Box is not null && IsHead(block))))
        {
            return true;
        }

        foreach (var head in InlineHeads)
        {
            if (text.StartsWith(head, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return !text.AsSpan().ContainsAnyExcept(Marks);
    }

    private static bool IsHead(Block block) =>
        block is { Kind: not BlockKind.Code, Text.Length: < 40 } && ListHeads.Contains(Bare(block.Text));

    private static string Bare(string text) =>
        text.Trim(' ', ':', '.', '>', '»', '-', '*', '•', '|', '+', '_', '…', '\t').ToLowerInvariant();
}
