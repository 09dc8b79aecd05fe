using System.Globalization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>Seconds or milliseconds since 1970, as exports write them.</summary>
internal static class EpochTimes
{
    public static FoundDate? Read(string text)
    {
        text = text.Trim();
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var moment = text.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
        return moment.Year is < 1990 or > 2100
            ? null
            : new FoundDate(moment.Year, moment.Month, moment.Day, 0, text.Length)
            {
                Time = TimeOnly.FromDateTime(moment.UtcDateTime),
                TimePrecision = DatePrecision.Second,
                Offset = TimeSpan.Zero,
            };
    }
}
