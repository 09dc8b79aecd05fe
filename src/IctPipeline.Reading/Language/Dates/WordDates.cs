namespace IctPipeline.Reading.Language.Dates;

/// <summary>Forms with words: "22 tháng 3 năm 2018", "tháng 3/2018", "March 22, 2018", "22 Mar 2018", "3월 22일", "3月22日".</summary>
internal static class WordDates
{
    /// <summary>Forms whose first number is a day or a month.</summary>
    public static FoundDate? Read(ReadOnlySpan<char> text, int at)
    {
        var cursor = new TextCursor(text, at);
        if (!cursor.Number(1, 2, out var number))
        {
            return null;
        }

        return EastAsian(text, at, number, cursor)
            ?? Vietnamese(text, at, number, cursor)
            ?? MonthBefore(text, at, number, cursor)
            ?? MonthAfter(at, number, cursor);
    }

    /// <summary>"March 2018": the month stands before the year.</summary>
    public static FoundDate? ReadYear(ReadOnlySpan<char> text, int at)
    {
        var (month, start) = MonthEndingAt(text, at);
        var cursor = new TextCursor(text, at);
        cursor.Number(4, 4, out var year);
        return month > 0 && FoundDate.IsValid(year, month, null) ? new FoundDate(year, month, null, start, at + 4 - start) : null;
    }

    private static FoundDate? EastAsian(ReadOnlySpan<char> text, int at, int month, TextCursor cursor)
    {
        if (!cursor.AnyMark("월月", out _))
        {
            return null;
        }

        cursor.Spaces();
        return cursor.Number(1, 2, out var day) && cursor.AnyMark("일日", out _) && FoundDate.IsValid(null, month, day)
            ? new FoundDate(null, month, day, at, cursor.Position - at)
            : null;
    }

    private static FoundDate? Vietnamese(ReadOnlySpan<char> text, int at, int number, TextCursor cursor)
    {
        if (cursor.Mark('/') && cursor.Number(4, 4, out var year) && PrecededBy(text, at, "tháng"))
        {
            return FoundDate.IsValid(year, number, null) ? new FoundDate(year, number, null, at, cursor.Position - at) : null;
        }

        cursor = new TextCursor(text, at);
        cursor.Number(1, 2, out _);
        cursor.Spaces();
        var isLong = cursor.Rest.StartsWith("tháng", StringComparison.OrdinalIgnoreCase);
        if (VietnameseMonths.Read(ref cursor) is > 0 and var month)
        {
            return WithYear(at, number, month, cursor) is { } date && (isLong || date.Year is not null) ? date : null;
        }

        if (VietnameseMonths.EndingAt(text, at) is { Month: > 0 } before)
        {
            return WithYear(before.Start, number, before.Month, cursor) is { Year: not null } date ? date : null;
        }

        return
            PrecededBy(text, at, "tháng")
            && cursor.Word("năm ")
            && cursor.Number(4, 4, out var plain)
            && FoundDate.IsValid(plain, number, null)
            ? new FoundDate(plain, number, null, at, cursor.Position - at)
            : null;
    }

    private static FoundDate? MonthBefore(ReadOnlySpan<char> text, int at, int day, TextCursor cursor)
    {
        var (month, start) = MonthEndingAt(text, at);
        if (month > 0)
        {
            _ = cursor.Word("st") || cursor.Word("nd") || cursor.Word("rd") || cursor.Word("th");
            return WithYear(start, day, month, cursor);
        }

        // In other languages only with its year.
        month = start < at ? MonthNames.FindAny(text[start..at].TrimEnd(" ,.")) : 0;
        return month > 0 && WithYear(start, day, month, cursor) is { Year: not null } date ? date : null;
    }

    private static FoundDate? MonthAfter(int at, int day, TextCursor cursor)
    {
        var dotted = cursor.Mark('.');
        _ =
            dotted
            || cursor.Word("st")
            || cursor.Word("nd")
            || cursor.Word("rd")
            || cursor.Word("th")
            || cursor.Word("er")
            || cursor.Mark('º');
        // "12.März 2016" is written without a space, too.
        if (!cursor.AnyMark(" -\u00A0/", out _) && !dotted)
        {
            return null;
        }

        _ = cursor.Word("of ") || cursor.Word("de ") || cursor.Word("di ") || cursor.Word("d'") || cursor.Word("d’");
        var word = cursor.Letters();
        var month = MonthNames.Find(word);
        cursor.Mark('.');
        if (month > 0)
        {
            return WithYear(at, day, month, cursor);
        }

        // In other languages only with its year: "set" and "mars" are words, too.
        month = MonthNames.FindAny(word);
        if (month == 0)
        {
            return null;
        }

        _ = cursor.Word(" del") || cursor.Word(" de");
        return WithYear(at, day, month, cursor) is { Year: not null } date ? date : null;
    }

    /// <summary>The year, if one follows: ", 2018", " năm 2018", "-2018", "/2018".</summary>
    private static FoundDate? WithYear(int start, int day, int month, TextCursor cursor)
    {
        var end = cursor.Position;
        _ = cursor.AnyMark(",-/", out _);
        cursor.Spaces();
        _ = cursor.Word("năm ");
        if (cursor.Number(4, 4, out var year) && FoundDate.IsValid(Common(year), month, day))
        {
            year = Common(year);
            return new FoundDate(year, month, day, start, cursor.Position - start);
        }

        // RFC 822 has years of two digits, and always a time behind them.
        if (cursor.Number(2, 2, out var two) && IsTime(cursor) && FoundDate.IsValid(Century(two), month, day))
        {
            return new FoundDate(Century(two), month, day, start, cursor.Position - start);
        }

        return FoundDate.IsValid(null, month, day) ? new FoundDate(null, month, day, start, end - start) : null;
    }

    /// <summary>Thai years count from the Buddha's death.</summary>
    private static int Common(int year) => year is >= 2530 and <= 2650 ? year - 543 : year;

    private static int Century(int year) => year + (year < 50 ? 2000 : 1900);

    private static bool IsTime(TextCursor cursor)
    {
        cursor.Spaces();
        return cursor.Number(2, 2, out var hour) && cursor.Mark(':') && cursor.Number(2, 2, out _) && hour < 24;
    }

    private static (int Month, int Start) MonthEndingAt(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at].TrimEnd(" ,").TrimEnd('.');
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
        {
            start--;
        }

        // A modal "may 22" is no date: "May" needs its capital.
        var word = before[start..];
        var month = before.Length < at && !word.IsEmpty && char.IsUpper(word[0]) ? MonthNames.Find(word) : 0;
        return (month, start);
    }

    private static bool PrecededBy(ReadOnlySpan<char> text, int at, string word) =>
        text[..at].TrimEnd().EndsWith(word, StringComparison.OrdinalIgnoreCase);
}
