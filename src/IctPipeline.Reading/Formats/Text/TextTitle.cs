using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Text;

/// <summary>Finds the title of a plain text: a first line that is short and no sentence.</summary>
internal static class TextTitle
{
    /// <summary>UTF-16 code units; the longest headlines seen have about 170.</summary>
    private const int MaxLength = 220;

    /// <summary>Share of a line that is a date and little else.</summary>
    private const double MostOfADate = 0.6;

    public static void Take(ParsedArticle article)
    {
        if (
            article.Blocks is not [var first, _, ..]
            || first.Text.Length > MaxLength
            || first.Text.Contains('\n', StringComparison.Ordinal)
            || IsRowOf(article.Blocks)
            || IsDate(first.Text)
        )
        {
            return;
        }

        var text = first.Text.AsSpan().Trim();
        // A rule under it makes a title of any line.
        var underlined = TextBlocks.IsRule(article.Blocks[1].Text);
        if (underlined)
        {
            article.Blocks.RemoveAt(1);
        }

        if (underlined || !EndsLikeSentence(text))
        {
            article.Title = first.Text;
            article.Blocks.RemoveAt(0);
        }
    }

    /// <summary>Lines with tabs in them, one below the other, are a table that nobody called so.</summary>
    private static bool IsRowOf(List<Block> blocks) => blocks.Take(2).All(block => block.Text.Contains('\t', StringComparison.Ordinal));

    /// <summary>A letter begins with its day, which is none of its title.</summary>
    public static bool IsDate(string text) =>
        DateScanner.ReadValue(text, monthFirst: false) is { IsFull: true } date && date.Length > text.Length * MostOfADate;

    private static bool EndsLikeSentence(ReadOnlySpan<char> text) =>
        text.EndsWith("./.")
        || text[^1] is ',' or ';' or ':'
        || (text[^1] is '.' or '。' && !text.EndsWith("...") && !text.EndsWith("U.S."));
}
