using System.Net;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Titles and summaries of front matter, in which authors write entities, emphasis, code and links as they do in the text.
/// </summary>
internal static partial class MarkedWords
{
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("&*_`<[#~{:");

    /// <summary>Words without marks. Tags that a title may be about ("&lt;form&gt;") stay; those that only shape words go.</summary>
    public static string? Clean(string? text, ParsedArticle article)
    {
        if (text is null || !text.AsSpan().ContainsAny(Signs))
        {
            return text;
        }

        var clean = ShapingTags().Replace(text, match => match.ValueSpan.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? " " : "");
        clean =
            clean.StartsWith("# ", StringComparison.Ordinal) || clean.StartsWith("## ", StringComparison.Ordinal)
                ? clean.TrimStart('#', ' ')
                : clean;
        clean = Code().Replace(clean, "$1");
        clean = LeftMarks.Remove(clean, [], tags: false, article);
        clean = Emphasis().Replace(clean, "$1$2");
        for (
            var times = 0;
            times < 2 && clean.Contains('&', StringComparison.Ordinal) && clean.Contains(';', StringComparison.Ordinal);
            times++
        )
        {
            clean = WebUtility.HtmlDecode(clean);
        }

        return string.IsNullOrWhiteSpace(clean) ? text : clean;
    }

    [GeneratedRegex(
        """
            </?(?:b|strong|i|em|u|s|del|ins|strike|abbr|cite|q|span|font|small|big|sup|sub|code|kbd|mark|p|br|div|center)(?:\s[^<>]*)?/?>
            (?=.*\S)                                     # an opening one needs something behind it
            | </(?:b|strong|i|em|u|s|del|ins|strike|abbr|cite|q|span|font|small|big|sup|sub|code|kbd|mark|p|div|center)>
            | <br[ ]?/?>
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex ShapingTags();

    [GeneratedRegex(@"`([^`]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(
        """
            (?<![\w*])\*([^\s*](?:[^*]*[^\s*])?)\*(?![\w*])         # *words*
            | (?<![\w_])_([^\s_](?:[^_]*[^\s_])?)_(?![\w_])         # _words_
            """,
        RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Emphasis();
}
