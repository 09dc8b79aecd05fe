using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>
/// Numeric forms that begin with the day (or, in American texts, the month): 22/3/2018, 16-10-2018, 22.3.2018, "ngày 22/3".
/// </summary>
internal static class DayFirstDates
{
    /// <summary>A day and month without a year need one of these before them, or they may be a fraction or a score.</summary>
    private static readonly string[] DayWords = WordTable.Words("day-first-dates.tsv");

    public static FoundDate? Read(ReadOnlySpan<char> text, int at, bool monthFirst)
    {
        if (Spaced(text, at, monthFirst) is { } spaced)
        {
            return spaced;
        }

        var cursor = new TextCursor(text, at);
        if (!cursor.Number(1, 2, out var first) || !cursor.AnyMark("/-.", out var mark) || !cursor.Number(1, 2, out var second))
        {
            return null;
        }

        var end = cursor.Position;
        if (cursor.Mark(mark) && cursor.Number(4, 4, out var year))
        {
            return Build(first, second, year, at, cursor.Position - at, monthFirst);
        }

        if (mark == '/' && ShortYear(text, end, out var shortYear, out var shortEnd))
        {
            return Build(first, second, shortYear, at, shortEnd - at, monthFirst);
        }

        // 25.04.24: with all its zeros, or it may be a version or a section.
        if (
            mark == '.'
            && end - at == 5
            && new TextCursor(text, end) is var dotted
            && dotted.Mark('.')
            && dotted.Number(2, 2, out var dottedYear)
            && dottedYear is > 0 and < 50
        )
        {
            return Build(first, second, 2000 + dottedYear, at, dotted.Position - at, monthFirst);
        }

        return mark is '/' or '-' && FoundDate.IsValid(null, second, first) && !FollowedByNumber(text, end) && HasDayWord(text, at)
            ? new FoundDate(null, second, first, at, end - at)
            : null;
    }

    /// <summary>"6. 1. 2026" as Czechs, Slovenes and many Germans write it, "06 / 01 / 2026"; with all digits of its year.</summary>
    private static FoundDate? Spaced(ReadOnlySpan<char> text, int at, bool monthFirst)
    {
        var cursor = new TextCursor(text, at);
        return
            cursor.Number(1, 2, out var first)
            && Part(ref cursor, out var mark)
            && cursor.Number(1, 2, out var second)
            && Part(ref cursor, out var other)
            && mark == other
            && cursor.Number(4, 4, out var year)
            ? Build(first, second, year, at, cursor.Position - at, monthFirst && mark == '/')
            : null;
    }

    private static bool Part(ref TextCursor cursor, out char mark)
    {
        mark = '.';
        if (cursor.Word(" / "))
        {
            mark = '/';
            return true;
        }

        return cursor.Mark('.') && cursor.AnyMark(" \u00A0\u202F", out _);
    }

    private static FoundDate? Build(int first, int second, int year, int start, int length, bool monthFirst)
    {
        var ambiguous = first <= 12 && second <= 12 && first != second;
        var (day, month) = (monthFirst && first <= 12) || second > 12 ? (second, first) : (first, second);
        return FoundDate.IsValid(year, month, day) ? new FoundDate(year, month, day, start, length) { Ambiguous = ambiguous } : null;
    }

    private static bool ShortYear(ReadOnlySpan<char> text, int at, out int year, out int end)
    {
        var cursor = new TextCursor(text, at);
        var read = cursor.Mark('/') && cursor.Number(2, 2, out year);
        year = 0;
        end = cursor.Position;
        if (!read)
        {
            return false;
        }

        var value = int.Parse(text[(end - 2)..end], System.Globalization.CultureInfo.InvariantCulture);
        year = value < 50 ? 2000 + value : 1900 + value;
        return true;
    }

    private static bool FollowedByNumber(ReadOnlySpan<char> text, int end) =>
        end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '%');

    /// <summary>"ngày 17-19/7": the range's first day counts as a day word too. "(22/3)" is a date in Vietnamese news.</summary>
    private static bool HasDayWord(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at];
        if (before.EndsWith("("))
        {
            return text[at..].IndexOf(')') is > 0 and < 14;
        }

        if (before.EndsWith("-"))
        {
            before = before[..^1].TrimEnd("0123456789");
        }

        before = before.TrimEnd();
        foreach (var word in DayWords)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
