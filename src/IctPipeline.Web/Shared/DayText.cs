using System.Globalization;

namespace IctPipeline.Web.Shared;

/// <summary>Days as people write them so that nobody takes the month for the day: <c>2024-05-31</c>, a month, or a year.</summary>
internal static class DayText
{
    private const string Day = "yyyy-MM-dd";
    private const string Month = "yyyy-MM";
    private const string Year = "yyyy";

    /// <summary>For a field's hint and for messages.</summary>
    public const string Example = "2024-05-31";

    /// <summary>The first day that is meant; null where the text is no day.</summary>
    public static DateOnly? First(string text) => Parse(text, Day) ?? Parse(text, Month) ?? Parse(text, Year);

    /// <summary>The last day that is meant; null where the text is no day.</summary>
    public static DateOnly? Last(string text) =>
        Parse(text, Day)
        ?? (
            Parse(text, Month) is { } month ? new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month))
            : Parse(text, Year) is { } year ? new DateOnly(year.Year, 12, 31)
            : null
        );

    public static string Write(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static DateOnly? Parse(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
