using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;
using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Entities.Korean;

/// <summary>Dates and times: <c>2018년 3월 22일</c>, <c>오후 3시 29분</c>, <c>지난해</c>, <c>3개월</c>.</summary>
internal static class KoreanTimes
{
    private static readonly KoreanTerms Terms = KoreanTerms.Shared;

    /// <summary>The date or time that starts at a number, or null.</summary>
    public static EntitySpan? AtNumber(AnalyzedText text, int i)
    {
        var (end, day, month, year, isClock, isDate) = (i, 0, 0, 0, false, false);
        var hour = -1;
        var minute = 0;
        for (var at = i; at < text.Count && text[at].IsNumber && (at == i || !text[at].Is(TokenShape.LineBefore)); )
        {
            var number = Integer(text, at);
            var unit = UnitAt(text, at + 1, out var unitEnd, out var isTime);
            if (unit is null || (end > i && isTime != isClock))
            {
                break;
            }

            (year, month, day) = (unit is "년" ? number : year, unit is "월" ? number : month, unit is "일" ? number : day);
            (hour, minute) = (unit is "시" ? number : hour, unit is "분" ? number : minute);
            (isClock, isDate) = (isTime, !isTime);
            at = end = unitEnd;
        }

        if (end == i)
        {
            return null;
        }

        var first = isClock ? WithHalf(text, i, ref hour) : i;
        return Span(
            first,
            end,
            isClock ? "Time"
                : day > 0 ? "Date"
                : "DateRange",
            isDate ? Date(year, month, day) : Time(hour, minute)
        );
    }

    /// <summary>오늘, 지난해, 월요일: a word of time at the start of a run.</summary>
    public static EntitySpan? AtWord(AnalyzedText text, HangulRun run)
    {
        var word = run.In(text);
        var length = Terms.LengthAt(KoreanTerm.TimeWord, word);
        return length > 0 && (Terms.IsEnd(word[length..]) || word[length..] is "쯤" or "경" or "내내" or "께")
            ? Span(run.First, run.First + length, "Date", null)
            : null;
    }

    private static EntitySpan Span(int first, int end, string subcategory, string? value) =>
        new(
            first,
            end,
            EntityCategories.DateTime,
            value is null ? EntityWeights.DateWithoutValue : EntityWeights.Date,
            Subcategory: subcategory,
            Value: value
        );

    /// <summary>The unit behind a number; what is glued to it must be a particle or one of the words of time.</summary>
    private static string? UnitAt(AnalyzedText text, int at, out int end, out bool isTime)
    {
        (end, isTime) = (at, false);
        if (at >= text.Count || text[at].Is(TokenShape.LineBefore) || !CharacterClass.IsHangul(text.FirstCharacter(at)))
        {
            return null;
        }

        var run = at;
        while (
            run < text.Count && CharacterClass.IsHangul(text.FirstCharacter(run)) && (run == at || !text[run].Is(TokenShape.SpaceBefore))
        )
        {
            run++;
        }

        var word = text.Text.AsSpan(text[at].Start, text[run - 1].End - text[at].Start);
        foreach (var kind in (ReadOnlySpan<KoreanTerm>)[KoreanTerm.DateUnit, KoreanTerm.TimeUnit])
        {
            for (var length = Terms.LengthAt(kind, word); length > 0; length--)
            {
                if (Terms.Is(kind, word[..length]) && IsUnitEnd(word[length..]))
                {
                    (end, isTime) = (at + length, kind == KoreanTerm.TimeUnit);
                    return word[..length].ToString();
                }
            }
        }

        return null;
    }

    private static bool IsUnitEnd(ReadOnlySpan<char> rest) =>
        Terms.IsEnd(rest)
        || rest
            is "쯤"
                or "경"
                or "간"
                or "째"
                or "여"
                or "말"
                or "초"
                or "중"
                or "전"
                or "후"
                or "부"
                or "당"
                or "자"
                or "만에"
                or "간의"
                or "전부터"
                or "전에"
                or "생"
                or "차"
                or "께"
                or "여간"
                or "연속"
                or "동안"
                or "정도"
                or "이상"
                or "이후"
                or "이전"
                or "새"
                or "산";

    /// <summary>오전, 오후 before the hour.</summary>
    private static int WithHalf(AnalyzedText text, int i, ref int hour)
    {
        if (i < 2 || text[i].Is(TokenShape.LineBefore))
        {
            return i;
        }

        var (a, b) = (text.FirstCharacter(i - 2), text.FirstCharacter(i - 1));
        if ((a, b) is ('오', '후') && hour is > 0 and < 12)
        {
            hour += 12;
        }

        return (a, b) is ('오', '후') or ('오', '전') or ('새', '벽') or ('아', '침') or ('저', '녁') ? i - 2
            : b is '밤' or '낮' && text[i - 1].Is(TokenShape.SpaceBefore) ? i - 1
            : i;
    }

    private static string? Date(int year, int month, int day)
    {
        int? known = CalendarValue.IsYear(year) ? year : null;
        return day > 0 && CalendarValue.IsDay(day, month) ? CalendarValue.Date(day, month, known)
            : day > 0 ? null
            : month is >= 1 and <= 12 ? CalendarValue.Month(month, known)
            : known is null ? null
            : CalendarValue.Year(year);
    }

    private static string? Time(int hour, int minute) =>
        hour is >= 0 and <= 24 && minute is >= 0 and < 60 ? CalendarValue.Time(hour, minute) : null;
}
