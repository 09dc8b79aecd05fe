using IctPipeline.LocalAnalysis.Lexicons;
using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Dates as English text writes them: <c>March 22, 2018</c>, <c>22 March</c>, <c>1996-08-22</c>, <c>Monday</c>, <c>last week</c>.
/// </summary>
internal static class EnglishDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateMatch At(AnalyzedText text, int i)
    {
        if (text[i].IsNumber)
        {
            return FromNumber(text, i);
        }

        if (text.IsCapitalized(i) && text.Has(i, TermTraits.Month) && MonthOf(text, i) is > 0 and var month)
        {
            return FromMonth(text, i, month);
        }

        if (text.IsCapitalized(i) && text.Has(i, TermTraits.Weekday) && text[i].Length > 3)
        {
            return new DateMatch(i + 1, null, "Date");
        }

        if (IsAny(text, i, "yesterday", "today", "tomorrow", "tonight"))
        {
            return new DateMatch(i + 1, null, "Date");
        }

        return
            IsAny(text, i, "last", "next", "this")
            && IsAny(text, i + 1, "week", "month", "year", "quarter", "summer", "winter", "spring", "autumn", "weekend")
            ? new DateMatch(i + 2, null, "DateRange")
            : default;
    }

    private static int MonthOf(AnalyzedText text, int i)
    {
        // "may" is a verb and "Sun" a star: short and ambiguous words must stand as names do.
        var word = text.TextOf(i);
        if (word.Length < 3 || (word is "May" or "March" or "Mar" or "Jan" && text.CapitalIsForced(i) && !IsDayOrYear(text, i + 1)))
        {
            return -1;
        }

        for (var month = 0; month < Months.Length; month++)
        {
            if (word[..3].Equals(Months[month], StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return -1;
    }

    private static bool IsDayOrYear(AnalyzedText text, int i) => Integer(text, i) is (>= 1 and <= 31) or (>= 1000 and <= 2199);

    private static DateMatch FromMonth(AnalyzedText text, int i, int month)
    {
        var at = text.IsMark(i + 1, '.') && text[i].Length < 5 && IsDayOrYear(text, i + 2) ? i + 2 : i + 1;
        if (Integer(text, at) is >= 1 and <= 31 and var day && CalendarValue.IsDay(day, month))
        {
            var after = text.IsMark(at + 1, ',') ? at + 2 : at + 1;
            return Year(text, after) is > 0 and var year
                ? new DateMatch(after + 1, CalendarValue.Date(day, month, year), "Date")
                : new DateMatch(at + 1, CalendarValue.Date(day, month, null), "Date");
        }

        return Year(text, at) is > 0 and var monthYear
            ? new DateMatch(at + 1, CalendarValue.Month(month, monthYear), "DateRange")
            : new DateMatch(i + 1, CalendarValue.Month(month, null), "DateRange");
    }

    private static DateMatch FromNumber(AnalyzedText text, int i)
    {
        var number = Integer(text, i);
        if (
            number is >= 1 and <= 31
            && text.IsCapitalized(i + 1)
            && text.Has(i + 1, TermTraits.Month)
            && MonthOf(text, i + 1) is > 0 and var month
            && CalendarValue.IsDay(number, month)
        )
        {
            return Year(text, i + 2) is > 0 and var year
                ? new DateMatch(i + 3, CalendarValue.Date(number, month, year), "Date")
                : new DateMatch(i + 2, CalendarValue.Date(number, month, null), "Date");
        }

        if (Year(text, i) is not (> 0 and var start))
        {
            return default;
        }

        if (
            text.IsHyphen(i + 1)
            && Integer(text, i + 2) is > 0 and var isoMonth
            && text.IsHyphen(i + 3)
            && Integer(text, i + 4) is > 0 and var isoDay
            && CalendarValue.IsDay(isoDay, isoMonth)
        )
        {
            return new DateMatch(i + 5, CalendarValue.Date(isoDay, isoMonth, start), "Date");
        }

        return
            start is >= 1700 and <= 2100
            && IsAny(text, i - 1, "in", "since", "by", "from", "until", "of", "during", "before", "after", "late", "early", "mid")
            ? new DateMatch(i + 1, CalendarValue.Year(start), "DateRange")
            : default;
    }
}
