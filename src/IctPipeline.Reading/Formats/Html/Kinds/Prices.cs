using System.Buffers;
using AngleSharp.Dom;

namespace IctPipeline.Reading.Formats.Html.Kinds;

/// <summary>Tells an element that holds a price and nothing else.</summary>
internal static class Prices
{
    /// <summary>UTF-16 code units of a price with its currency and a word such as "from".</summary>
    private const int Longest = 24;

    private const int MostLetters = 8;
    private static readonly SearchValues<char> Signs = SearchValues.Create("$€£¥₩₫₹฿");

    /// <summary>Not in a table: articles about costs have them there.</summary>
    public static bool IsPrice(IElement element) =>
        element.FirstChild is IText { NextSibling: null } text && IsPrice(text.Data.AsSpan().Trim()) && element.Closest("table") is null;

    /// <summary>"$49.99", "From US$ 12", "1.290.000 ₫", "1.290.000đ".</summary>
    public static bool IsPrice(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > Longest)
        {
            return false;
        }

        var (digits, letters) = (0, 0);
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return digits > 0 && letters <= MostLetters && (text.ContainsAny(Signs) || (text[^1] is 'đ' && char.IsAsciiDigit(text[^2])));
    }
}
