using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Dates as Vietnamese text writes them: <c>22/3</c>, <c>17-19/7</c>, <c>tháng 3/2018</c>, <c>quý II/2018</c>, <c>hôm nay</c>. The words
/// before a day (<c>ngày</c>, <c>sáng</c>, <c>hôm</c>) are no part of it, as "on" is none in English; <c>tháng</c>, <c>năm</c> and
/// <c>quý</c> say what the number is and are.
/// </summary>
internal static class VietnameseDates
{
    /// <summary>The date that starts at a token.</summary>
    public static DateMatch At(AnalyzedText text, int i)
    {
        if (text[i].IsNumber)
        {
            return Numeric(text, i, IsCued(text, i));
        }

        var match = Worded(text, i);
        return match.End > 0 ? match : Relative(text, i);
    }

    private static bool IsCued(AnalyzedText text, int i) =>
        IsAny(
            text,
            i - 1,
            "ngày",
            "hôm",
            "sáng",
            "trưa",
            "chiều",
            "tối",
            "đêm",
            "từ",
            "đến",
            "tới",
            "vào",
            "mùng",
            "mồng",
            "trước",
            "sau",
            "và"
        ) || (text.IsMark(i - 1, '(') && !text.IsMark(i + 3, '%'));

    private static DateMatch Worded(AnalyzedText text, int i)
    {
        if (IsAny(text, i, "mùng", "mồng"))
        {
            return i + 1 < text.Count && text[i + 1].IsNumber ? Numeric(text, i + 1, cued: true) : default;
        }

        if (Is(text, i, "tháng"))
        {
            return MonthFrom(text, i + 1);
        }

        if (Is(text, i, "năm"))
        {
            return YearFrom(text, i + 1);
        }

        if (Is(text, i, "quý") && Quarter(text, i + 1) is > 0 and var quarter)
        {
            var (end, year) = YearAfter(text, i + 2);
            return new DateMatch(end, CalendarValue.Quarter(quarter, year), "DateRange");
        }

        if (
            Is(text, i, "thế")
            && IsAny(text, i + 1, "kỷ", "kỉ")
            && i + 2 < text.Count
            && (text[i + 2].IsNumber || text[i + 2].Is(Segmentation.TokenShape.AllUpper))
        )
        {
            return new DateMatch(i + 3, null, "DateRange");
        }

        return default;
    }

    private static DateMatch YearFrom(AnalyzedText text, int i)
    {
        if (Year(text, i) is not (> 0 and var year))
        {
            return default;
        }

        return text.IsHyphen(i + 1) && Year(text, i + 2) is > 0 and var last && last > year
            ? new DateMatch(i + 3, $"{year}/{last}", "DateRange")
            : new DateMatch(i + 1, CalendarValue.Year(year), "DateRange");
    }

    private static DateMatch MonthFrom(AnalyzedText text, int i)
    {
        if (Integer(text, i) is not (>= 1 and <= 12 and var month))
        {
            return default;
        }

        var (end, year) = YearAfter(text, i + 1);
        return new DateMatch(end, CalendarValue.Month(month, year), "DateRange");
    }

    /// <summary>A year that goes on after a slash, a hyphen or <c>năm</c>.</summary>
    private static (int End, int? Year) YearAfter(AnalyzedText text, int i)
    {
        var isJoined = text.IsMark(i, '/') || text.IsHyphen(i) || Is(text, i, "năm");
        return isJoined && Year(text, i + 1) is > 0 and var year ? (i + 2, year) : (i, null);
    }

    private static DateMatch Numeric(AnalyzedText text, int i, bool cued)
    {
        if (Dotted(text, i, cued) is { End: > 0 } dotted)
        {
            return dotted;
        }

        if (Integer(text, i) is not (>= 0 and var first))
        {
            return default;
        }

        // 17-19/7, 17 - 19/7
        if (
            text.IsHyphen(i + 1)
            && Integer(text, i + 2) is > 0 and var last
            && text.IsMark(i + 3, '/')
            && Integer(text, i + 4) is > 0 and var rangeMonth
            && CalendarValue.IsDay(first, rangeMonth)
            && CalendarValue.IsDay(last, rangeMonth)
            && last > first
        )
        {
            var (end, year) = YearAfter(text, i + 5);
            return new DateMatch(
                end,
                $"{CalendarValue.Date(first, rangeMonth, year)}/{CalendarValue.Date(last, rangeMonth, year)}",
                "DateRange"
            );
        }

        if (Is(text, i + 1, "tháng") && Integer(text, i + 2) is > 0 and var worded && CalendarValue.IsDay(first, worded))
        {
            var (end, year) = YearAfter(text, i + 3);
            return new DateMatch(end, CalendarValue.Date(first, worded, year), "Date");
        }

        var isSlash = text.IsMark(i + 1, '/');
        if ((isSlash || text.IsHyphen(i + 1)) && Integer(text, i + 2) is > 0 and var month)
        {
            return Slashed(text, i, first, month, isSlash, cued);
        }

        return
            cued
            && IsAny(text, i - 1, "ngày", "mùng", "mồng")
            && first is >= 1 and <= 31
            && !text.IsMark(i + 1, '%')
            && !IsUnit(text, i + 1)
            ? new DateMatch(i + 1, $"XXXX-XX-{first:00}", "Date")
            : default;
    }

