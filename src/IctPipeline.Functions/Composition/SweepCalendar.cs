using IctPipeline.Core.Reindexing;
using NCrontab;

namespace IctPipeline.Functions.Composition;

/// <summary>The schedule of sweeps, by NCRONTAB in UTC.</summary>
internal sealed class SweepCalendar : ISweepCalendar
{
    private readonly CrontabSchedule? _schedule;

    private SweepCalendar(CrontabSchedule? schedule) => _schedule = schedule;

    /// <returns>Null where the text is no schedule.</returns>
    public static SweepCalendar? TryParse(string text)
    {
        if (string.Equals(text.Trim(), SweepCalendarOptions.Never, StringComparison.OrdinalIgnoreCase))
        {
            return new SweepCalendar(null);
        }

        return CrontabSchedule.TryParse(text.Trim(), new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is { } schedule
            ? new SweepCalendar(schedule)
            : null;
    }

    public DateTimeOffset? NextAfter(DateTimeOffset moment)
    {
        var next = _schedule?.GetNextOccurrence(moment.UtcDateTime);
        return next is { } time && time < DateTime.MaxValue.Date ? new DateTimeOffset(time, TimeSpan.Zero) : null;
    }
}
