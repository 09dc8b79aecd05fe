namespace IctPipeline.Reading.Language.Dates;

/// <summary>
/// Finds dates in text in Vietnamese, English, Korean, Chinese, Japanese and numeric forms. Looks only where digits stand, so that
/// prose costs next to nothing.
/// </summary>
internal static class DateScanner
{
    /// <summary>Dates of a value among which a full one is looked for.</summary>
    private const int MaxInValue = 3;

    /// <param name="text">Any text.</param>
    /// <param name="monthFirst">True where 3/4/2018 is March 4.</param>
    /// <param name="found">Receives the dates in the order of the text.</param>
    /// <param name="limit">No more than this many.</param>
    public static void Scan(ReadOnlySpan<char> text, bool monthFirst, List<FoundDate> found, int limit = 64)
    {
        var at = 0;
        while (found.Count < limit)
        {
            var next = text[at..].IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                return;
            }

            at += next;
            var digits = text[at..].IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? text.Length - at : digits;
            var date = digits switch
            {
                4 => YearFirstDates.Read(text, at) ?? WordDates.ReadYear(text, at),
                1 or 2 => DayFirstDates.Read(text, at, monthFirst) ?? WordDates.Read(text, at),
                8 or 14 => YearFirstDates.ReadCompact(text, at, digits),
                _ => null,
            };
            if (date is { } hit && !IsInsideNumber(text, hit))
            {
                hit = ClockTimes.Attach(text, Weekdays.Settle(text, hit));
                found.Add(hit);
                at = Math.Max(at + digits, hit.Start + hit.Length);
            }
            else
            {
                at += digits;
            }
        }
    }

    /// <summary>The first full date of a value, or else the first, that is expected to be one: front matter, a meta tag.</summary>
    public static FoundDate? ReadValue(string text, bool monthFirst)
    {
        if (EpochTimes.Read(text) is { } moment)
        {
            return moment;
        }

        var found = new List<FoundDate>(MaxInValue);
        Scan(text, monthFirst, found, MaxInValue);
        var full = found.FindIndex(date => date.IsFull);
        return full >= 0 ? found[full]
            : found.Count > 0 ? found[0]
            : null;
    }

    /// <summary>A day and a time may stand together where neither's digits meet: "2024年04月24日23:52".</summary>
    private static bool IsContinued(char last, char after) => after != 'T' && char.IsAsciiDigit(after) && char.IsAsciiDigit(last);

    /// <summary>1.2.3.4 and 1/2/3/4 are no dates, nor are digits glued to letters or a decimal part.</summary>
    private static bool IsInsideNumber(ReadOnlySpan<char> text, FoundDate date)
    {
        var before = date.Start > 0 ? text[date.Start - 1] : ' ';
        var end = date.Start + date.Length;
        var after = end < text.Length ? text[end] : ' ';
        var beforeDigit = date.Start > 1 && before is '.' or ',' or '/' or ':' && char.IsAsciiDigit(text[Math.Max(0, date.Start - 2)]);
        var afterDigit =
            after is '/' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && date.Time is null && date.Length < 11;
        return beforeDigit || afterDigit || char.IsAsciiDigit(before) || IsContinued(text[end - 1], after) || after == '%';
    }
}
