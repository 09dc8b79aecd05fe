using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Liquid, as Jekyll, Octopress and Hexo use it.</summary>
internal static class LiquidTag
{
    /// <summary>UTF-16 code units. A tag is short; what is longer is no tag.</summary>
    private const int MaxLength = 1500;

    /// <summary>Code that a tag shows as it stands.</summary>
    public static TakenTag? TakeRaw(string text, int at) =>
        Parse(text, at) is { Name: "raw" } tag && FindEnd(text, tag.End, "raw") is { } end
            ? new TakenTag(end.After, text[tag.End..end.Start])
            : null;

    public static TakenTag? Take(string text, int at, ParsedArticle article)
    {
        if (Parse(text, at) is not { } tag)
        {
            return null;
        }

        switch (tag.Name)
        {
            case "raw" when FindEnd(text, tag.End, tag.Name) is { } end:
                return new TakenTag(end.After, text[tag.End..end.Start].Trim('\n'));
            case "comment" when FindEnd(text, tag.End, tag.Name) is { } end:
                return new TakenTag(end.After);
            case "highlight"
            or "codeblock"
            or "code"
            or "prism"
            or "mermaid"
            or "plantuml" when FindEnd(text, tag.End, tag.Name) is { } end:
                return new TakenTag(end.After, TakenTag.Fenced(text.AsSpan(tag.End, end.Start - tag.End)));
            default:
                TagImages.Take(" " + tag.Arguments, article);
                return new TakenTag(tag.End);
        }
    }

    /// <summary>"{{ … }}": a text in quotes is what it puts out; the rest is known to the site only.</summary>
    public static TakenTag? TakeOutput(string text, int at)
    {
        var length = Math.Min(400, text.Length - at);
        var end = text.IndexOf("}}", at, length, StringComparison.Ordinal);
        var inner = end < 0 ? "" : text[(at + 2)..end].Trim(' ', '-', '\t', '\n', '\r');
        if (end < 0 || inner.Contains("\n\n", StringComparison.Ordinal))
        {
            return null;
        }

        end += 2;
        // Some write a tag inside the output and close both.
        end += text.AsSpan(end).StartsWith("%}") ? 2 : 0;
        if (
            inner.Length > 1
            && inner[0] is '"' or '\''
            && inner.IndexOf(inner[0], 1) is > 0 and var close
            && !inner.Contains("{%", StringComparison.Ordinal)
        )
        {
            return new TakenTag(end, inner[1..close]);
        }

        return new TakenTag(end);
    }

    private static (string Name, string Arguments, int End)? Parse(string text, int at)
    {
        var length = Math.Min(MaxLength, text.Length - at);
        var end = text.IndexOf("%}", at + 2, length - 2, StringComparison.Ordinal);
        var next = text.IndexOf("{%", at + 2, length - 2, StringComparison.Ordinal);
        var closing = 2;
        if (end < 0 || (next >= 0 && next < end) || text.AsSpan(at, end - at).IndexOf("\n\n") >= 0)
        {
            // "{% endcodeblock}" has lost a character.
            var line = text.IndexOf('\n', at, length);
            (end, closing) = (text.IndexOf('}', at, line < 0 ? length : line - at), 1);
            if (end < 0)
            {
                return null;
            }
        }

        var inner = text[(at + 2)..end].Trim(' ', '-', '\t', '\n', '\r');
        var space = inner.AsSpan().IndexOfAny(' ', '\n', '\t');
        return space < 0 ? (inner, "", end + closing) : (inner[..space], inner[(space + 1)..], end + closing);
    }

    private static (int Start, int After)? FindEnd(string text, int from, string name)
    {
        for (
            var at = text.IndexOf("{%", from, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("{%", at + 2, StringComparison.Ordinal)
        )
        {
            var tag = text.AsSpan(at + 2).TrimStart("- \t");
            if (tag.StartsWith("end") && tag[3..].StartsWith(name))
            {
                var close = text.IndexOf('}', at);
                return close < 0 ? null : (at, close + 1);
            }
        }

        return null;
    }
}
