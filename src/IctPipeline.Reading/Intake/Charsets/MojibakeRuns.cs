using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// Single words and quotes that were UTF-8 read as Windows-1252, in lines that are sound otherwise: what was pasted from elsewhere
/// ("itâ€™s", "KÃ¶ln").
/// </summary>
internal static partial class MojibakeRuns
{
    /// <summary>UTF-16 code units in which a text that speaks of charsets says so.</summary>
    private const int Sample = 64 * 1024;

    /// <summary>Signs of Windows-1252 that end or part words.</summary>
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\u201C\u201D\u2018\u2019»›«‹\u2026\u2013\u2014\u00A0");

    /// <summary>Signs that stand behind words and abbreviations.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("°ªº²³¹®™·•");

    private static readonly ReaderTable Windows = ReaderTable.ForCodePage(1252);

    /// <summary>
    /// The text with those sequences read again that make no sense as they stand; the same object where there is none, and where the text
    /// speaks of charsets, which shows such sequences on purpose.
    /// </summary>
    public static string Repair(string text)
    {
        StringBuilder? repaired = null;
        var from = 0;
        Span<byte> bytes = stackalloc byte[4];
        for (var at = Lead(text, 0); at >= 0; at = Lead(text, at + 1))
        {
            if (Sequence(text, at, bytes) is not { } rune || !IsSure(text, at, rune))
            {
                continue;
            }

            if (repaired is null && SpeaksOfCharsets().IsMatch(text.AsSpan(0, Math.Min(text.Length, Sample))))
            {
                return text;
            }

            repaired ??= new StringBuilder(text.Length);

            repaired.Append(text, from, at - from).Append(rune.ToString());
            from = at + rune.Utf8SequenceLength;
            at = from - 1;
        }

        return repaired is null ? text : repaired.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Where the next letter stands that a sequence may begin with and that has no ASCII behind it; -1 where none does.</summary>
    private static int Lead(ReadOnlySpan<char> text, int from)
    {
        while (text[from..].IndexOfAnyInRange('\u00C2', '\u00F4') is >= 0 and var next)
        {
            from += next + 1;
            if (from < text.Length && text[from] >= '\u0080')
            {
                return from - 1;
            }
        }

        return -1;
    }

    /// <summary>The character whose UTF-8 stands here, each byte as a character of Windows-1252; null where none does.</summary>
    private static Rune? Sequence(string text, int at, Span<byte> bytes)
    {
        if (at >= text.Length || text[at] is < '\u00C2' or > '\u00F4')
        {
            return null;
        }

        var length = MojibakePairs.SequenceLength(text[at]);
        if (length < 2 || at + length > text.Length)
        {
            return null;
        }

        for (var i = 0; i < length; i++)
        {
            var value = Windows.ToByte(text[at + i]);
            if (value < 0x80)
            {
                return null;
            }

            bytes[i] = (byte)value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out var taken) == OperationStatus.Done && taken == length ? rune : null;
    }

    private static bool IsSure(string text, int at, Rune rune)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        if (rune.Utf8SequenceLength == 3)
        {
            // "â€™", "áº£": three signs that stand so in no language.
            return rune.Value
                is (>= 0x2010 and <= 0x203A)
                    or 0x20AC
                    or 0x20AB
                    or 0x2122
                    or (>= 0x1EA0 and <= 0x1EF9)
                    or (>= 0xAC00 and <= 0xD7A3);
        }

        if (rune.Utf8SequenceLength != 2 || rune.Value is not ((>= 0xA0 and <= 0x17F) or (>= 0x1A0 and <= 0x1B0)))
        {
            return false;
        }

        // A capital letter with a sign behind it. Quotes, dashes and the like may stand behind a word in capitals, and letters in any word.
        var (second, after) = (text[at + 1], at + 2 < text.Length ? text[at + 2] : ' ');
        var inWord = char.IsLower(before) || char.IsLower(after) || Sequence(text, at + 2, stackalloc byte[4]) is not null;
        return char.GetUnicodeCategory(second) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter => char.IsLower(before),
            _ when Quotes.Contains(second) => inWord || (text[at] == 'Â' && !char.IsUpper(before)),
            _ when Marks.Contains(second) => inWord || !IsInCapitals(text, at),
            _ => true,
        };
    }

    /// <summary>Whether two capitals or more stand before the place.</summary>
    private static bool IsInCapitals(string text, int at) => at > 1 && char.IsUpper(text[at - 1]) && char.IsUpper(text[at - 2]);

    [GeneratedRegex(
        @"mojibake|utf-?8|unicode|charset|encoding|iso-?8859|windows-?125|cp-?125|latin-?1|mã hóa|mã hoá|bảng mã|문자셋|인코딩|文字化け|乱码",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex SpeaksOfCharsets();
}
