using System.Buffers;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Parts of a post that its author shows as they stand, so that nothing in them is a tag: fenced code, code spans, formulas, "pre", "code",
/// "script".
/// </summary>
internal sealed class Verbatim
{
    /// <summary>UTF-16 code units. A longer span is a mark without its partner.</summary>
    private const int MaxSpan = 8192;

    private static readonly SearchValues<char> Marks = SearchValues.Create("`$<\\\n");
    private static readonly string[] Elements = ["pre", "code", "script", "style", "textarea"];

    private readonly List<(int Start, int End)> _parts = [];

    public static Verbatim Find(string text, ReadBudget budget)
    {
        var found = new Verbatim();
        var indented = new IndentedCode();
        for (var at = 0; at < text.Length; )
        {
            budget.Check();
            var end = indented.Holds(text, at) ? Math.Min(LineEnd(text, at) + 1, text.Length) : FenceEnd(text, at);
            if (end > 0)
            {
                found._parts.Add((at, end));
            }

            at = end > 0 ? end : found.ReadLine(text, at);
        }

        return found;
    }

    public bool Holds(int at)
    {
        int low = 0,
            high = _parts.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (at >= _parts[middle].End)
            {
                low = middle + 1;
            }
            else if (at < _parts[middle].Start)
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the line ends, or the last span that began in it.</summary>
    private int ReadLine(string text, int at)
    {
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny(Marks);
            if (next < 0)
            {
                return text.Length;
            }

            at += next;
            if (text[at] == '\n')
            {
                return at + 1;
            }

            var end = text[at] switch
            {
                '\\' => 0,
                '`' => SpanEnd(text, at),
                '$' => FormulaEnd(text, at),
                _ => ElementEnd(text, at),
            };
            if (end > 0)
            {
                _parts.Add((at, end));
                at = end;
            }
            else
            {
                at += text[at] == '\\' ? 2 : Run(text, at);
            }
        }

        return text.Length;
    }

    /// <summary>After the closing fence; 0 where no fence opens here or none closes it.</summary>
    private static int FenceEnd(string text, int at)
    {
        var start = SkipMarkers(text, at);
        if (start >= text.Length || text[start] is not ('`' or '~') || Run(text, start) is not (>= 3 and var length))
        {
            return 0;
        }

        var mark = text[start];
        var line = text.AsSpan(start + length, LineEnd(text, start) - start - length);
        if (mark == '`' && line.Contains('`'))
        {
            return 0;
        }

        for (var next = LineEnd(text, start) + 1; next < text.Length; next = LineEnd(text, next) + 1)
        {
            var from = SkipMarkers(text, next);
            if (
                from < text.Length
                && text[from] == mark
                && Run(text, from) is var closing
                && closing >= length
                && text.AsSpan(from + closing, LineEnd(text, from) - from - closing).IsWhiteSpace()
            )
            {
                return Math.Min(LineEnd(text, from) + 1, text.Length);
            }
        }

        return 0;
    }

    private static int SkipMarkers(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '>')
        {
            at++;
        }

        var marker = at;
        while (marker < text.Length && (char.IsAsciiDigit(text[marker]) || text[marker] is '-' or '*' or '+' or '.' or ')'))
        {
            marker++;
        }

        // A list item may open with a fence.
        return marker > at && marker + 1 < text.Length && text[marker] == ' ' && text[marker + 1] is '`' or '~' ? marker + 1 : at;
    }

    private static int SpanEnd(string text, int at)
    {
        var length = Run(text, at);
        var limit = Limit(text, at);
        for (var next = at + length; next < limit; next++)
        {
            next = text.IndexOf('`', next, limit - next);
            if (next < 0)
            {
                return 0;
            }

            var run = Run(text, next);
            if (run == length)
            {
                return next + run;
            }

            next += run - 1;
        }

        return 0;
    }

    /// <summary>Between double dollars, or between single ones on a line where it reads like TeX: money has no backslash.</summary>
    private static int FormulaEnd(string text, int at)
    {
        var doubled = at + 1 < text.Length && text[at + 1] == '$';
        var from = at + (doubled ? 2 : 1);
        var limit = doubled ? Math.Min(text.Length, at + MaxSpan) : LineEnd(text, at);
        var end =
            from >= limit ? -1
            : doubled ? text.IndexOf("$$", from, limit - from, StringComparison.Ordinal)
            : text.IndexOf('$', from, limit - from);
        if (end <= from)
        {
            return 0;
        }

        return doubled ? end + 2
            : text[from] != ' ' && text.AsSpan(from, end - from).IndexOfAny('\\', '^', '_') >= 0 ? end + 1
            : 0;
    }

    private static int ElementEnd(string text, int at)
    {
        foreach (var name in Elements)
        {
            if (
                text.AsSpan(at + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && at + 1 + name.Length < text.Length
                && !char.IsLetterOrDigit(text[at + 1 + name.Length])
            )
            {
                var end = text.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
                return end < 0 ? 0 : end + name.Length + 2;
            }
        }

        return 0;
    }

    /// <summary>A span ends with its paragraph.</summary>
    private static int Limit(string text, int at)
    {
        var length = Math.Min(MaxSpan, text.Length - at);
        var blank = text.IndexOf("\n\n", at, length, StringComparison.Ordinal);
        return blank < 0 ? at + length : blank;
    }

    private static int Run(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        return end - at;
    }

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }
}
