using System.ComponentModel.DataAnnotations;

namespace IctPipeline.Core.Reindexing;

/// <summary>How fast re-index work goes, and when it makes way. The settings are of one instance of the app.</summary>
public sealed record ReindexPacing
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Reindex";

    /// <summary>Jobs a second at most, above 0 and at most 1,000.</summary>
    [Range(0.0, 1_000.0, MinimumIsExclusive = true, ErrorMessage = "must be above {1} and at most {2}")]
    public double MaxPerSecond { get; init; } = 20;

    /// <summary>After a fresh drop, re-index work rests so long: drops come in bursts, and people wait for them.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan QuietAfterDrop { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that a job makes way for drops, so that a busy day slows re-indexing without stopping it.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LongestYield { get; init; } = TimeSpan.FromSeconds(5);
}
