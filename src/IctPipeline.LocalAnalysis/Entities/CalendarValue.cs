using System.Globalization;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Writes dates in ISO 8601, with <c>X</c> for what the text does not say (ISO 8601-2 and TIMEX3 do the same).</summary>
internal static class CalendarValue
{
    public static bool IsDay(int day, int month) =>
        month is >= 1 and <= 12
        && day >= 1
        && day
            <= (
                month == 2 ? 29
                : month is 4 or 6 or 9 or 11 ? 30
                : 31
            );

    public static bool IsYear(int year) => year is >= 1000 and <= 2199;

    public static string Date(int day, int month, int? year) =>
        string.Create(CultureInfo.InvariantCulture, $"{Year(year)}-{month:00}-{day:00}");

    public static string Month(int month, int? year) => string.Create(CultureInfo.InvariantCulture, $"{Year(year)}-{month:00}");

    public static string Quarter(int quarter, int? year) => $"{Year(year)}-Q{quarter}";

    public static string Year(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";

    public static string Time(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}");
}
