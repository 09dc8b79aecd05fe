using Markdig.Syntax.Inlines;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Tells signs between numbers and names from marks of emphasis: "2*3*4" and "a*b + c*d" are emphasis to CommonMark, and without their
/// stars other numbers and words.
/// </summary>
internal static class InlineEdges
{
    /// <summary>Beyond Latin letters, words are written without spaces, and marks stand between them.</summary>
    private const char LastLatin = '\u1EFF';

    /// <summary>True where the marks must stay, since taking them would join two digits, or words on both sides.</summary>
    public static bool AreSigns(EmphasisInline emphasis)
    {
        var (before, first) = (Beside(emphasis, next: false), First(emphasis));
        var (last, after) = (Last(emphasis), Beside(emphasis, next: true));
        return (char.IsDigit(before) && char.IsDigit(first))
            || (char.IsDigit(last) && char.IsDigit(after))
            || (IsWord(before) && IsWord(first) && IsWord(last) && IsWord(after))
            || (emphasis is { DelimiterChar: '_', DelimiterCount: 2 } && GoesOnAsCode(emphasis));
    }

    /// <summary>"__init__.py", "__call__(": a name with underlines, not a word in bold.</summary>
    private static bool GoesOnAsCode(EmphasisInline emphasis) =>
        emphasis.NextSibling is LiteralInline { Content.Length: > 1 } next
        && next.Content.Text[next.Content.Start] is '.' or '(' or '/'
        && next.Content.Text[next.Content.Start + 1] is var c
        && (char.IsAsciiLetterLower(c) || c is ')' or '_')
        && emphasis.FirstChild is LiteralInline { NextSibling: null } name
        && !name.Content.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static bool IsWord(char c) => c <= LastLatin && char.IsLetterOrDigit(c);

    private static char Beside(Inline inline, bool next)
    {
        for (var at = inline; at is not null; at = at.Parent)
        {
            if ((next ? at.NextSibling : at.PreviousSibling) is { } sibling)
            {
                return next ? First(sibling) : Last(sibling);
            }

            if (at.Parent is not EmphasisInline)
            {
                break;
            }
        }

        return ' ';
    }

    private static char First(Inline? inline) =>
        inline switch
        {
            LiteralInline { Content.Length: > 0 } literal => literal.Content.Text[literal.Content.Start],
            ContainerInline container => First(container.FirstChild),
            _ => ' ',
        };

    private static char Last(Inline? inline) =>
        inline switch
        {
            LiteralInline { Content.Length: > 0 } literal => literal.Content.Text[literal.Content.End],
            ContainerInline container => Last(container.LastChild),
            _ => ' ',
        };
}
