using System.Globalization;
using NCrontab;

namespace IctPipeline.LocalHost.Timers;

/// <summary>When a timer function is due: cron of six fields (seconds first) or five, or a constant period. In UTC.</summary>
internal sealed class TimerSchedule
{
    /// <summary>Schedules that come round faster are not monitored: the platform's rule.</summary>
    private static readonly TimeSpan ShortestMonitored = TimeSpan.FromMinutes(1);

    private const int FieldsWithSeconds = 6;

    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _period;

    private TimerSchedule(CrontabSchedule? cron, TimeSpan period)
    {
        _cron = cron;
        _period = period;
    }

    /// <exception cref="LocalHostException">It is neither cron nor a period.</exception>
    public static TimerSchedule Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == FieldsWithSeconds }) is { } cron)
        {
            return new TimerSchedule(cron, default);
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var period) && period > TimeSpan.Zero
            ? new TimerSchedule(null, period)
            : throw new LocalHostException(
                LocalHostCodes.SettingWrong,
                $"\"{text}\" is no timer schedule: give six fields of cron, seconds first, or a period as hh:mm:ss."
            );
    }

    /// <summary>The first occurrence after a moment; null where there is none.</summary>
    public DateTime? Next(DateTime utc)
    {
        var next = _cron is null ? utc + _period : _cron.GetNextOccurrence(utc);
        return next < DateTime.MaxValue.Date ? next : null;
    }

    public bool IsMonitored(DateTime utc) => Next(utc) is { } first && Next(first) is { } second && second - first >= ShortestMonitored;
}
