using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Mends what editors do to pasted Markdown: links whose brackets they escaped, and HTML that they glued to a closing fence.
/// </summary>
internal static partial class EditorSlips
{
    private const string GluedFence = "\n```<";

    public static string Mend(string text)
    {
        text = text.Contains("\\](http", StringComparison.Ordinal) ? EscapedLink().Replace(text, "[$1]($2)") : text;
        return text.Contains(GluedFence, StringComparison.Ordinal) ? GluedTag().Replace(text, "\n```\n\n<") : text;
    }

    [GeneratedRegex(@"\\\[([^\[\]\n]{1,200})\\\]\((https?://[^\s()]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex EscapedLink();

    /// <summary>No language of a fence begins like a tag.</summary>
    [GeneratedRegex("\n```<(?=[a-zA-Z])")]
    private static partial Regex GluedTag();
}
