using System.Globalization;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Dates.Zones;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>
/// The time before its date: "07:30 22/3/2018", "10:15 | 22/03/2018", "8:15 AM EDT, Tue June 7, 2017", "10h30, thứ Năm ngày 22/3/2018".
/// </summary>
internal static partial class TimesBefore
{
    /// <summary>UTF-16 code units that a time, its zone and a weekday take at most.</summary>
    private const int MaxLength = 48;

    public static FoundDate Attach(ReadOnlySpan<char> text, FoundDate date)
    {
        var start = Math.Max(0, date.Start - MaxLength);
        var before = text[start..date.Start];
        if (before.IndexOfAnyInRange('0', '9') < 0 || before.LastIndexOfAny(':', 'h', 'H') < 1)
        {
            return date;
        }

        var match = Time().Match(before.ToString());
        if (
            !match.Success
            || !int.TryParse(match.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(match.Groups["minute"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            || hour > 23
            || minute > 59
        )
        {
            return date;
        }

        var half = match.Groups["half"].Value;
        hour = ClockTimes.Hour(hour, afternoon: half is ['p' or 'P', ..] or "CH", morning: half is ['a' or 'A', ..] or "SA");
        TimeSpan? offset = null;
        string? zone = null;
        if (match.Groups["zone"] is { Length: > 0 } words && !TimeSpans.EndsAt(new TextCursor(words.Value, 0), new TimeOnly(hour, minute)))
        {
            var cursor = new TextCursor(words.Value, 0);
            offset = ZoneOffsets.Read(ref cursor);
            // A word that is no zone is the weekday.
            zone = offset is null ? ZoneNames.Read(ref cursor) : null;
        }

        var from = start + match.Groups["hour"].Index;
        return date with
        {
            Time = new TimeOnly(hour, minute),
            TimePrecision = DatePrecision.Minute,
            Offset = offset,
            Zone = zone,
            Start = from,
            Length = date.Start + date.Length - from,
        };
    }

    [GeneratedRegex(
        """
            (?:^|[^\d:.,/])
            (?<hour>\d{1,2}) [:hH] (?<minute>\d{2}) (?: :\d{2} )?
            (?: \s? (?<half> [aApP]\.?[mM]\.? | SA | CH ) )?
            (?: \s? (?<zone> \(? (?: \p{Lu}[\p{Lu}.]{1,4} | \p{Lu}\p{Ll}+(?:[ ]\p{Lu}\p{Ll}+){0,2} )?
                             (?: [ ]? [+\-] \d{1,2} (?: :?\d{2} )? )? \)? ) )?
            (?: \s? (?: [–~] | \s[\-] ) \s? \d{1,2} [:hH] \d{2} (?: \s? [aApP]\.?[mM]\.? )? )?
            \s{0,2} [,|•·\-–]{0,2} \s{0,2}
            (?: (?:on|ngày) \s+ )?
            (?: (?:[Tt]hứ|[Cc]hủ) \s+ \p{L}+ ,? \s* (?: ngày \s+ )? | \p{Lu}\p{Ll}{2,8} \.? ,? \s+ )?
            $
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Time();
}
