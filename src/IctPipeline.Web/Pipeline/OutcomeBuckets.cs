using IctPipeline.Web.Api;

namespace IctPipeline.Web.Pipeline;

/// <summary>Outcomes in bars of equal length up to now.</summary>
internal static class OutcomeBuckets
{
    public const int Bars = 60;

    /// <summary>In the order in which they are stacked, from the bottom.</summary>
    public static IReadOnlyList<string> Outcomes { get; } =
    ["indexed", "unchanged", "superseded", "deleted", "partial", "retry", "rejected"];

    public static IReadOnlyList<OutcomeBar> From(StatusActivity? activity, int minutes, DateTimeOffset now)
    {
        var length = TimeSpan.FromMinutes((double)minutes / Bars);

        // Bars begin at whole multiples of their length, so that they stand still while time goes on.
        var end = (now.UtcTicks / length.Ticks) + 1;
        var bars = Enumerable
            .Range(0, Bars)
            .Select(index => new OutcomeBar(new DateTimeOffset((end - Bars + index) * length.Ticks, TimeSpan.Zero), []))
            .ToList();
        foreach (var slot in activity?.Slots ?? [])
        {
            var index = (slot.At.UtcTicks / length.Ticks) - (end - Bars);
            if (index is >= 0 and < Bars)
            {
                foreach (var (outcome, count) in slot.Outcomes)
                {
                    bars[(int)index].Counts[outcome] = bars[(int)index].Counts.GetValueOrDefault(outcome) + count;
                }
            }
        }

        return bars;
    }
}

/// <summary>What happened in one bar.</summary>
internal sealed record OutcomeBar(DateTimeOffset From, Dictionary<string, long> Counts)
{
    public long Total => Counts.Values.Sum();
}
