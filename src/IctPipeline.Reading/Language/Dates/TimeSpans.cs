namespace IctPipeline.Reading.Language.Dates;

/// <summary>Tells the end of a span of time ("07:30-11:30", "7:30-9") from an offset ("07:30-0500", "20:15 -3").</summary>
internal static class TimeSpans
{
    /// <summary>True where a hyphen and a later time of the same day stand at the cursor.</summary>
    public static bool EndsAt(TextCursor cursor, TimeOnly from)
    {
        cursor.Spaces();
        if (!cursor.Mark('-') || !cursor.Number(1, 2, out var hour) || hour > 24)
        {
            return false;
        }

        var minute = 0;
        if (cursor.AnyMark(":hH", out _) && cursor.Number(2, 2, out var parsed))
        {
            minute = parsed;
        }

        return new TimeSpan(hour, minute, 0) > from.ToTimeSpan();
    }
}
