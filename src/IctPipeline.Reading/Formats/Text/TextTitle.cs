using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Text;

/// <summary>Finds the title of a plain text: a first line that is short and no sentence.</summary>
internal static class TextTitle
{
    /// <summary>UTF-16 code units; the longest headlines seen have about 170.</summary>
    private const int MaxLength = 220;

    public static void Take(ParsedArticle article)
    {
        if (
            article.Blocks is not [var first, _, ..]
            || first.Text.Length > MaxLength
            || first.Text.Contains('\n', StringComparison.Ordinal)
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

    private static bool EndsLikeSentence(ReadOnlySpan<char> text) =>
        text.EndsWith("./.")
        || text[^1] is ',' or ';' or ':'
        || (text[^1] is '.' or '。' && !text.EndsWith("...") && !text.EndsWith("U.S."));
}
