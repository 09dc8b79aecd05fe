namespace IctPipeline.Reading.Language.Dates;

/// <summary>
/// The one place that makes a moment of a day, a time and an offset: what a source writes may be no moment at all, and a date is never a
/// reason for a fault.
/// </summary>
internal static class Moments
{
    /// <summary>The widest offset of any place, and of ISO 8601 as .NET has it.</summary>
    private static readonly TimeSpan Widest = TimeSpan.FromHours(14);

    /// <summary>Whether an offset from UTC can be one: -14:00 to +14:00, in whole minutes.</summary>
    public static bool IsOffset(TimeSpan offset) => offset.Duration() <= Widest && offset.Ticks % TimeSpan.TicksPerMinute == 0;

    /// <summary>Hours, minutes and seconds of a day; null where there is no such time (24:00, 23:59:60).</summary>
    public static TimeOnly? Time(int hour, int minute, int second = 0) =>
        hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59 ? new TimeOnly(hour, minute, second) : null;

    /// <summary>A day of the calendar; null where there is no such day (month 13, February 30, year 0 or 10000).</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The moment; in UTC where the offset is impossible, or leads out of the calendar.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeSpan offset)
    {
        var local = day.ToDateTime(time);
        // The first and last days of the calendar have no room for an offset.
        return local.Year is > 1 and < 9999 && IsOffset(offset)
            ? new DateTimeOffset(local, offset)
            : new DateTimeOffset(local, TimeSpan.Zero);
    }

    /// <summary>The next day; the same moment on the calendar's last.</summary>
    public static DateTimeOffset NextDay(DateTimeOffset moment) =>
        moment.UtcDateTime < DateTime.MaxValue.AddDays(-2) ? moment.AddDays(1) : moment;
}
