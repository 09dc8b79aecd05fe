using System.Net;
using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Text;

/// <summary>Entities that a scraper left in plain text. "&amp;lt;" and "&amp;gt;" stay: who writes them in a text shows a tag.</summary>
internal static partial class TextEntities
{
    public static string Decode(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? Entity().Replace(text, match => WebUtility.HtmlDecode(match.Value)) : text;

    [GeneratedRegex(
        """
            &
            (?:
              nbsp|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|laquo|raquo|hellip|ndash|mdash|bull|middot|copy|reg|trade|euro|deg|times
              | [aeiouyAEIOUY](?:grave|acute|circ|tilde|uml)       # letters with their marks
              | \#(?:\d{2,6}|x[0-9A-Fa-f]{2,5})                    # by number
            )
            ;
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Entity();
}
