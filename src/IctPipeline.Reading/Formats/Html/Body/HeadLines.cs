using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>What a page shows above the text of an article and is no part of it: section, title, names, times.</summary>
internal static class HeadLines
{
    /// <summary>The title stands among the first blocks.</summary>
    private const int MaxBefore = 10;

    private const int MaxLine = 120;

    /// <summary>Blocks at the beginning among which lines of the head stand.</summary>
    private const int MaxHead = 6;

    /// <summary>UTF-16 code units of a line in a page's head.</summary>
    internal const int MaxByline = 90;

    private const int MaxOffice = 40;

    private const int MaxDateLines = 2;

    /// <summary>Elements that the words of one date are split over, and UTF-16 code units of one of them.</summary>
    private const int MaxSplit = 4;
    private const int MaxSplitWord = 14;

    /// <summary>UTF-16 code units of a sentence of the text.</summary>
    private const int MinSentence = 60;

    /// <summary>A shorter title could end another heading by chance.</summary>
    private const int MinTitle = 20;

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
            if (
                (blocks[i] is { Kind: BlockKind.Heading, Level: 1 } && !HasProse(blocks, i))
                || SameWords.In(blocks[i].Text, article.Title)
                || HoldsTitle(blocks[i], article.Title)
            )
            {
                start = i + 1;
            }
        }

        var dated = start > 0 && HasFewDates(blocks);
        while (start < blocks.Count - 1)
        {
            var split = article.Dates.Count > 0 ? SplitDate(blocks, start) : 0;
            if (split == 0 && !IsAbout(blocks[start], article, dated))
            {
                break;
            }

            start += Math.Max(split, 1);
        }

        return start;
    }

    /// <summary>
    /// The number of first lines of a paragraph that are its article's head, the title, a day or a byline, one of them maybe a section or a
    /// place, before its prose; 0 where there is no prose, as in lists, letters and addresses.
    /// </summary>
    public static int End(string[] lines, ParsedArticle article)
    {
        var monthFirst = DateSearch.IsMonthFirst(article);
        var (end, others) = (0, 0);
        for (var i = 0; i < lines.Length && lines[i].Length <= MaxByline && others <= 1; i++)
        {
            if (
                (article.Title is { } title && SameWords.In(lines[i], title))
                || DateSearch.IsDay(lines[i], monthFirst)
                || BylineParts.InLine(lines[i]).Count > 0
            )
            {
                end = i + 1;
            }
            else
            {
                others++;
            }
        }

        return end > 0 && end < lines.Length && lines[end].Length > MaxByline ? end : 0;
    }

    /// <summary>
    /// Takes away what is left of such lines between the first paragraphs, once the authors and dates are known: a page shows them under
    /// the standfirst as often as above it.
    /// </summary>
    public static void Tidy(ParsedArticle article)
    {
        var dated = HasFewDates(article.Blocks);
        for (var i = Math.Min(MaxHead, article.Blocks.Count - 1) - 1; i >= 0; i--)
        {
            var block = article.Blocks[i];
            if (
                block.Kind is BlockKind.Paragraph or BlockKind.Quote
                && block.Text.Length <= MaxLine
                && !block.Text.Contains('\n', StringComparison.Ordinal)
                && (IsAbout(block, article, dated) || IsByline(block.Text, article) || IsOffice(article, i))
            )
            {
                article.Blocks.RemoveAt(i);
            }
        }
    }

    /// <summary>The number of blocks that are one date: "24", "May", "2018" in elements of their own; 0 where there is none.</summary>
    private static int SplitDate(List<Block> blocks, int start)
    {
        var joined = "";
        for (var i = start; i < Math.Min(start + MaxSplit, blocks.Count - 1) && blocks[i].Text.Length <= MaxSplitWord; i++)
        {
            joined = joined.Length == 0 ? blocks[i].Text : $"{joined} {blocks[i].Text}";
            if (i > start && DateScanner.ReadValue(joined, monthFirst: false) is { IsFull: true } date && date.Length == joined.Length)
            {
                return i - start + 1;
            }
        }

        return 0;
    }

    /// <summary>A text that begins with several dates is a list of appointments.</summary>
    private static bool HasFewDates(List<Block> blocks) =>
        blocks.Take(MaxHead * 2).Count(block => block.Text.Length <= MaxLine && IsDate(block.Text)) <= MaxDateLines;

    private static bool IsByline(string text, ParsedArticle article) =>
        text.Length <= MaxByline
        && article.Authors.Count > 0
        && text[^1] is not ('.' or '!' or '?' or ':' or '"' or '”')
        && BylineParts.OpensByline(text);

    /// <summary>"Staff Writer", the line below a name.</summary>
    private static bool IsOffice(ParsedArticle article, int at) =>
        article.Blocks[at].Text is { Length: <= MaxOffice } text
        && !HtmlText.EndsSentence(text)
        && (article.Authors.Count > 0 || (at > 0 && BylineParts.OpensByline(article.Blocks[at - 1].Text)))
        && NameParts.IsOffice(text);

    /// <summary>Where a sentence stands above it, a main heading is a section's: pages with several are told by their text.</summary>
    private static bool HasProse(List<Block> blocks, int heading) =>
        blocks
            .Take(heading)
            .Any(block => block.Kind == BlockKind.Paragraph && block.Text.Length >= MinSentence && HtmlText.EndsSentence(block.Text));

    /// <summary>A heading of the section's name and the title in one.</summary>
    private static bool HoldsTitle(Block block, string title) =>
        block.Kind == BlockKind.Heading && title.Length >= MinTitle && block.Text.EndsWith(title, StringComparison.OrdinalIgnoreCase);

    /// <summary>A short line that says nothing but what metadata say.</summary>
    /// <param name="dated">True where a date alone can be no part of the text.</param>
    private static bool IsAbout(Block block, ParsedArticle article, bool dated)
    {
        if (block.Text.Length > MaxLine || block.Kind == BlockKind.Heading)
        {
            return false;
        }

        return article.Authors.Exists(name =>
                name.Length > 3 && block.Text.Length < name.Length + 40 && block.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
            )
            || article.Categories.Exists(name => name.Equals(block.Text, StringComparison.OrdinalIgnoreCase))
            || (article.Site is { } site && site.Equals(block.Text, StringComparison.OrdinalIgnoreCase))
            || (dated && article.Dates.Count > 0 && IsDate(block.Text));
    }

    private static bool IsDate(string text) =>
        text[^1] != '.' && text[0] != '—' && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && DateLabels.Rest(text) <= MaxOtherLetters;
}
