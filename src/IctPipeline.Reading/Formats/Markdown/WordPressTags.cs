using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Shortcodes that an export from WordPress leaves in its posts.</summary>
internal static partial class WordPressTags
{
    private static readonly string[] Code = ["code", "sourcecode", "php", "html", "css", "javascript", "xml", "sql", "bash"];
    private static readonly string[] Embeds = ["embed", "youtube", "vimeo", "audio", "video", "googlemaps", "gist"];

    public static IEnumerable<string> Openings =>
        [
            "[/",
            "[caption",
            "[gallery",
            "[wp_",
            "[su_",
            "[vc_",
            "[et_pb_",
            "[contact-form",
            "[quote",
            "[dropcap",
            "[button",
            "[row",
            "[col",
            "[slideshow",
            .. Code.Concat(Embeds).Select(name => "[" + name),
        ];

    public static TakenTag? Take(string text, int at)
    {
        var match = Tag().Match(text, at, Math.Min(600, text.Length - at));
        // "[video](…)" is a link, "table[row]" an expression.
        if (
            !match.Success
            || match.Index != at
            || (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            || (at + match.Length < text.Length && text[at + match.Length] is '(' or '[' or ':')
        )
        {
            return null;
        }

        var name = match.Groups["name"].Value;
        var after = at + match.Length;
        var end = text.IndexOf($"[/{name}]", after, StringComparison.Ordinal);
        var close = end + name.Length + 3;
        if (match.ValueSpan[1] == '/' || end < 0)
        {
            // A name alone may be a word in brackets: tags that stand alone have attributes.
            return match.ValueSpan[1] == '/' || name == "gallery" || match.Groups["attributes"].Length > 0 ? new TakenTag(after) : null;
        }

        if (name == "caption")
        {
            return new TakenTag(close, $"\n\n{Picture().Match(text, after, end - after).Value}\n\n");
        }

        return Array.IndexOf(Code, name) >= 0 ? new TakenTag(close, TakenTag.Fenced(text.AsSpan(after, end - after)))
            : Array.IndexOf(Embeds, name) >= 0 ? new TakenTag(close)
            : new TakenTag(after);
    }

    [GeneratedRegex(
        """
            \[/?
            (?<name>
              caption|gallery|contact-form[\w-]*|quote|dropcap|button|row|column|col|slideshow
              |code|sourcecode|php|html|css|javascript|xml|sql|bash
              |embed|youtube|vimeo|audio|video|googlemaps|gist
              |(?:su|vc|wp|et_pb)_\w+                                 # of plug-ins and page builders
            )
            (?<attributes>\s[^\]\n]*[="“”″:\d][^\]\n]*)?             # words alone are none: "[quote of the day]" is text
            \s*/?\]
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Tag();

    /// <summary>The picture stays; its words are its caption, and the picture's alternative text says as much.</summary>
    [GeneratedRegex(
        """
            (?:<a[ ][^>]*>\s*)?<img[ ][^>]*>(?:\s*</a>)?          # HTML, in a link or not
            | \[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?             # Markdown, in a link or not
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Picture();
}
