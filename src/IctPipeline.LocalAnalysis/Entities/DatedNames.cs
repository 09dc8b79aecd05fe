using System.Collections.Frozen;
using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Days and months that are names: streets, squares, schools and hospitals are called after them (<c>đường 30/4</c>, <c>phố 3 tháng 2</c>,
/// <c>đường Cách Mạng Tháng 8</c>, <c>Bệnh viện 19-8</c>).
/// </summary>
internal static class DatedNames
{
    private const int LongestHead = 3;
    private const int MostWordsBetween = 4;

    /// <summary>What a day right behind is the name of. Shops and firms are missing: there the day is that of the news.</summary>
    private static readonly FrozenSet<string> Heads = new[]
    {
        "đường",
        "phố",
        "đại lộ",
        "lộ",
        "ngõ",
        "hẻm",
        "kiệt",
        "ngách",
        "cầu",
        "quảng trường",
        "công viên",
        "ngã ba",
        "ngã tư",
        "vòng xoay",
        "nút giao",
        "rạp",
        "sân vận động",
        "nông trường",
        "lâm trường",
        "bệnh viện",
        "xí nghiệp",
        "nhà máy",
        "trường THPT",
        "trường THCS",
        "trường tiểu học",
        "trường mầm non",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Months = ["giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "chạp"];

    /// <summary>The token after a day or month that starts at a token and belongs to a name, or 0.</summary>
    public static int EndAt(AnalyzedText text, int i)
    {
        if (text[i].IsNumber)
        {
            return DayEnd(text, i) is > 0 and var end && HeadEndsAt(text, i) ? end : 0;
        }

        var isMonth =
            Is(text, i, "tháng")
            && (Integer(text, i + 1) is >= 1 and <= 12 || (IsAny(text, i + 1, Months) && text.IsCapitalized(i + 1)))
            && !text.IsMark(i + 2, '/');
        return isMonth && (IsRevolution(text, i) || IsInStreet(text, i)) ? i + 2 : 0;
    }

    /// <summary>3/2, 30-4, 3 tháng 2; a day with its year is a date.</summary>
    private static int DayEnd(AnalyzedText text, int i)
    {
        var joins = text.IsMark(i + 1, '/') || text.IsHyphen(i + 1) || Is(text, i + 1, "tháng");
        if (!joins || Integer(text, i) is not (> 0 and var day) || Integer(text, i + 2) is not (> 0 and var month))
        {
            return 0;
        }

        var end = i + 3;
        var goesOn = text.IsMark(end, '/') || (text.IsHyphen(end) && Integer(text, end + 1) >= 0) || Is(text, end, "năm");
        return !goesOn && CalendarValue.IsDay(day, month) && text.Lexicon.UnitAt(text.Tokens, end, out _) is null ? end : 0;
    }

    /// <summary>The head stands right before; "lên đường 30/4" is somebody who leaves on that day.</summary>
    private static bool HeadEndsAt(AnalyzedText text, int end)
    {
        for (var length = 1; length <= LongestHead && length <= end; length++)
        {
            var head = end - length;
            if (text.TriggerAt(head).Length == length && Heads.Contains(text.TextOf(head, end)))
            {
                return !IsAny(text, head - 1, "lên", "ra", "xuống");
            }
        }

        return false;
    }

    /// <summary>The August Revolution is no day in August, in the name of a street or outside.</summary>
    private static bool IsRevolution(AnalyzedText text, int month) =>
        Is(text, month - 1, "mạng") && Is(text, month - 2, "cách") && text.IsCapitalized(month - 2);

    /// <summary>A capital on the month, and capitals back to the head of the street.</summary>
    private static bool IsInStreet(AnalyzedText text, int month)
    {
        var at = month;
        while (at > 0 && month - at <= MostWordsBetween && text.IsCapitalized(at) && !text.StartsSentence(at))
        {
            if (HeadEndsAt(text, at))
            {
                return true;
            }

            at--;
        }

        return false;
    }
}
