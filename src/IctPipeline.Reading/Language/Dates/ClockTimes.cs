using IctPipeline.Reading.Language.Dates.Zones;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>The time of day and zone beside a date: "T07:30:00.123Z", " 20:19:45 +0700", ", 5:30 pm GMT+7", "오후 5:30", "10h30".</summary>
internal static class ClockTimes
{
    private static readonly string[] Fillers =
    [
        "lúc",
        "at",
        "오전",
        "오후",
        "午前",
        "午後",
        "上午",
        "下午",
        "um ",
        "à ",
        "a las ",
        "às ",
        "alle ",
        "klo ",
        "kl. ",
        "-",
        "|",
        ",",
        "•",
        "·",
        "T",
        "(",
        "–",
        ".",
    ];

    public static FoundDate Attach(ReadOnlySpan<char> text, FoundDate date)
    {
        if (!date.IsFull || date.Time is not null)
        {
            return date;
        }

        if (Basic(text, date) is { } basic)
        {
            return basic;
        }

        var cursor = new TextCursor(text, date.Start + date.Length);
        var half = SkipFillers(ref cursor);
        if (!cursor.Number(1, 2, out var hour) || !cursor.AnyMark(":hH시時", out var mark))
        {
            return TimesBefore.Attach(text, date);
        }

        if (mark is '시' or '時')
        {
            cursor.Spaces();
        }

        if (!cursor.Number(1, 2, out var minute, out var digits) || (digits == 1 && mark == ':'))
        {
            return date;
        }

        cursor.AnyMark("분分", out _);
        var (second, precision) = Seconds(ref cursor);
        hour = TwelveHour(ref cursor, hour, half);
        if (Moments.Time(hour, minute, second) is not { } time)
        {
            return date;
        }

        // A machine writes a "T" before the time or the day year first with hyphens; elsewhere "07:30-11:30" is how long something lasts.
        var machine = precision == DatePrecision.Second || text[date.Start + date.Length] == 'T' || IsIsoDay(text, date);
        var (offset, zone) = !machine && TimeSpans.EndsAt(cursor, time) ? (null, null) : Zone(ref cursor);
        return date with { Time = time, TimePrecision = precision, Offset = offset, Zone = zone, Length = cursor.Position - date.Start };
    }

    private static bool IsIsoDay(ReadOnlySpan<char> text, FoundDate date) =>
        date.Length >= 5 && text[date.Start + 4] == '-' && char.IsAsciiDigit(text[date.Start + 3]);

    /// <summary>ISO 8601 without marks: "T073000Z", "T0730+0700".</summary>
    private static FoundDate? Basic(ReadOnlySpan<char> text, FoundDate date)
    {
        var cursor = new TextCursor(text, date.Start + date.Length);
        if (!cursor.Mark('T') || !cursor.Number(4, 6, out var clock, out var digits) || digits == 5)
        {
            return null;
        }

        clock *= digits == 4 ? 100 : 1;
        var (hour, minute, second) = (clock / 10_000, clock / 100 % 100, clock % 100);
        if (hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var ahead = cursor;
        if (ahead.AnyMark(".,", out _) && ahead.Number(1, 9, out _))
        {
            cursor = ahead;
        }

        var offset = ZoneOffsets.Read(ref cursor);
        return date with
        {
            Time = new TimeOnly(hour, minute, second),
            TimePrecision = digits == 4 ? DatePrecision.Minute : DatePrecision.Second,
            Offset = offset,
            Length = cursor.Position - date.Start,
        };
    }

    private static Half SkipFillers(ref TextCursor cursor)
    {
        var half = Half.Unknown;
        for (var moved = true; moved; )
        {
            cursor.Spaces();
            moved = false;
            foreach (var filler in Fillers)
            {
                if (cursor.Word(filler))
                {
                    moved = true;
                    half =
                        filler is "오후" or "午後" or "下午" ? Half.Afternoon
                        : filler is "오전" or "午前" or "上午" ? Half.Morning
                        : half;
                    break;
                }
            }
        }

        return half;
    }

    /// <summary>The zone, as an offset or by its name: "14:30 Uhr MEZ", "10:30 hrs IST", "8:15 a.m., ET".</summary>
    private static (TimeSpan? Offset, string? Name) Zone(ref TextCursor cursor)
    {
        var ahead = cursor;
        ahead.Spaces();
        ahead = ahead.Word("Uhr") || ahead.Word("hrs") || ahead.Word(",") ? ahead : cursor;
        var offset = ZoneOffsets.Read(ref ahead);
        var name = offset is null ? ZoneNames.Read(ref ahead) : null;
        cursor = offset is null && name is null ? cursor : ahead;
        return (offset, name);
    }

    private static (int Second, DatePrecision Precision) Seconds(ref TextCursor cursor)
    {
        var ahead = cursor;
        if (!ahead.Mark(':') || !ahead.Number(2, 2, out var second))
        {
            return (0, DatePrecision.Minute);
        }

        cursor = ahead;
        if (ahead.AnyMark(".,", out _) && ahead.Number(1, 9, out _))
        {
            cursor = ahead;
        }

        return (second, DatePrecision.Second);
    }

    private static int TwelveHour(ref TextCursor cursor, int hour, Half half)
    {
        var ahead = cursor;
        ahead.Spaces();
        var pm = ahead.Word("p.m.") || ahead.Word("p.m") || ahead.Word("pm") || ahead.WholeWord("CH") || ahead.WholeWord("chiều");
        var am = !pm && (ahead.Word("a.m.") || ahead.Word("a.m") || ahead.Word("am") || ahead.WholeWord("SA"));
        if (pm || am)
        {
            cursor = ahead;
        }

        return Hour(hour, pm || half == Half.Afternoon, am || half == Half.Morning);
    }

    /// <summary>The hour of 24 of one of twelve; others stay.</summary>
    public static int Hour(int hour, bool afternoon, bool morning) =>
        afternoon && hour < 12 ? hour + 12
        : morning && hour == 12 ? 0
        : hour;

    private enum Half
    {
        Unknown,
        Morning,
        Afternoon,
    }
}
