namespace IctPipeline.Reading.Language.Dates.Zones;

/// <summary>
/// When clocks are an hour ahead, by rule and not by the machine's data, so that every process says the same. The rules are those of the
/// IANA time zone database (files northamerica, europe, australasia, asia) from 1987 on; hours of the change itself are those of the
/// region's standard.
/// </summary>
internal static class Seasons
{
    private const int Second = 1;
    private const int Last = -1;

    /// <param name="season">A rule of <c>zone-clocks.tsv</c>.</param>
    /// <param name="local">By the clock on the wall.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public static bool IsSummer(string season, DateTime local, TimeSpan winter)
    {
        var year = local.Year;
        return season switch
        {
            "none" => false,
            // At 2 o'clock; since 2007 from the second Sunday of March (Energy Policy Act of 2005).
            "us" => year >= 2007
                ? IsWithin(local, Sunday(year, 3, Second), Sunday(year, 11, 0), 2)
                : IsWithin(local, Sunday(year, 4, 0), Sunday(year, 10, Last), 2),
            // At 1 o'clock UTC (directive 2000/84/EC); before 1996 the season ended with September.
            "eu" => IsWithin(local - winter, Sunday(year, 3, Last), Sunday(year, year >= 1996 ? 10 : 9, Last), 1, endsEarlier: false),
            "au" => year >= 2008
                ? !IsWithin(local, Sunday(year, 4, 0), Sunday(year, 10, 0), 2)
                : !IsWithin(local, Sunday(year, 3, Last), Sunday(year, 10, Last), 2),
            "nz" => year >= 2008
                ? !IsWithin(local, Sunday(year, 4, 0), Sunday(year, 9, Last), 2)
                : !IsWithin(local, Sunday(year, 3, 2), Sunday(year, year == 2007 ? 9 : 10, year == 2007 ? Last : 0), 2),
            // From the Friday before the last Sunday of March (law of 2013).
            "il" => IsWithin(local, Sunday(year, 3, Last).AddDays(-2), Sunday(year, 10, Last), 2),
            _ => throw new ArgumentOutOfRangeException(nameof(season), season, "No such season."),
        };
    }

    /// <summary>Between two changes; a clock that is set back shows the last hour twice, and the first time is meant.</summary>
    private static bool IsWithin(DateTime local, DateTime first, DateTime last, int hour, bool endsEarlier = true) =>
        local >= first.AddHours(hour) && local < last.AddHours(endsEarlier ? hour : hour + 1);

    /// <summary>The Sunday of that number, from 0, in a month; -1 for the last.</summary>
    private static DateTime Sunday(int year, int month, int number)
    {
        if (number == Last)
        {
            var end = new DateTime(year, month, DateTime.DaysInMonth(year, month));
            return end.AddDays(-(int)end.DayOfWeek);
        }

        var start = new DateTime(year, month, 1);
        return start.AddDays(((7 - (int)start.DayOfWeek) % 7) + (7 * number));
    }
}
