using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>
/// JSON as it comes from addresses that are meant for scripts: in a call (JSONP), assigned to a variable, or behind the marks that keep
/// other sites from running it.
/// </summary>
internal static partial class JsonWrapper
{
    /// <summary>UTF-16 code units; no wrapper is longer.</summary>
    private const int MaxHead = 300;

    /// <summary>The text without the script around it; the same object where there is none.</summary>
    public static ParseContext Unwrap(ParseContext context)
    {
        var text = context.Text;
        var head = Head().Match(text[..Math.Min(text.Length, MaxHead)]);
        if (!head.Success)
        {
            return context;
        }

        var inner = text.AsSpan(head.Length).TrimEnd().TrimEnd(';').TrimEnd();
        if (head.Groups["call"].Success)
        {
            if (inner is not [.., ')'])
            {
                return context;
            }

            inner = inner[..^1].TrimEnd();
        }

        // A script goes on behind the value; JSON has its names in quotes.
        var begins = inner is ['{', ..] or ['[', ..] && inner[1..].TrimStart() is ['"' or '{', ..];
        var ends = inner is ['{', .., '}'] or ['[', .., ']'];
        return begins && ends && JsonText.Parse(inner.ToString(), context.Options).Value is not null
            ? context with
            {
                Text = inner.ToString(),
            }
            : context;
    }

    [GeneratedRegex(
        """
            ^[\s\uFEFF]*(?:/\*[^*]*\*/\s*)?
            (?:
              (?:typeof\x20[\w$.]+\s*===?\s*['"]function['"]\s*&&\s*)?[A-Za-z_$][\w$.]*\s*(?<call>\()\s*
              | (?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]*(?:\[['"][\w$-]+['"]\])?\s*=\s*
              | (?:\)\]\}',?|\]\)\}while\(1\);</x>|while\s*\(1\);|for\s*\(;;\);|\{\}&&)\s*
            )
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Head();
}
