using System.Globalization;

namespace IctPipeline.Web.Charts;

/// <summary>One bar of a timeline: the days that it stands for, both included.</summary>
internal sealed record TimeBucket(DateOnly From, DateOnly To, string Label, long Count)
{
    private const int MostMonths = 48;

    /// <summary>Counts by month, gaps filled; by year where that would be too many bars.</summary>
    /// <param name="months"><c>2018-03</c> to count.</param>
    public static IReadOnlyList<TimeBucket> FromMonths(IReadOnlyDictionary<string, long> months)
    {
        var known = months
            .Select(pair =>
                (
                    Ok: DateOnly.TryParseExact(pair.Key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month),
                    Month: month,
                    pair.Value
                )
            )
            .Where(pair => pair.Ok)
            .ToDictionary(pair => pair.Month, pair => pair.Value);
        if (known.Count == 0)
        {
            return [];
        }

        var (first, last) = (known.Keys.Min(), known.Keys.Max());
        var span = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return span <= MostMonths
            ?
            [
                .. Enumerable
                    .Range(0, span)
                    .Select(first.AddMonths)
                    .Select(month => Bucket(month, month.AddMonths(1), "MMM yyyy", known.GetValueOrDefault(month))),
            ]
            :
            [
                .. Enumerable
                    .Range(first.Year, last.Year - first.Year + 1)
                    .Select(year =>
                        Bucket(
                            new(year, 1, 1),
                            new(year + 1, 1, 1),
                            "yyyy",
                            known.Where(pair => pair.Key.Year == year).Sum(pair => pair.Value)
                        )
                    ),
            ];
    }

    private static TimeBucket Bucket(DateOnly from, DateOnly end, string format, long count) =>
        new(from, end.AddDays(-1), from.ToString(format, CultureInfo.InvariantCulture), count);
}
