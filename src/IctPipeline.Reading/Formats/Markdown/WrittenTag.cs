using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;
using Markdig.Syntax.Inlines;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// What looks like a tag and is text: "List&lt;String&gt;", "a&lt;b and c&gt;d", "&lt;your-name&gt;". CommonMark takes any name for a
/// tag's, and a browser shows nothing of it.
/// </summary>
internal static class WrittenTag
{
    /// <summary>Elements of HTML, SVG and MathML, current and obsolete.</summary>
    private static readonly FrozenSet<string> Elements = WordTable.Words("written-tag.tsv").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Elements.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsText(HtmlInline html)
    {
        var tag = html.Tag.AsSpan();
        var closing = tag.Length > 1 && tag[1] == '/';
        var name = tag[(closing ? 2 : 1)..];
        var length = name.IndexOfAnyExcept(Letters);
        name = length < 0 ? name : name[..length];
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || tag[^2] == '/' || tag.Contains('='))
        {
            return false;
        }

        if (Names.Contains(name))
        {
            // Words after a name of one letter, as in "a<b and c>d": such elements have no attribute without a value.
            return !closing && name.Length == 1 && !tag[2..^1].IsWhiteSpace();
        }

        return !closing && !HasOwnLine(html) && !IsPaired(html, name.ToString());
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
    );

    private static bool HasOwnLine(HtmlInline html) =>
        html.PreviousSibling is null or LineBreakInline && html.NextSibling is null or LineBreakInline;

    /// <summary>A component of the site: a tag of the same name closes it in the same paragraph.</summary>
    private static bool IsPaired(HtmlInline html, string name)
    {
        Inline root = html;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return ((ContainerInline)root)
            .FindDescendants<HtmlInline>()
            .Any(tag => tag.Tag.StartsWith("</" + name, StringComparison.OrdinalIgnoreCase));
    }
}
