using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Attributes that kramdown, pandoc and others let authors give to links, pictures and headings.</summary>
internal static partial class AttributeList
{
    /// <summary>"{:target="_blank"}", "{: .class}", "{:toc}", "{::comment}".</summary>
    public static TakenTag? Take(string text, int at) => Close(text, at) is { } end ? new TakenTag(end + 1) : null;

    /// <summary>"{width=50%}" right after a link or picture, "{#name}" at the end of a heading.</summary>
    public static TakenTag? TakeBare(string text, int at)
    {
        if (Close(text, at + 1) is not { } end || !Bare().IsMatch(text.AsSpan(at + 2, end - at - 2)))
        {
            return null;
        }

        var heading = text[at] == ' ';
        var lineEnd = text.IndexOf('\n', end);
        if (heading && !text.AsSpan(end + 1, (lineEnd < 0 ? text.Length : lineEnd) - end - 1).IsWhiteSpace())
        {
            return null;
        }

        return new TakenTag(end + 1, text[at].ToString());
    }

    private static int? Close(string text, int at)
    {
        var end = at + 1 >= text.Length ? -1 : text.AsSpan(at + 1).IndexOfAny("{}\n");
        return end < 0 || text[at + 1 + end] != '}' ? null : at + 1 + end;
    }

    [GeneratedRegex(
        """
            \A\s*
            (?:
              [#.:][\w\-:.]+                              # #id, .class, :reference
              | [\w\-]+=(?:"[^"]*"|'[^']*'|[^\s"']+)      # name=value
            )
            (?:
              \s+
              (?:
                [#.:][\w\-:.]+
                | [\w\-]+=(?:"[^"]*"|'[^']*'|[^\s"']+)
              )
            )*
            \s*\z
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Bare();
}
