using System.Globalization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>A date as far as the words give it.</summary>
/// <param name="Start">UTF-16 position of its first character.</param>
/// <param name="Length">UTF-16 code units.</param>
internal readonly record struct FoundDate(int? Year, int? Month, int? Day, int Start, int Length)
{
    public TimeOnly? Time { get; init; }

    /// <summary>How fine the time is.</summary>
    public DatePrecision TimePrecision { get; init; }

    /// <summary>Offset from UTC, where the words name one.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>The zone's name, where the words give a name that means different offsets by country or season ("ET", "IST").</summary>
    public string? Zone { get; init; }

    /// <summary>True where day and month could be exchanged: both are 12 or less and only numbers stand there.</summary>
    public bool Ambiguous { get; init; }

    public DatePrecision Precision =>
        Time is not null ? TimePrecision
        : Day is not null ? DatePrecision.Day
        : Month is not null ? DatePrecision.Month
        : DatePrecision.Year;

    public bool IsFull => Year is not null && Month is not null && Day is not null;

    public DateOnly? Date => IsFull ? Moments.Day(Year!.Value, Month!.Value, Day!.Value) : null;

    /// <summary>ISO 8601 as far as known; <c>--03-22</c> for a day without a year.</summary>
    public string ToIso(TimeSpan defaultOffset)
    {
        if (Year is null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"--{Month:00}-{Day:00}");
        }

        if (Time is not null && IsFull)
        {
            return ToValue(defaultOffset);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Year:0000}")
            + (Month is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Month:00}"))
            + (Day is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Day:00}"));
    }

    /// <summary>ISO 8601 to the second with an offset; unknown parts are the earliest possible.</summary>
    public string ToValue(TimeSpan defaultOffset) =>
        ToMoment(defaultOffset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public DateTimeOffset ToMoment(TimeSpan defaultOffset) =>
        Moments.At(Moments.Day(Year ?? 1, Month ?? 1, Day ?? 1) ?? DateOnly.MinValue, Time ?? TimeOnly.MinValue, Offset ?? defaultOffset);

    public static bool IsValid(int? year, int? month, int? day) =>
        year is null or (>= 1900 and <= 2100)
        && month is null or (>= 1 and <= 12)
        && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month ?? 1)));
}
