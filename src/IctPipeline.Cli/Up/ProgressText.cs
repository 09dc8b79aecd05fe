using System.Globalization;

namespace IctPipeline.Cli.Up;

/// <summary>Says where a run stands in one line.</summary>
internal static class ProgressText
{
    /// <summary><c>143/200 files (71 %), 140 Indexed, 3 Rejected, 48.2 files/s, 2 s left</c></summary>
    public static string Format(TrackerSnapshot snapshot)
    {
        var parts = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{snapshot.Accounted}/{snapshot.Total} files ({Percent(snapshot)} %)"),
        };
        parts.AddRange(Details(snapshot));
        return string.Join(", ", parts);
    }

    /// <summary>Counts by outcome, rate and time left, as far as they are known.</summary>
    public static IEnumerable<string> Details(TrackerSnapshot snapshot)
    {
        foreach (var (outcome, count) in snapshot.Counts.Items)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{count} {outcome}");
        }

        if (snapshot.Rate > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{snapshot.Rate:0.0} files/s");
        }

        if (snapshot is { IsComplete: false, Left: { } left })
        {
            yield return $"{Duration(left)} left";
        }
    }

    /// <summary>Rounded down, so that 100 % means all.</summary>
    public static int Percent(TrackerSnapshot snapshot) => snapshot.Total == 0 ? 100 : (int)(100L * snapshot.Accounted / snapshot.Total);

    /// <summary><c>8 s</c>, <c>2 min 5 s</c>, <c>1 h 10 min</c>.</summary>
    public static string Duration(TimeSpan time)
    {
        var seconds = (long)Math.Ceiling(time.TotalSeconds);
        return seconds switch
        {
            < 60 => string.Create(CultureInfo.InvariantCulture, $"{seconds} s"),
            < 3600 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60} min {seconds % 60} s"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600} h {seconds / 60 % 60} min"),
        };
    }
}
