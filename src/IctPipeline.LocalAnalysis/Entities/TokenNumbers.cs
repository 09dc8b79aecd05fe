using System.Globalization;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Reads numbers from tokens.</summary>
internal static class TokenNumbers
{
    /// <summary>A number of plain digits, or -1.</summary>
    public static int Integer(AnalyzedText text, int i)
    {
        if (i < 0 || i >= text.Count || !text[i].IsNumber || text[i].Length > 6)
        {
            return -1;
        }

        return int.TryParse(text.TextOf(i), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    public static int Year(AnalyzedText text, int i) =>
        i < text.Count && text[i].Length == 4 && Integer(text, i) is var year && CalendarValue.IsYear(year) ? year : -1;

    /// <summary>I to IV or 1 to 4, or -1.</summary>
    public static int Quarter(AnalyzedText text, int i) =>
        i >= text.Count
            ? -1
            : text.TextOf(i) switch
            {
                "I" or "1" => 1,
                "II" or "2" => 2,
                "III" or "3" => 3,
                "IV" or "4" => 4,
                _ => -1,
            };

    /// <summary>
    /// The amount that a number token says. Vietnamese groups by full stops and has a decimal comma, English the other way round;
    /// a mark followed by anything but three digits is decimal in both.
    /// </summary>
    public static decimal? Amount(AnalyzedText text, int i)
    {
        var token = text.TextOf(i);
        Span<char> plain = stackalloc char[32];
        if (token.Length > plain.Length)
        {
            return null;
        }

        var (grouping, decimals) = text.IsVietnamese ? ('.', ',') : (',', '.');
        var length = 0;
        for (var at = 0; at < token.Length; at++)
        {
            var c = token[at];
            if (char.IsAsciiDigit(c))
            {
                plain[length++] = c;
            }
            else if (c == decimals || (c == grouping && !GroupFollows(token, at)))
            {
                plain[length++] = '.';
            }
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;
    }

    private static bool GroupFollows(ReadOnlySpan<char> token, int mark)
    {
        var digits = 0;
        while (mark + 1 + digits < token.Length && char.IsAsciiDigit(token[mark + 1 + digits]))
        {
            digits++;
        }

        return digits == 3;
    }

    public static bool Is(AnalyzedText text, int i, string word) => (uint)i < (uint)text.Count && IsSame(text.TextOf(i), word);

    public static bool IsAny(AnalyzedText text, int i, params ReadOnlySpan<string> words)
    {
        if ((uint)i >= (uint)text.Count)
        {
            return false;
        }

        var token = text.TextOf(i);
        foreach (var word in words)
        {
            if (IsSame(token, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Rules ask this of every token, and the answer is mostly no: what length and first letter tell is not compared.</summary>
    private static bool IsSame(ReadOnlySpan<char> token, string word) =>
        token.Length == word.Length
        && (token.IsEmpty || LetterCase.Upper(token[0]) == LetterCase.Upper(word[0]))
        && token.Equals(word, StringComparison.OrdinalIgnoreCase);
}
