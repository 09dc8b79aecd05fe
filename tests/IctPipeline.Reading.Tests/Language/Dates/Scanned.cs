using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

/// <summary>Dates of a text in the form that tests compare.</summary>
internal static class Scanned
{
    public static readonly TimeSpan Hanoi = TimeSpan.FromHours(7);

    /// <summary>Every date of the text as ISO 8601, joined by spaces; empty where there is none.</summary>
    public static string Dates(string text, bool monthFirst = false) =>
        string.Join(' ', Found(text, monthFirst).Select(date => date.ToIso(Hanoi)));

    /// <summary>The words of the text that each date covers, joined by bars.</summary>
    public static string Words(string text) =>
        string.Join('|', Found(text, monthFirst: false).Select(date => text.Substring(date.Start, date.Length)));

    public static List<FoundDate> Found(string text, bool monthFirst)
    {
        var found = new List<FoundDate>();
        DateScanner.Scan(text, monthFirst, found);
        return found;
    }
}
