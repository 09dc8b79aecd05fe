using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Lines such as "[Note]: tomorrow" that CommonMark takes for the definition of a link and shows to nobody. One that names no address, and
/// that no link goes by, is text.
/// </summary>
internal static partial class LabelledLine
{
    public static string Escape(string text) =>
        text.Contains("]:", StringComparison.Ordinal)
            ? Definition()
                .Replace(
                    text,
                    match => IsText(match, text) ? $"{match.Groups["indent"].Value}\\{match.ValueSpan.TrimStart(' ')}" : match.Value
                )
            : text;

    private static bool IsText(Match match, string text)
    {
        var target = match.Groups["target"].ValueSpan;
        var label = $"[{match.Groups["label"].Value}]";
        return target.IndexOfAny('/', '#', '<') < 0
            && target.TrimEnd('.').IndexOfAny('.', '@') < 0
            && text.IndexOf(label, StringComparison.OrdinalIgnoreCase) == match.Groups["label"].Index - 1
            && text.IndexOf(label, match.Index + match.Length, StringComparison.OrdinalIgnoreCase) < 0;
    }

    [GeneratedRegex(
        """
            ^(?<indent>[ ]{0,3})
            \[(?<label>[^\]\[\^\n][^\]\[\n]{0,80})\]:
            [ \t]*
            (?<target>\S+)
            [ \t]*$
            """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Definition();
}
