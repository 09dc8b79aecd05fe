using System.ComponentModel.DataAnnotations;

namespace IctPipeline.Core.Reindexing;

/// <summary>Limits and choices of sweeps; configuration section <c>Reindex</c>.</summary>
public sealed record SweepOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Reindex";

    /// <summary>
    /// How long one run of the timer works on a sweep before it hands over to the next; 1 s to 9 min, as host.json ends
    /// every function after ten.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:09:00", ErrorMessage = "must be from {1} to {2}: host.json ends a function after ten minutes")]
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromMinutes(8);

    /// <summary>
    /// How long a worker that says nothing is believed to live; 2 s to 1 h. A sweep whose worker was killed goes on after so
    /// long. Workers renew it four times as often.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:02", "01:00:00")]
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A blob dropped so recently has its own event on the way, and is left to it unless it is asked for; 0 to 1 day.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Blobs a page of the listing; 1 to 5,000, which is what the service gives at most.</summary>
    [Range(1, 5_000)]
    public int PageSize { get; init; } = 5_000;

    /// <summary>
    /// Jobs that are enqueued between two checkpoints; 1 to 1,000. A killed worker enqueues at most so many a second time.
    /// </summary>
    [Range(1, 1_000)]
    public int ChunkSize { get; init; } = 64;

    /// <summary>A worker says that it lives at least so often.</summary>
    internal TimeSpan Heartbeat => LeaseTime / 4;
}
