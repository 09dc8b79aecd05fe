using IctPipeline.Normalization;
using IctPipeline.Normalization.Dates;

namespace IctPipeline.Parsing.Html;

/// <summary>What a page shows above the text of an article and is no part of it: section, title, names, times.</summary>
internal static class HeadLines
{
    /// <summary>The title stands among the first blocks.</summary>
    private const int MaxBefore = 10;

    private const int MaxLine = 120;

    /// <summary>A longer block is the article's text: no title stands below it.</summary>
    private const int MaxProse = 250;

    /// <summary>Letters that a line of date and time has besides them.</summary>
    private const int MaxOtherLetters = 45;

    /// <summary>The index of the first block behind them.</summary>
    public static int End(List<Block> blocks, ParsedArticle article)
    {
        var start = 0;
        for (var i = 0; i < Math.Min(MaxBefore, blocks.Count - 1) && article.Title is not null && blocks[i].Text.Length < MaxProse; i++)
        {
            if (blocks[i] is { Kind: BlockKind.Heading, Level: 1 } || LeadSplitter.Same(blocks[i].Text, article.Title))
            {
                start = i + 1;
            }
        }

        while (start < blocks.Count - 1 && IsAbout(blocks[start], article, start > 0))
        {
            start++;
        }

        return start;
    }

    /// <summary>A short line that says nothing but what metadata say.</summary>
    private static bool IsAbout(Block block, ParsedArticle article, bool belowTitle)
    {
        if (block.Text.Length > MaxLine || block.Kind == BlockKind.Heading)
        {
            return false;
        }

        return article.Authors.Exists(name => name.Length > 3 && block.Text.Length < name.Length + 40 && block.Text.Contains(name, StringComparison.OrdinalIgnoreCase))
            || article.Categories.Exists(name => name.Equals(block.Text, StringComparison.OrdinalIgnoreCase))
            || (article.Site is { } site && site.Equals(block.Text, StringComparison.OrdinalIgnoreCase))
            || (belowTitle && article.Dates.Count > 0 && IsDate(block.Text));
    }

    private static bool IsDate(string text) =>
        text[^1] != '.' && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && DateScanner.ReadValue(text, monthFirst: false) is { IsFull: true } date && text.Length - date.Length <= MaxOtherLetters;
}
