namespace IctPipeline.Core.Reindexing;

/// <summary>
/// What a sweep saw and asked for. Every listed blob counts once: <c>Listed = NotMatched + Recent + UpToDate + Failed +
/// Enqueued</c> (blobs), while <see cref="Jobs"/> counts jobs: several for a bundle of which some members are stale, and those
/// for blobs that are gone.
/// </summary>
public sealed record SweepCounts
{
    /// <summary>Blobs that were looked at.</summary>
    public long Listed { get; init; }

    /// <summary>Of them, those that the filter leaves out.</summary>
    public long NotMatched { get; init; }

    /// <summary>Dropped a moment ago: left to their own events.</summary>
    public long Recent { get; init; }

    public long UpToDate { get; init; }

    /// <summary>Left to their retry, or to a person: a failure record tells of this very version.</summary>
    public long Failed { get; init; }

    /// <summary>Blobs for which something was enqueued (or would be, in a dry run).</summary>
    public long Enqueued { get; init; }

    /// <summary>Jobs by reason.</summary>
    public IReadOnlyDictionary<string, long> Jobs { get; init; } = new SortedDictionary<string, long>();

    /// <summary>Live documents whose blob was looked for.</summary>
    public long Documents { get; init; }

    /// <summary>Blobs that are gone, and whose documents or failures are to follow.</summary>
    public long Gone { get; init; }

    /// <summary>All jobs.</summary>
    public long TotalJobs => Jobs.Values.Sum();
}
