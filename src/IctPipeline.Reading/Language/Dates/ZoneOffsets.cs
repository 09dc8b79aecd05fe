namespace IctPipeline.Reading.Language.Dates;

/// <summary>Reads a zone: Z, +07:00, +0700, +7, GMT+7, (GMT+7), UTC, UT. Other names are those of <see cref="Zones.ZoneNames"/>.</summary>
internal static class ZoneOffsets
{
    public static TimeSpan? Read(ref TextCursor cursor)
    {
        var ahead = cursor;
        // Right behind the digits Z is the zone whatever follows; apart from them it may begin a word.
        if (ahead.Mark('Z'))
        {
            cursor = ahead;
            return TimeSpan.Zero;
        }

        ahead.Spaces();
        ahead.Mark('(');
        if (ahead.WholeWord("Z"))
        {
            cursor = ahead;
            return TimeSpan.Zero;
        }

        var universal = ahead.Word("GMT") || ahead.Word("UTC") || IsUniversalTime(ref ahead);
        var afterName = ahead;
        ahead.Spaces();
        if (!ahead.AnyMark("+-\u2212", out var sign) || !ahead.Number(1, 4, out var number, out var digits))
        {
            cursor = universal ? afterName : cursor;
            return universal ? TimeSpan.Zero : null;
        }

        var (hours, minutes) = digits > 2 ? (number / 100, number % 100) : (number, 0);
        if (digits <= 2)
        {
            var colon = ahead;
            if (colon.Mark(':') && colon.Number(2, 2, out var parsed))
            {
                minutes = parsed;
                ahead = colon;
            }
        }

        var offset = new TimeSpan(hours, minutes, 0);
        if (minutes > 59 || !Moments.IsOffset(offset))
        {
            return null;
        }

        ahead.Mark(')');
        cursor = ahead;
        return sign == '+' ? offset : -offset;
    }

    /// <summary>"UT" alone (RFC 822, 5.1).</summary>
    private static bool IsUniversalTime(ref TextCursor cursor)
    {
        var ahead = cursor;
        if (!ahead.Letters().SequenceEqual("UT"))
        {
            return false;
        }

        cursor = ahead;
        return true;
    }
}
