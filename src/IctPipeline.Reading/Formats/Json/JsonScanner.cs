using System.Buffers;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>Finds where values begin and end in JSON that no parser takes: several values, a cut end, a fault in one item.</summary>
internal static class JsonScanner
{
    /// <summary>The record separator of RFC 7464, which goes before each value of a sequence.</summary>
    public const char RecordSeparator = '\u001E';

    private static readonly SearchValues<char> ScalarEnds = SearchValues.Create(",\r\n\u001E]}");

    private const int CheckEvery = 0xFFFF;

    /// <summary>The position of the next character that is no white space, comment, comma or mark between values.</summary>
    public static int SkipBetween(string text, int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is ',' or RecordSeparator or '\uFEFF')
            {
                at++;
            }
            else if (c == '/' && CommentEnd(text, at) is var end and > 0)
            {
                at = end;
            }
            else if (c == '-' && string.CompareOrdinal(text, at, "---", 0, 3) == 0)
            {
                at += 3;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>
    /// The end of the value that begins here; a cut or broken one ends with the text, or where the next one begins a line.
    /// </summary>
    public static JsonSpan ValueAt(string text, int start, ReadBudget budget)
    {
        var open = new Stack<char>();
        for (var i = start; i < text.Length; i++)
        {
            if ((i & CheckEvery) == 0)
            {
                budget.Check();
            }

            switch (text[i])
            {
                case '"':
                    var end = StringEnd(text, i);
                    if (end < 0 || end >= text.Length || text[end] != '"')
                    {
                        var next = end < 0 || end >= text.Length ? text.Length : SkipBetween(text, end);
                        if (next >= text.Length || text[next] == '{')
                        {
                            return new JsonSpan(start, Math.Min(next, text.Length), IsWhole: false);
                        }
                    }

                    i = end;
                    break;
                case '{' or '[':
                    open.Push(text[i]);
                    break;
                case '}' or ']' when open.Count == 0:
                    return new JsonSpan(start, i, IsWhole: false);
                case '}' or ']':
                    if (open.Pop() == '{' != (text[i] == '}'))
                    {
                        return new JsonSpan(start, i, IsWhole: false);
                    }

                    break;
                case '/' when CommentEnd(text, i) is var after and > 0:
                    i = after - 1;
                    break;
                case RecordSeparator:
                    return new JsonSpan(start, i, IsWhole: false);
            }

            if (open.Count == 0)
            {
                var scalarEnd = text.AsSpan(i + 1).IndexOfAny(ScalarEnds);
                return text[i] is '}' or ']' or '"'
                    ? new JsonSpan(start, i + 1, IsWhole: true)
                    : new JsonSpan(start, scalarEnd < 0 ? text.Length : i + 1 + scalarEnd, IsWhole: true);
            }
        }

        return new JsonSpan(start, text.Length, IsWhole: false);
    }

    /// <summary>The values from a position on, one after the other, up to a bracket that closes what is around them.</summary>
    public static IEnumerable<JsonSpan> Values(string text, int at, ReadBudget budget)
    {
        for (at = SkipBetween(text, at); at < text.Length && text[at] is not (']' or '}'); at = SkipBetween(text, at))
        {
            var span = ValueAt(text, at, budget);
            at = Math.Max(span.End, at + 1);
            yield return span with
            {
                End = at,
            };
        }
    }

    /// <summary>Where arrays open, outside of texts.</summary>
    public static IEnumerable<int> Arrays(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '[')
            {
                yield return i;
            }
            else if (text[i] == '"')
            {
                i = StringEnd(text, i) is var close and >= 0 ? close : end;
            }
        }
    }

    /// <summary>
    /// The closing quotation mark; the line end where the text was never closed, which shows by the next line's being JSON; -1 where
    /// the file ends before.
    /// </summary>
    private static int StringEnd(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '"':
                    return i;
                case '\n' when BeginsJson(text.AsSpan(i + 1)):
                    return i;
            }
        }

        return -1;
    }

    private static bool BeginsJson(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \t\r");
        if (rest is ['}' or ']', ..] or ['{', '"', ..])
        {
            return true;
        }

        var quote = rest is ['"', ..] ? rest[1..].IndexOfAny("\"\n") : -1;
        return quote > 0 && rest[1 + quote] == '"' && rest[(2 + quote)..].TrimStart(" \t") is [':', ..];
    }

    /// <summary>The position after the comment that opens here; -1 where none does.</summary>
    private static int CommentEnd(string text, int at)
    {
        var mark = at + 1 < text.Length ? text[at + 1] : ' ';
        var close = mark switch
        {
            '/' => text.IndexOf('\n', at),
            '*' => text.IndexOf("*/", at + 2, StringComparison.Ordinal),
            _ => -2,
        };
        return close switch
        {
            -2 => -1,
            -1 => text.Length,
            _ => close + (mark == '*' ? 2 : 1),
        };
    }
}

/// <summary>A value in the text.</summary>
/// <param name="Start">UTF-16 position of its first character.</param>
/// <param name="End">Position after it.</param>
/// <param name="IsWhole">False where its brackets don't close.</param>
internal readonly record struct JsonSpan(int Start, int End, bool IsWhole);
