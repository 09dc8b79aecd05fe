using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>Whether <c>3/4/2018</c> is the fourth of March.</summary>
internal static class MonthFirst
{
    /// <summary>Countries whose English-language sites have their own domain and the day first.</summary>
    private static readonly string[] DayFirstCountries = WordTable.Words("month-first.tsv");

    /// <summary>Americans write the month first; every other language here the day.</summary>
    /// <param name="address">Of the page: English texts of most countries have the day first.</param>
    public static bool Holds(string? declaredLanguage, string text, string? address = null)
    {
        if (
            address is not null
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Host.LastIndexOf('.') is > 0 and var dot
            && Array.IndexOf(DayFirstCountries, uri.Host[(dot + 1)..]) >= 0
        )
        {
            return false;
        }

        if (declaredLanguage is { Length: >= 2 })
        {
            return declaredLanguage.Equals("en-US", StringComparison.OrdinalIgnoreCase)
                || (declaredLanguage.Equals("en", StringComparison.OrdinalIgnoreCase) && !HasVietnamese(text));
        }

        return !HasVietnamese(text)
            && text.AsSpan().IndexOfAnyInRange('\u1100', '\uFFEF') < 0
            && text.Contains(" the ", StringComparison.Ordinal);
    }

    private static bool HasVietnamese(string text) => text.Any(c => c >= '\u0100' && VietnameseLetters.IsMarked(c));
}
