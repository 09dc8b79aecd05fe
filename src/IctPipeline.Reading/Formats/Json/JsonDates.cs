using System.Globalization;
using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>Moments in the ways of JSON's writers, as texts that any reader of dates knows.</summary>
internal static class JsonDates
{
    private const string IsoSeconds = "yyyy-MM-ddTHH:mm:ss";

    /// <summary>
    /// A number with a fraction is its whole seconds, <c>/Date(…)/</c> what stands in it; WordPress's local time gets the offset that
    /// its twin in UTC (<c>date_gmt</c>) tells.
    /// </summary>
    /// <param name="key">Of the value.</param>
    /// <param name="owner">The object that has both.</param>
    public static MetaValue Settle(string key, MetaValue value, MetaValue owner)
    {
        if (value.Text is not { } text)
        {
            return value;
        }

        if (value.IsLiteral)
        {
            var fraction = text.IndexOf('.', StringComparison.Ordinal);
            return MetaValue.From(fraction < 0 ? text : text[..fraction]);
        }

        if (text.StartsWith("/Date(", StringComparison.Ordinal))
        {
            var end = text.AsSpan(7).IndexOfAnyExceptInRange('0', '9');
            return MetaValue.From(end < 0 ? text : text[6..(7 + end)]);
        }

        return Universal(owner[key + "_gmt"]?.Text ?? owner[key + "_utc"]?.Text) is { } universal
            ? MetaValue.From(WithOffset(text, universal))
            : value;
    }

    /// <summary>True for the twin in UTC of another key, which says the same moment.</summary>
    public static bool IsTwin(string key, MetaValue owner) =>
        (key.EndsWith("_gmt", StringComparison.OrdinalIgnoreCase) || key.EndsWith("_utc", StringComparison.OrdinalIgnoreCase))
        && owner[key[..^4]] is { IsNull: false };

    /// <summary>A key that says when the text was begun rather than published.</summary>
    public static bool IsCreation(string key) =>
        JsonShape.Plain(key) is "created" or "createdat" or "createdon" or "createdtime" or "datecreated" or "dateadded";

    private static DateTime? Universal(string? text) =>
        DateTime.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment
            : null;

    private static string WithOffset(string local, DateTime universal)
    {
        var offset = DateTime.TryParseExact(
            local.Replace(' ', 'T'),
            IsoSeconds,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var moment
        )
            ? moment - universal
            : TimeSpan.MaxValue;
        return offset.Duration() <= TimeSpan.FromHours(14) && offset.Ticks % TimeSpan.TicksPerMinute == 0
            ? new DateTimeOffset(moment, offset).ToString(IsoSeconds + "zzz", CultureInfo.InvariantCulture)
            : universal.ToString(IsoSeconds + "Z", CultureInfo.InvariantCulture);
    }
}
