using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using IctPipeline.Processing;

namespace IctPipeline.Parsing.Html;

/// <summary>
/// Keeps nesting within <see cref="ReadingOptions.MaxHtmlDepth"/> before a tree is built: building one takes time that grows with the square
/// of its depth. Tags that would go deeper are left out; their text stays.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>Elements without an end tag, and those whose end tag is commonly left out: they do not nest by themselves.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = (
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr "
        + "p li dt dd option optgroup tr td th thead tbody tfoot colgroup rb rt rp html head body").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Elements whose content is no mark-up.</summary>
    private static readonly string[] Raw = ["script", "style", "textarea", "title", "xmp", "noframes"];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    /// <returns>The text itself where nothing is too deep, which is nearly always.</returns>
    public static string Limit(string html, int maxDepth)
    {
        var text = html.AsSpan();
        StringBuilder? kept = null;
        var (at, copied, depth, left) = (0, 0, 0, 0);
        while (NextTag(text, ref at, out var tag))
        {
            if (Flat.Contains(tag.Name) || tag.SelfClosing)
            {
                continue;
            }

            if (tag.End)
            {
                depth -= left == 0 && depth > 0 ? 1 : 0;
                if (left == 0)
                {
                    continue;
                }

                left--;
            }
            else if (depth < maxDepth && left == 0)
            {
                depth++;
                continue;
            }
            else
            {
                left++;
            }

            kept ??= new StringBuilder(html.Length);
            kept.Append(text[copied..tag.Start]).Append(' ');
            copied = at;
        }

        return kept is null ? html : kept.Append(text[copied..]).ToString();
    }

    /// <summary>Moves behind the next tag; comments, declarations and the content of scripts are passed over.</summary>
    private static bool NextTag(ReadOnlySpan<char> text, ref int at, out Tag tag)
    {
        tag = default;
        while (text[at..].IndexOf('<') is >= 0 and var next)
        {
            var start = at + next;
            at = start + 1;
            var rest = text[at..];
            if (rest.StartsWith("!--"))
            {
                var close = rest.IndexOf("-->");
                at += close < 0 ? rest.Length : close + 3;
                continue;
            }

            var end = rest.Length > 0 && rest[0] == '/';
            var name = rest[(end ? 1 : 0)..];
            var length = name.IndexOfAny(NameEnds);
            if (length <= 0 || !char.IsAsciiLetter(name[0]))
            {
                continue;
            }

            name = name[..length];
            var tail = TagEnd(rest);
            at += tail;
            if (!end && IsRaw(name))
            {
                var close = text[at..].IndexOf(string.Concat("</", name), StringComparison.OrdinalIgnoreCase);
                at = close < 0 ? text.Length : at + close;
            }

            tag = new Tag(start, name, end, tail >= 2 && rest[tail - 2] == '/' && !end);
            return true;
        }

        return false;
    }

    /// <summary>The length up to and with the closing bracket, quotes minded.</summary>
    private static int TagEnd(ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < rest.Length;)
        {
            var next = rest[i..].IndexOfAny('>', '"', '\'');
            if (next < 0)
            {
                return rest.Length;
            }

            i += next;
            if (rest[i] == '>')
            {
                return i + 1;
            }

            // A quote opens a value only behind an equals sign; else it is a stray mark.
            var value = i > 0 && rest[..i].TrimEnd()[^1] == '=';
            var close = value ? rest[(i + 1)..].IndexOf(rest[i]) : -1;
            i += close < 0 ? 1 : close + 2;
        }

        return rest.Length;
    }

    private static bool IsRaw(ReadOnlySpan<char> name)
    {
        foreach (var raw in Raw)
        {
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private readonly ref struct Tag(int start, ReadOnlySpan<char> name, bool end, bool selfClosing)
    {
        public int Start { get; } = start;

        public ReadOnlySpan<char> Name { get; } = name;

        public bool End { get; } = end;

        public bool SelfClosing { get; } = selfClosing;
    }
}
