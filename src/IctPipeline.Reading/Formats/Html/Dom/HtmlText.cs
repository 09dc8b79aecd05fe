using System.Buffers;
using System.Net;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>Small questions about text that may be HTML.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<string> Tags = SearchValues.Create(
        ["<p>", "<p ", "<br", "<div", "</p>", "<a ", "<b>", "<strong", "<em>", "<i>", "<ul", "<img", "<span", "<h2", "<h3", "<figure"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>True where a text ends as a sentence does, without a quotation mark or a colon behind it.</summary>
    public static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or '。';

    public static bool LooksLikeHtml(ReadOnlySpan<char> text) => text.ContainsAny(Tags);

    /// <summary>Entities decoded and simple tags taken away: for titles and standfirsts that an export wrote as HTML.</summary>
    public static string Decode(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
        {
            var plain = new System.Text.StringBuilder(text.Length);
            var rest = text.AsSpan();
            for (var at = rest.IndexOf('<'); at >= 0; at = rest.IndexOf('<'))
            {
                plain.Append(rest[..at]);
                var end = at + 1 < rest.Length && (char.IsAsciiLetter(rest[at + 1]) || rest[at + 1] == '/') ? rest[at..].IndexOf('>') : -1;
                plain.Append(end < 0 ? "<" : "");
                rest = rest[(at + Math.Max(end, 0) + 1)..];
            }

            text = plain.Append(rest).ToString();
        }

        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }
}
