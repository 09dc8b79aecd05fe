using System.Globalization;
using IctPipeline.Client;

namespace IctPipeline.Web.Shared;

/// <summary>Numbers, dates and names as pages write them.</summary>
internal static class Words
{
    private const int DayLength = 10;

    public static string Number(double value) => value.ToString("#,0.#", CultureInfo.InvariantCulture);

    public static string Count(long count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {one}{(count == 1 ? "" : "s")}");

    /// <summary>As far as it is known: a year stays a year.</summary>
    public static string Published(DocumentPublished? published) =>
        published switch
        {
            null => "no date",
            { Precision: "year", Value.Length: >= 4 } => published.Value[..4],
            { Precision: "month", Value.Length: >= 7 } => published.Value[..7],
            { Precision: "day", Value.Length: >= DayLength } => Day(published.Value),
            { Value.Length: >= 16 } => $"{Day(published.Value)}, {published.Value[11..16]}",
            _ => published.Value,
        };

    public static string Moment(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("d MMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Roughly, in the largest unit that fits.</summary>
    public static string Age(TimeSpan age) =>
        age switch
        {
            { TotalMinutes: < 1 } => $"{Math.Max(0, age.Seconds)} s",
            { TotalHours: < 1 } => $"{age.Minutes} min",
            { TotalDays: < 1 } => $"{age.Hours} h",
            _ => $"{age.Days} d",
        };

    public static string Milliseconds(double value) =>
        value switch
        {
            < 1000 => string.Create(CultureInfo.InvariantCulture, $"{value:0.#} ms"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{value / 1000:0.##} s"),
        };

    /// <summary>The language in English, for people; the tag where it is unknown.</summary>
    public static string Language(string? tag) =>
        tag switch
        {
            null or "" or "und" => "unknown language",
            _ => Names.TryGetValue(tag, out var name) ? name : tag,
        };

    /// <summary>A value for <c>lang</c>; null where the language is not known.</summary>
    public static string? Lang(DocumentLanguage? language) => language is { Tag: { Length: > 0 } tag } && tag != "und" ? tag : null;

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vi"] = "Vietnamese",
        ["en"] = "English",
        ["ko"] = "Korean",
        ["ja"] = "Japanese",
        ["zh"] = "Chinese",
        ["zh-Hans"] = "Chinese (simplified)",
        ["zh-Hant"] = "Chinese (traditional)",
        ["fr"] = "French",
        ["de"] = "German",
        ["ru"] = "Russian",
        ["es"] = "Spanish",
        ["th"] = "Thai",
        ["id"] = "Indonesian",
        ["ms"] = "Malay",
        ["it"] = "Italian",
        ["pt"] = "Portuguese",
        ["lo"] = "Lao",
        ["km"] = "Khmer",
    };

    private static string Day(string value) =>
        DateOnly.TryParseExact(value[..DayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
            : value[..DayLength];
}
