using System.Buffers;

namespace IctPipeline.Reading.Language.Vietnamese;

/// <summary>
/// Puts back the ư for which converters to PDF wrote the letter of the next places in Unicode, ƣ (U+01A3), which no text of today has
/// ("đƣợc", and from there on into many copies).
/// </summary>
internal static class HornedU
{
    private const string Wrong = "\u01A2\u01A3";

    /// <summary>Letters of Vietnamese beside those with marks on them, by which a text is told to be Vietnamese.</summary>
    private static readonly SearchValues<char> Vietnamese = SearchValues.Create("đĐơƠưƯ");

    /// <returns>The same instance where there is none, and for a text of another language.</returns>
    public static string Repair(string text) =>
        text.AsSpan().IndexOfAny(Wrong) < 0
        || (!text.AsSpan().ContainsAnyInRange('\u1EA0', '\u1EF9') && !text.AsSpan().ContainsAny(Vietnamese))
            ? text
            : text.Replace('\u01A2', 'Ư').Replace('\u01A3', 'ư');
}
