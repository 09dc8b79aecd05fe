using Markdig.Syntax;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Comments and scripts without an end. To CommonMark they go on to the end of the file, and all of the article after them would be
/// lost: "&lt;!--more-&gt;", or a sentence that begins with the word "&lt;script&gt;".
/// </summary>
internal static class OpenHtml
{
    /// <summary>True where the text that is left is Markdown; it is HTML else.</summary>
    /// <param name="html">The block; what is left of it afterwards.</param>
    public static bool Settle(HtmlBlockType type, ref string html)
    {
        switch (type)
        {
            case HtmlBlockType.Comment:
                // Text may follow the comment on its last line.
                var end = html.LastIndexOf("-->", StringComparison.Ordinal);
                var line = html.IndexOf('\n', StringComparison.Ordinal);
                html =
                    end >= 0 ? html[(end + 3)..]
                    : line >= 0 ? html[line..]
                    : "";
                return end < 0 && line >= 0;
            case HtmlBlockType.ScriptPreOrStyle when !html.Contains("</", StringComparison.Ordinal) && !IsPre(html):
                var close = html.IndexOf('>', StringComparison.Ordinal);
                var bare = html.AsSpan(0, close + 1).IndexOf('=') < 0;
                html = bare ? "\\" + html.TrimStart() : html[(close + 1)..];
                return true;
            default:
                return false;
        }
    }

    /// <summary>What stands in "pre" is text, closed or not.</summary>
    private static bool IsPre(string html) => html.AsSpan().TrimStart().StartsWith("<pre", StringComparison.OrdinalIgnoreCase);
}