    private static bool IsUnit(AnalyzedText text, int i) => i < text.Count && text.Lexicon.UnitAt(text.Tokens, i, out _) is not null;

    private static DateMatch Slashed(AnalyzedText text, int i, int first, int month, bool isSlash, bool cued)
    {
        var second = isSlash ? text.IsMark(i + 3, '/') : text.IsHyphen(i + 3);
        if (second && Integer(text, i + 4) is > 0 and var year && CalendarValue.IsDay(first, month))
        {
            var full = year < 100 ? (year > 50 ? 1900 : 2000) + year : year;
            return CalendarValue.IsYear(full) ? new DateMatch(i + 5, CalendarValue.Date(first, month, full), "Date") : default;
        }

        if (Year(text, i + 2) is > 0 and var monthYear && first is >= 1 and <= 12 && isSlash)
        {
            return new DateMatch(i + 3, CalendarValue.Month(first, monthYear), "DateRange");
        }

        var isAlone = !(text.IsMark(i + 3, '/') || text.IsMark(i + 3, '%'));
        var plausible =
            CalendarValue.IsDay(first, month)
            && isAlone
            && (isSlash ? cued || (first > 12 && !(first == 24 && month == 7)) : cued && !IsUnit(text, i + 3));
        return plausible ? new DateMatch(i + 3, CalendarValue.Date(first, month, null), "Date") : default;
    }

    /// <summary>22.3.2018 is one token, and so is 3.8, which is a date behind "ngày" and the like.</summary>
    private static DateMatch Dotted(AnalyzedText text, int i, bool cued)
    {
        var token = text.TextOf(i);
        Span<Range> parts = stackalloc Range[4];
        if (
            cued
            && token.Length is >= 3 and <= 5
            && token.Split(parts, '.') == 2
            && IsAny(text, i - 1, "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm")
            && int.TryParse(token[parts[0]], out var dayOfMonth)
            && int.TryParse(token[parts[1]], out var itsMonth)
            && CalendarValue.IsDay(dayOfMonth, itsMonth)
        )
        {
            return new DateMatch(i + 1, CalendarValue.Date(dayOfMonth, itsMonth, null), "Date");
        }

        if (token.Length is < 8 or > 10 || token.Split(parts, '.') != 3)
        {
            return default;
        }

        return
            int.TryParse(token[parts[0]], out var day)
            && int.TryParse(token[parts[1]], out var month)
            && int.TryParse(token[parts[2]], out var year)
            && CalendarValue.IsDay(day, month)
            && CalendarValue.IsYear(year)
            ? new DateMatch(i + 1, CalendarValue.Date(day, month, year), "Date")
            : default;
    }

    private static DateMatch Relative(AnalyzedText text, int i)
    {
        if (IsAny(text, i, "hôm") && IsAny(text, i + 1, "nay", "qua", "kia", "sau", "trước"))
        {
            return new DateMatch(i + 2, null, "Date");
        }

        if (IsAny(text, i, "sáng", "trưa", "chiều", "tối", "đêm") && IsAny(text, i + 1, "nay", "mai", "qua"))
        {
            return new DateMatch(i + 2, null, "DateTime");
        }

        if (IsAny(text, i, "ngày") && IsAny(text, i + 1, "mai"))
        {
            return new DateMatch(i + 2, null, "Date");
        }

        if (IsAny(text, i, "tuần", "tháng", "năm") && IsAny(text, i + 1, "nay", "ngoái", "trước", "tới", "sau", "qua"))
        {
            return
                Is(text, i, "năm")
                && IsAny(text, i + 1, "qua", "tới")
                && i > 0
                && (text[i - 1].IsNumber || text.Has(i - 1, Lexicons.TermTraits.VietnameseStop))
                ? default
                : new DateMatch(i + 2, null, "DateRange");
        }

        return IsAny(text, i, "thứ") && IsAny(text, i + 1, "hai", "ba", "tư", "năm", "sáu", "bảy") && text.IsCapitalized(i + 1)
            ? new DateMatch(i + 2, null, "Date")
            : default;
    }
}
