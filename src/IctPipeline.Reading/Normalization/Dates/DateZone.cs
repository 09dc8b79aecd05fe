using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Language.Dates.Zones;

namespace IctPipeline.Reading.Normalization.Dates;

/// <summary>The zone of an article's dates that name none.</summary>
/// <param name="Home">Where the article is at home; null where nothing tells.</param>
/// <param name="Told">An offset that another date of the article has.</param>
/// <param name="Configured">What the settings say: <see cref="Model.ReadLimits.DefaultUtcOffset"/>.</param>
internal sealed record DateZone(HomeCountry? Home, TimeSpan? Told, TimeSpan Configured)
{
    /// <summary>Why it is this zone, as the end of a sentence.</summary>
    public string Because =>
        Told is not null ? "another date of the file has it"
        : Home?.Zone is not null ? $"{Home.Because}, whose clocks are those of {Home.Zone}"
        : "it is the configured default";

    /// <summary>The offset of a date: its own, or the assumed one on that day.</summary>
    public TimeSpan OffsetOf(FoundDate date) =>
        date.Offset ?? Told ?? (Home?.Zone is { } zone ? ZoneClocks.OffsetAt(zone, Local(date)) : Configured);

    /// <summary>
    /// The offset that a zone's name means on that day, in pages of that country. Where it could mean several, the time is left out: a day
    /// is true, an hour of an unknown zone is not.
    /// </summary>
    public FoundDate Settle(FoundDate date)
    {
        if (date.Zone is null)
        {
            return date;
        }

        return ZoneNames.Meaning(date.Zone, Home?.Country) is { } meaning
            ? date with
            {
                Zone = null,
                Offset = ZoneClocks.Parse(meaning) ?? ZoneClocks.OffsetAt(meaning, Local(date)),
            }
            : date with
            {
                Zone = null,
                Time = null,
            };
    }

    private static DateTime Local(FoundDate date) =>
        new DateOnly(date.Year ?? 2000, date.Month ?? 1, date.Day ?? 1).ToDateTime(date.Time ?? TimeOnly.MinValue);
}
