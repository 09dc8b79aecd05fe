using System.Net;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Code that an export escaped once more than it should: "List&amp;lt;string&amp;gt;" for "List&lt;string&gt;".</summary>
internal static class EscapedCode
{
    private const int MaxTimes = 3;

    /// <summary>Code with a bare "&lt;" or "&gt;" was not escaped: an entity in it is meant.</summary>
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
        && (
            code.Contains("&lt;", StringComparison.Ordinal)
            || code.Contains("&gt;", StringComparison.Ordinal)
            || code.Contains("&amp;", StringComparison.Ordinal)
            || code.Contains("&quot;", StringComparison.Ordinal)
        );
}
