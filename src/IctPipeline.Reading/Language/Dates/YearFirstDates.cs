using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>Forms that begin with the year: 2018-03-22, 2018/3/22, 2018. 3. 22., 2018년 3월 22일, 2018年3月22日, 20180322.</summary>
internal static class YearFirstDates
{
    public static FoundDate? Read(ReadOnlySpan<char> text, int at)
    {
        var cursor = new TextCursor(text, at);
        if (!cursor.Number(4, 4, out var year))
        {
            return null;
        }

        if (!cursor.AnyMark("-/.년年_", out var mark))
        {
            return WithMonthName(at, year, cursor);
        }

        var eastAsian = mark is '년' or '年';
        var afterYear = cursor.Position;
        if (eastAsian || mark == '.')
        {
            cursor.Spaces();
        }

        if (mark == '.' && cursor.Rest is [var first, ..] && char.IsLetter(first))
        {
            return MonthAndDay(at, year, cursor, anyCase: true);
        }

        if (!cursor.Number(1, 2, out var month) || !FoundDate.IsValid(year, month, null))
        {
            return eastAsian && FoundDate.IsValid(year, null, null) ? new FoundDate(year, null, null, at, afterYear - at) : null;
        }

        var afterMonth = cursor.Position;
        if (!(eastAsian ? cursor.AnyMark("월月", out _) : cursor.Mark(mark) || (mark == '-' && cursor.Mark('/'))))
        {
            return mark is '-' or '/' ? new FoundDate(year, month, null, at, afterMonth - at) : null;
        }

        if (eastAsian || mark == '.')
        {
            cursor.Spaces();
        }

        if (!cursor.Number(1, 2, out var day) || !FoundDate.IsValid(year, month, day))
        {
            return eastAsian || mark is '/' or '-' ? new FoundDate(year, month, null, at, afterMonth - at) : null;
        }

        if (eastAsian)
        {
            cursor.AnyMark("일日", out _);
        }

        return new FoundDate(year, month, day, at, cursor.Position - at);
    }

    /// <summary>"2023 Jan 7", as libraries and journals write it, "2024 m. sausio 15 d."; the month and the day are needed.</summary>
    private static FoundDate? WithMonthName(int at, int year, TextCursor cursor)
    {
        cursor.Mark(',');
        return cursor.Mark(' ') ? MonthAndDay(at, year, cursor, anyCase: false) : null;
    }

    /// <summary>Also the Hungarian "2024. január 15." and the Latvian "2024. gada 15. janvāris".</summary>
    private static FoundDate? MonthAndDay(int at, int year, TextCursor cursor, bool anyCase)
    {
        if (cursor.Word("gada "))
        {
            return
                cursor.Number(1, 2, out var before)
                && cursor.Mark('.')
                && cursor.Mark(' ')
                && MonthNames.FindAny(cursor.Letters()) is > 0 and var named
                && FoundDate.IsValid(year, named, before)
                ? new FoundDate(year, named, before, at, cursor.Position - at)
                : null;
        }

        _ = cursor.Word("m. ");
        var word = cursor.Letters();
        // English months need their capital: "may" is a word.
        var month =
            !word.IsEmpty && (anyCase || char.IsUpper(word[0])) ? MonthNames.FindAny(word)
            : MonthNames.Find(word) == 0 ? MonthNames.FindAny(word)
            : 0;
        cursor.Mark('.');
        return month > 0 && cursor.Mark(' ') && cursor.Number(1, 2, out var day) && FoundDate.IsValid(year, month, day)
            ? new FoundDate(year, month, day, at, cursor.Position - at)
            : null;
    }

    /// <summary>YYYYMMDD, with HHMMSS behind it or not.</summary>
    public static FoundDate? ReadCompact(ReadOnlySpan<char> text, int at, int digits)
    {
        var run = text.Slice(at, digits);
        var (year, month, day) = (Int(run[..4]), Int(run[4..6]), Int(run[6..8]));
        if (year is < 1990 or > 2100 || !FoundDate.IsValid(year, month, day))
        {
            return null;
        }

        var date = new FoundDate(year, month, day, at, digits);
        if (digits != 14)
        {
            return date;
        }

        return TimeOnly.TryParseExact(
            run[8..],
            "HHmmss",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out var time
        )
            ? date with
            {
                Time = time,
                TimePrecision = DatePrecision.Second,
            }
            : null;
    }

    private static int Int(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
