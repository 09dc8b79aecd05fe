using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>The time of day and zone beside a date: "T07:30:00.123Z", " 20:19:45 +0700", ", 5:30 pm GMT+7", "오후 5:30", "10h30", "T073000Z".</summary>
internal static class ClockTimes
{
    private static readonly string[] Fillers = ["lúc", "at", "오전", "오후", "-", "|", ",", "•", "·", "T", "(", "–", "."];

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
        var afternoon = SkipFillers(ref cursor);
        if (!cursor.Number(1, 2, out var hour) || !cursor.AnyMark(":hH시", out var mark))
        {
            return Before(text, date);
        }

        if (mark == '시')
        {
            cursor.Spaces();
        }

        if (!cursor.Number(1, 2, out var minute, out var digits) || (digits == 1 && mark == ':'))
        {
            return date;
        }

        cursor.Mark('분');
        var (second, precision) = Seconds(ref cursor);
        hour = TwelveHour(ref cursor, hour, afternoon);
        if (Moments.Time(hour, minute, second) is not { } time)
        {
            return date;
        }

        var offset = ZoneOffsets.Read(ref cursor);
        return date with { Time = time, TimePrecision = precision, Offset = offset, Length = cursor.Position - date.Start };
    }

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

    /// <summary>"07:30 22/3/2018" and "10:15 | 22/03/2018" have the time first.</summary>
    private static FoundDate Before(ReadOnlySpan<char> text, FoundDate date)
    {
        var before = text[..date.Start].TrimEnd(" ,-|–•·");
        var colon = before.LastIndexOfAny(':', 'h');
        if (colon < 1 || before.Length - colon != 3 || date.Start - before.Length is 0 or > 4)
        {
            return date;
        }

        var start = colon - 1 - (colon > 1 && char.IsAsciiDigit(before[colon - 2]) ? 1 : 0);
        var cursor = new TextCursor(before, start);
        return
            cursor.Number(1, 2, out var hour)
            && cursor.AnyMark(":h", out _)
            && cursor.Number(2, 2, out var minute)
            && Moments.Time(hour, minute) is { } time
            ? date with
            {
                Time = time,
                TimePrecision = DatePrecision.Minute,
                Start = start,
                Length = date.Start + date.Length - start,
            }
            : date;
    }

    private static bool SkipFillers(ref TextCursor cursor)
    {
        var afternoon = false;
        for (var moved = true; moved; )
        {
            cursor.Spaces();
            moved = false;
            foreach (var filler in Fillers)
            {
                if (cursor.Word(filler))
                {
                    moved = true;
                    afternoon |= filler == "오후";
                    break;
                }
            }
        }

        return afternoon;
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

    private static int TwelveHour(ref TextCursor cursor, int hour, bool afternoon)
    {
        var ahead = cursor;
        ahead.Spaces();
        var pm = ahead.Word("pm") || ahead.Word("p.m.") || ahead.WholeWord("CH") || ahead.WholeWord("chiều");
        var am = !pm && (ahead.Word("am") || ahead.Word("a.m.") || ahead.WholeWord("SA"));
        if (pm || am)
        {
            cursor = ahead;
        }

        return (pm || afternoon) && hour < 12 ? hour + 12
            : am && hour == 12 ? 0
            : hour;
    }
}
