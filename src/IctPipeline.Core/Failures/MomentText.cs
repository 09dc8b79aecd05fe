using System.Globalization;

namespace IctPipeline.Core.Failures;

/// <summary>Reads moments as people write them in filters: a date, a time, or a duration back from now.</summary>
public static class MomentText
{
    /// <summary>
    /// For example <c>2026-03-04</c>, <c>2026-03-04T12:00:00Z</c>, <c>90m</c>, <c>24h</c>, <c>7d</c>; null for anything else.
    /// </summary>
    public static DateTimeOffset? TryParse(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ago(text) is { } ago ? now - ago
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
            : null;
    }

    /// <summary>At most four digits, so that no duration leaves the calendar.</summary>
    private static TimeSpan? Ago(string text) =>
        text.Length is >= 2 and <= 5
        && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? text[^1] switch
            {
                'm' => TimeSpan.FromMinutes(count),
                'h' => TimeSpan.FromHours(count),
                'd' => TimeSpan.FromDays(count),
                _ => null,
            }
            : null;
}
