using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Hugo's shortcodes.</summary>
internal static class HugoTag
{
    /// <summary>UTF-16 code units. A shortcode is short; what is longer is none.</summary>
    private const int MaxLength = 4_000;

    /// <summary>Code that shows a shortcode writes it as a comment, so that Hugo leaves it alone.</summary>
    public static TakenTag? TakeEscaped(string text, int at)
    {
        if (
            Parse(text, at) is not { } tag
            || !tag.Inner.StartsWith("/*", StringComparison.Ordinal)
            || !tag.Inner.EndsWith("*/", StringComparison.Ordinal)
            || tag.Inner.Length < 4
        )
        {
            return null;
        }

        return new TakenTag(
            tag.End,
            string.Concat(text.AsSpan(at, 3), tag.Inner.AsSpan(2, tag.Inner.Length - 4), text.AsSpan(tag.End - 3, 3))
        );
    }

    public static TakenTag? Take(string text, int at, ParsedArticle article)
    {
        if (Parse(text, at) is not { } tag)
        {
            // "{{%" may as well be Liquid's output of a remainder.
            return LiquidTag.TakeOutput(text, at);
        }

        var inner = tag.Inner.Trim(' ', '-', '\n', '\t', '\r');
        var space = inner.AsSpan().IndexOfAny(' ', '\n', '\t');
        var name = space < 0 ? inner : inner[..space];
        switch (name)
        {
            case "highlight" or "code" or "codeblock" or "mermaid" or "chroma" when FindEnd(text, tag.End, name) is { } end:
                return new TakenTag(end.After, TakenTag.Fenced(text.AsSpan(tag.End, end.Start - tag.End)));
            case "comment" when FindEnd(text, tag.End, name) is { } end:
                return new TakenTag(end.After);
            default:
                TagImages.Take(" " + inner, article);
                return new TakenTag(tag.End);
        }
    }

    private static (string Inner, int End)? Parse(string text, int at)
    {
        var close = at + 2 < text.Length && text[at + 2] == '<' ? ">}}" : "%}}";
        var end = text.IndexOf(close, at, Math.Min(MaxLength, text.Length - at), StringComparison.Ordinal);
        return end < at + 3 || text.AsSpan(at, end - at).IndexOf("\n\n") >= 0 ? null : (text[(at + 3)..end], end + 3);
    }

    private static (int Start, int After)? FindEnd(string text, int from, string name)
    {
        for (
            var at = text.IndexOf("{{", from, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("{{", at + 2, StringComparison.Ordinal)
        )
        {
            var tag = text.AsSpan(at + 2).TrimStart("<%- ");
            if (
                tag.StartsWith("/")
                && tag[1..].TrimStart().StartsWith(name)
                && text.IndexOf("}}", at, StringComparison.Ordinal) is > 0 and var close
            )
            {
                return (at, close + 2);
            }
        }

        return null;
    }
}
