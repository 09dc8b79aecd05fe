using System.Globalization;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Dates.Zones;

/// <summary>What the clocks of a zone show.</summary>
internal static class ZoneClocks
{
    private static readonly ILookup<string, Era> Eras = WordTable
        .Rows("zone-clocks.tsv")
        .Select(row => row.OfColumns(4).Cells)
        .ToLookup(
            cells => cells[0],
            cells => new Era(
                cells[1].Length == 0 ? DateTime.MaxValue : DateTime.Parse(cells[1], CultureInfo.InvariantCulture),
                Parse(cells[2]) ?? throw new InvalidDataException($"zone-clocks.tsv: {cells[2]} is no offset."),
                cells[3]
            ),
            StringComparer.Ordinal
        );

    public static bool Has(string zone) => Eras.Contains(zone);

    /// <summary>The zone's offset from UTC when its clocks show this time.</summary>
    /// <exception cref="InvalidOperationException">There is no such zone.</exception>
    public static TimeSpan OffsetAt(string zone, DateTime local)
    {
        var era = Eras[zone].First(era => local < era.Until || era.Until == DateTime.MaxValue);
        return Seasons.IsSummer(era.Season, local, era.Winter) ? era.Winter + TimeSpan.FromHours(1) : era.Winter;
    }

    /// <summary>"+05:30", "-04:00"; null for other text.</summary>
    public static TimeSpan? Parse(string text) =>
        text.Length == 6
        && text[0] is '+' or '-'
        && TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset)
            ? text[0] == '-'
                ? -offset
                : offset
            : null;

    private sealed record Era(DateTime Until, TimeSpan Winter, string Season);
}
