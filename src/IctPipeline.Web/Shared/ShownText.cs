using System.Buffers;
using System.Globalization;
using System.Text;

namespace IctPipeline.Web.Shared;

/// <summary>
/// Text of articles as it may be shown; what is stored stays as it is. Razor encodes what HTML would take for markup; what remains
/// are characters that nobody sees and that change what everybody sees (each becomes one visible character, so that positions
/// stay), and amounts that a browser can't lay out: thousands of marks on one letter, texts and lists without end.
/// </summary>
internal static class ShownText
{
    /// <summary>Stands where a text was shortened.</summary>
    public const string Shortened = " […]";

    /// <summary>UTF-16 units of a title, a name, a sentence: anything but the article's own text.</summary>
    public const int LongestLine = 2_000;

    /// <summary>UTF-16 units of an article's text: some 70 printed pages.</summary>
    public const int LongestBody = 200_000;

    /// <summary>Lines and paragraphs of an article's text.</summary>
    public const int MostLines = 4_000;

    /// <summary>Mentions that are marked in a text.</summary>
    public const int MostMarks = 3_000;

    /// <summary>Items of a list on a page.</summary>
    public const int MostItems = 200;

    /// <summary>UTF-16 units of one text element. Families of emoji with skin colours need 41, Tibetan stacks about 10.</summary>
    private const int LongestElement = 48;

    /// <summary>UTF-16 units of a paragraph: browsers need time by the square of its changes of direction.</summary>
    private const int LongestPiece = 10_000;

    /// <summary>UTF-16 units without a space: browsers measure such a run anew for every line of it.</summary>
    private const int LongestWord = 500;

    private const char Joiner = '\u200D';
    private static readonly char[] Spaces = [' ', '\n', '\t'];

    private const char Stand = '\uFFFD';

    /// <summary>Embeddings, overrides and isolates (UAX #9), controls but tab and line ends, and noncharacters.</summary>
    private static readonly SearchValues<char> Hidden = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(code => (char)code).Where(code => code is not ('\t' or '\n' or '\r')),
        .. Enumerable.Range(0x7F, 33).Select(code => (char)code),
        '\u200E',
        '\u200F',
        '\u061C',
        '\u202A',
        '\u202B',
        '\u202C',
        '\u202D',
        '\u202E',
        '\u2066',
        '\u2067',
        '\u2068',
        '\u2069',
        '\uFEFF',
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>A title, a name, a sentence.</summary>
    public static string Format(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        return text.Length <= LongestLine ? Run(text) : Run(text[..End(text, LongestLine)]) + Shortened;
    }

    /// <summary>At most so many units of a text, and never half a character.</summary>
    public static string Cut(string text, int most) => text[..End(text, most)];

    /// <summary>A piece of a text whose length is bounded already.</summary>
    public static string Run(string text) => Visible(WithoutHeaps(text));

    /// <summary>How far the text of an article is shown: its end, or a place between two characters.</summary>
    public static int EndOfBody(string text)
    {
        var end = End(text, LongestBody);
        var lines = 0;
        for (var at = text.IndexOf('\n', 0); at >= 0 && at < end; at = text.IndexOf('\n', at + 1))
        {
            if (++lines >= MostLines)
            {
                return at;
            }
        }

        return end;
    }

    /// <summary>Where a paragraph from <paramref name="start"/> on is to end: its own end, or the last space it has room for.</summary>
    public static int EndOfPiece(string text, int start, int end)
    {
        if (end - start <= LongestPiece)
        {
            return end;
        }

        var space = text.LastIndexOfAny(Spaces, start + LongestPiece - 1, LongestPiece - 1);
        return space >= 0 ? space + 1 : Boundary(text, start, start + LongestPiece);
    }

    /// <summary>The text in pieces, between which a line may be broken: words as long as people's are whole.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        var piece = 0;
        var word = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                word = at + 1;
            }
            else if (at - word >= LongestWord)
            {
                word = Boundary(text, word, at);
                yield return text[piece..word];
                piece = word;
            }
        }

        yield return text[piece..];
    }

    /// <summary>The first items of a list; <c>More</c> says how many are left out.</summary>
    public static IEnumerable<T> First<T>(IEnumerable<T> items) => items.Take(MostItems);

    /// <summary>At most that many units, and never half a character.</summary>
    private static int End(string text, int most) =>
        text.Length <= most ? text.Length
        : char.IsHighSurrogate(text[most - 1]) ? most - 1
        : most;

    /// <summary>The last place from <paramref name="most"/> backwards where a character ends, as far as marks and pairs go.</summary>
    private static int Boundary(string text, int start, int most)
    {
        for (var at = most; at > start && at > most - LongestElement; at--)
        {
            if (
                !char.IsLowSurrogate(text[at])
                && text[at - 1] != Joiner
                && char.GetUnicodeCategory(text[at])
                    is not (
                        UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.EnclosingMark
                        or UnicodeCategory.SpacingCombiningMark
                        or UnicodeCategory.Format
                    )
            )
            {
                return at;
            }
        }

        return most;
    }

    private static string Visible(string text) =>
        text.AsSpan().ContainsAny(Hidden)
            ? string.Create(
                text.Length,
                text,
                (shown, source) =>
                {
                    for (var index = 0; index < source.Length; index++)
                    {
                        shown[index] = Hidden.Contains(source[index]) ? Stand : source[index];
                    }
                }
            )
            : text;

    /// <summary>Shortens what counts as one character and is a heap of hundreds.</summary>
    private static string WithoutHeaps(string text)
    {
        if (text.Length <= LongestElement || Ascii.IsValid(text))
        {
            return text;
        }

        StringBuilder? shown = null;
        var copied = 0;
        for (var at = 0; at < text.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            if (length > LongestElement)
            {
                shown ??= new StringBuilder();
                shown.Append(text, copied, at - copied + End(text[at..(at + length)], LongestElement)).Append(Stand);
                copied = at + length;
            }

            at += length;
        }

        return shown?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }
}
