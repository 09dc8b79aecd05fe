using IctPipeline.Reading.Language.Dates.Zones;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization.Dates;

/// <summary>
/// Systems stamp their pages in UTC, and readers see the day of the page's own clocks: by these the day of publication goes. The zone is
/// the one that another date of the page names, or that the printed time and the stamp have between them, or that of the page's country.
/// </summary>
internal static class LocalDays
{
    private static readonly TimeSpan Widest = TimeSpan.FromHours(14);

    /// <summary>The zone of dates that name none.</summary>
    public static DateZone ZoneOf(List<DateCandidate> candidates, DateZone home)
    {
        var told = candidates
            .Where(candidate => IsOfPage(candidate) && candidate.Date.Offset is { } offset && offset != TimeSpan.Zero)
            .OrderByDescending(candidate => candidate.Confidence)
            .FirstOrDefault();
        if (told is null)
        {
            var between = candidates.Where(IsStamp).Select(stamp => Between(candidates, stamp)).FirstOrDefault(found => found is not null);
            return home with { Told = between };
        }

        // A zone that the offset fits knows what it is on other days, too.
        return home.Home?.Zone is { } zone && home.OffsetOf(told.Date with { Offset = null }) == told.Date.Offset && ZoneClocks.Has(zone)
            ? home
            : home with
            {
                Told = told.Date.Offset,
            };
    }

    /// <summary>
    /// Turns stamps in UTC to the page's own clocks where the day is another by them, and the page has that day or the stamp is where the
    /// day begins: systems keep a day without a time as its midnight.
    /// </summary>
    public static void Settle(List<DateCandidate> candidates, DateZone zone)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var stamp = candidates[i];
            if (!IsStamp(stamp) || (zone.Told is null && zone.Home?.Zone is null))
            {
                continue;
            }

            var moment = stamp.Date.ToMoment(TimeSpan.Zero);
            var offset = zone.OffsetOf(stamp.Date with { Offset = null });
            if (!FitsCalendar(moment))
            {
                continue;
            }

            var local = moment.ToOffset(offset);
            var day = DateOnly.FromDateTime(local.DateTime);
            var isMidnight = local.TimeOfDay == TimeSpan.Zero;
            if (day != stamp.Date.Date && (isMidnight || zone.Told is not null || candidates.Exists(other => Prints(other, day))))
            {
                candidates[i] = stamp with
                {
                    Date = stamp.Date with
                    {
                        Year = day.Year,
                        Month = day.Month,
                        Day = day.Day,
                        Time = TimeOnly.FromDateTime(local.DateTime),
                        Offset = offset,
                    },
                };
            }
        }
    }

    /// <summary>
    /// The day that the page prints, where the best date is a stamp in UTC of the day before or behind, a zone could make one the other,
    /// and nothing tells the page's zone; null otherwise.
    /// </summary>
    public static DateCandidate? Printed(List<DateCandidate> candidates, DateCandidate? best)
    {
        if (best is null || !IsStamp(best))
        {
            return null;
        }

        var printed = candidates.Find(other =>
            other.Source == DateSource.Metadata
            && IsNextTo(other, best)
            && (
                (other.Place is DatePlace.Printed or DatePlace.TimeElement && IsInReach(best.Date.Time!.Value, other, best))
                || candidates.Exists(path => path.Source == DateSource.Url && Prints(path, other.Date.Date))
            )
        );
        var agrees = candidates.Exists(other => !IsStamp(other) && Prints(other, best.Date.Date));
        return agrees ? null : printed;
    }

    private static bool IsNextTo(DateCandidate other, DateCandidate stamp) =>
        !IsStamp(other)
        && DateResolver.CanPublish(other)
        && other.Date.Date is { } day
        && Math.Abs(day.DayNumber - stamp.Date.Date!.Value.DayNumber) == 1;

    /// <summary>West of Greenwich it is the day before for twelve hours at most, east of it the day behind for fourteen.</summary>
    private static bool IsInReach(TimeOnly time, DateCandidate printed, DateCandidate stamp) =>
        printed.Date.Date < stamp.Date.Date ? time.Hour < 12 : time.Hour >= 24 - Widest.Hours;

    private static bool IsStamp(DateCandidate candidate) =>
        IsOfPage(candidate) && candidate.Date is { IsFull: true, Time: not null, Offset: { } offset } && offset == TimeSpan.Zero;

    private static bool Prints(DateCandidate candidate, DateOnly? day) =>
        DateResolver.CanPublish(candidate) && !IsStamp(candidate) && candidate.Place != DatePlace.FileName && candidate.Date.Date == day;

    /// <summary>Dates of the text may be any place's, and those of a blob are the uploader's.</summary>
    private static bool IsOfPage(DateCandidate candidate) =>
        candidate.Source is DateSource.FrontMatter or DateSource.Metadata
        && candidate.Place is not (DatePlace.Aside or DatePlace.Elsewhere or DatePlace.Saved);

    /// <summary>What a printed time without a zone and a stamp of the same minute have between them.</summary>
    private static TimeSpan? Between(List<DateCandidate> candidates, DateCandidate stamp)
    {
        var moment = stamp.Date.ToMoment(TimeSpan.Zero).DateTime;
        foreach (var other in candidates.Where(other => IsOfPage(other) && other.Modified == stamp.Modified))
        {
            if (other.Date is { Time: { } time, Date: { } day, Offset: null })
            {
                // The stamp has seconds, the printed time mostly none.
                var apart = day.ToDateTime(new TimeOnly(time.Hour, time.Minute)) - moment.AddSeconds(-moment.Second);
                if (apart != TimeSpan.Zero && apart.Duration() <= Widest && IsOffset(apart))
                {
                    return apart;
                }
            }
        }

        return null;
    }

    /// <summary>Whole hours, or one of the few that are not.</summary>
    private static bool IsOffset(TimeSpan apart) =>
        apart.Minutes == 0 || (apart.TotalMinutes is 210 or 270 or 330 or 345 or 390 or 570 or 630 or 765 or -150 or -210);

    private static bool FitsCalendar(DateTimeOffset moment) => moment.Year is > 1 and < 9999;
}
