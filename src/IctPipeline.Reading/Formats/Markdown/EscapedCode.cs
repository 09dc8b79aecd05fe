using System.Net;
using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Code that an export escaped once more than it should: "List&amp;lt;string&amp;gt;" for "List&lt;string&gt;".</summary>
internal static partial class EscapedCode
{
    private const int MaxTimes = 3;

    /// <summary>
    /// Code with a bare "&lt;", "&gt;" or "&amp;" was not escaped, and code that is an entity and nothing else is about entities.
    /// </summary>
    public static string Decode(string code)
    {
        for (var times = 0; times < MaxTimes && code.AsSpan().IndexOfAny('<', '>') < 0 && IsEscaped(code); times++)
        {
            code = WebUtility.HtmlDecode(code);
        }

        return code;
    }

    private static bool IsEscaped(string code) =>
        code.Contains('&', StringComparison.Ordinal)
        && !Bare().IsMatch(code)
        && !Only().IsMatch(code)
        && (
            code.Contains("&lt;", StringComparison.Ordinal)
            || code.Contains("&gt;", StringComparison.Ordinal)
            || code.Contains("&amp;", StringComparison.Ordinal)
            || code.Contains("&quot;", StringComparison.Ordinal)
        );

    [GeneratedRegex(@"&(?:[^A-Za-z#]|\z)|&[A-Za-z]+(?:[^A-Za-z0-9;]|\z)", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\A\s*(?:&(?:[A-Za-z]+|#x?[0-9A-Fa-f]+);[\s,/]*)+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Only();
}
