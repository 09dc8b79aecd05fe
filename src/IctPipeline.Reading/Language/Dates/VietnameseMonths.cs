namespace IctPipeline.Reading.Language.Dates;

/// <summary>
/// Vietnamese months by number and by word: "tháng 3", "thg 3" (Unicode CLDR), "Thg3", "Th3" (WordPress), "tháng Ba". "Th3" is also a
/// Tuesday, so it needs the day before it or a year behind.
/// </summary>
internal static class VietnameseMonths
{
    private static readonly string[] Prefixes = ["tháng", "thg", "th"];

    /// <summary>In the order of the months from the second on; "mười một" and "mười hai" are asked before "mười".</summary>
    private static readonly (string Word, int Month)[] Words =
    [
        ("giêng", 1),
        ("hai", 2),
        ("ba", 3),
        ("tư", 4),
        ("năm", 5),
        ("sáu", 6),
        ("bảy", 7),
        ("bẩy", 7),
        ("tám", 8),
        ("chín", 9),
        ("mười một", 11),
        ("mười hai", 12),
        ("mười", 10),
        ("một", 1),
        ("chạp", 12),
    ];

    /// <summary>The month at the cursor, which moves behind it; 0 where there is none.</summary>
    public static int Read(ref TextCursor cursor)
    {
        foreach (var prefix in Prefixes)
        {
            var ahead = cursor;
            if (!ahead.Word(prefix))
            {
                continue;
            }

            ahead.Mark('.');
            ahead.Spaces();
            var month = Number(ref ahead, isShort: prefix == "th");
            if (month > 0)
            {
                cursor = ahead;
                return month;
            }
        }

        return 0;
    }

    /// <summary>The month that ends where a day's number begins ("Th3 9, 2020"), and its start; 0 where there is none.</summary>
    public static (int Month, int Start) EndingAt(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at].TrimEnd(" ,");
        var digits = before.TrimEnd("0123456789");
        if (before.Length == at || before.Length - digits.Length is 0 or > 2)
        {
            return (0, at);
        }

        var letters = digits.TrimEnd(" .");
        foreach (var prefix in Prefixes)
        {
            var start = letters.Length - prefix.Length;
            if (
                letters.EndsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && (start == 0 || !char.IsLetterOrDigit(letters[start - 1]))
                && (prefix != "th" || letters.Length == digits.Length)
            )
            {
                var cursor = new TextCursor(text, start);
                return (Read(ref cursor), start);
            }
        }

        return (0, at);
    }

    private static int Number(ref TextCursor cursor, bool isShort)
    {
        var ahead = cursor;
        if (ahead.Number(1, 2, out var number))
        {
            cursor = ahead;
            return number is >= 1 and <= 12 ? number : 0;
        }

        foreach (var (word, month) in isShort ? [] : Words)
        {
            ahead = cursor;
            if (ahead.Word(word) && (ahead.Rest.IsEmpty || !char.IsLetter(ahead.Rest[0])))
            {
                cursor = ahead;
                return month;
            }
        }

        return 0;
    }
}
