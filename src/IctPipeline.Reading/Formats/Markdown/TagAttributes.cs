using System.Net;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Reads an attribute of one HTML tag that stands inside Markdown.</summary>
internal static class TagAttributes
{
    /// <param name="tag">From its "&lt;" on, or a shortcode's inside.</param>
    /// <param name="name">In lower case.</param>
    public static string? Get(string tag, string name)
    {
        for (
            var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at > 0;
            at = tag.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var rest = tag.AsSpan(at + name.Length).TrimStart();
            if (!char.IsWhiteSpace(tag[at - 1]) || rest.IsEmpty || rest[0] != '=')
            {
                continue;
            }

            rest = rest[1..].TrimStart();
            var end =
                rest.IsEmpty ? 0
                : rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0])
                : rest.IndexOfAny(" >\t\n");
            var value =
                rest.IsEmpty ? rest
                : rest[0] is '"' or '\'' ? rest.Slice(1, Math.Max(0, end))
                : end < 0 ? rest
                : rest[..end];
            return WebUtility.HtmlDecode(value.ToString());
        }

        return null;
    }
}
