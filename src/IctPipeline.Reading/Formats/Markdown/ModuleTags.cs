using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// What MDX has on lines of its own and CommonMark takes for text: tags of components whose names have a dot or whose values are
/// expressions ("&lt;Themed dark={…} /&gt;"), over as many lines as they take, and imports of the post's own components amid the text.
/// </summary>
internal static partial class ModuleTags
{
    /// <summary>UTF-16 code units of a tag, and of an import.</summary>
    private const int MaxTag = 8_000;
    private const int MaxImport = 1_000;

    public static bool MayBeIn(string text) =>
        (text.Contains("={", StringComparison.Ordinal) || text.Contains("\nimport ", StringComparison.Ordinal) || Dotted().IsMatch(text))
        && Begins().IsMatch(text);

    /// <summary>Behind the tag or the import that fills the lines from here on; null where there is none.</summary>
    /// <param name="before">The line above.</param>
    public static int? End(string text, int at, ReadOnlySpan<char> before)
    {
        var start = at;
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        var end =
            start == at && before.IsWhiteSpace() && text.AsSpan(start).StartsWith("import ") ? ImportEnd(text, start)
            : start < text.Length - 2 && text[start] == '<' ? TagEnd(text, start)
            : null;
        if (end is not { } behind)
        {
            return null;
        }

        var line = text.IndexOf('\n', behind);
        line = line < 0 ? text.Length : line + 1;
        return text.AsSpan(behind, line - behind).IsWhiteSpace() ? line : null;
    }

    private static int? ImportEnd(string text, int start)
    {
        var match = Import().Match(text.Substring(start, Math.Min(MaxImport, text.Length - start)));
        return match.Success ? start + match.Length : null;
    }

    /// <summary>Only tags that no HTML has: with a dot in the name, or a value in braces.</summary>
    private static int? TagEnd(string text, int start)
    {
        var at = start + (text[start + 1] == '/' ? 2 : 1);
        if (at >= text.Length || !char.IsAsciiLetterUpper(text[at]))
        {
            return null;
        }

        var isOwn = false;
        for (; at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_'); at++)
        {
            isOwn |= text[at] == '.';
        }

        if (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '/'))
        {
            return null;
        }

        var depth = 0;
        for (var last = Math.Min(text.Length, start + MaxTag); at < last; at++)
        {
            var c = text[at];
            if (c == '{')
            {
                isOwn |= depth == 0 && text[at - 1] == '=';
                depth++;
            }
            else if (c == '}')
            {
                depth--;
            }
            else if (depth == 0 && c is '"' or '\'' && text[at - 1] == '=')
            {
                at = text.IndexOf(c, at + 1, last - at - 1);
                if (at < 0)
                {
                    return null;
                }
            }
            else if (depth == 0 && c == '>')
            {
                return isOwn ? at + 1 : null;
            }
            else if (depth < 0 || (depth == 0 && c == '<'))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A line that begins like one of them.</summary>
    [GeneratedRegex(@"^[ \t]*(?:</?[A-Z]|import\s)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Begins();

    [GeneratedRegex(@"</?[A-Z]\w*\.[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Dotted();

    /// <summary>From a file beside the post or of its site: packages are what posts show, too.</summary>
    [GeneratedRegex(
        @"\Aimport\s+[\w*{},\s$]+\s+from\s*"
            + @"(?:'(?:\.|@/|@site|@theme|@components|~)[^'\n]*'|""(?:\.|@/|@site|@theme|@components|~)[^""\n]*"")[ \t]*;?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Import();
}
