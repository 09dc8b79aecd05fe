namespace IctPipeline.Core.Reindexing;

/// <summary>How fast re-index work goes, and when it makes way. The settings are of one instance of the app.</summary>
public sealed record ReindexPacing
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Reindex";

    /// <summary>Jobs a second at most, above 0 and at most 1,000.</summary>
    public double MaxPerSecond { get; init; } = 20;

    /// <summary>After a fresh drop, re-index work rests so long: drops come in bursts, and people wait for them.</summary>
    public TimeSpan QuietAfterDrop { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that a job makes way for drops, so that a busy day slows re-indexing without stopping it.</summary>
    public TimeSpan LongestYield { get; init; } = TimeSpan.FromSeconds(5);

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public ReindexPacing Validate()
    {
        Require(MaxPerSecond is > 0 and <= 1000, nameof(MaxPerSecond), "above 0 and at most 1000");
        Require(QuietAfterDrop >= TimeSpan.Zero && QuietAfterDrop <= TimeSpan.FromMinutes(1), nameof(QuietAfterDrop), "from 0 to 1 minute");
        Require(LongestYield >= TimeSpan.Zero && LongestYield <= TimeSpan.FromMinutes(1), nameof(LongestYield), "from 0 to 1 minute");
        return this;
    }

    private static void Require(bool holds, string key, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{Section}:{key} must be {range}.");
        }
    }
}
