using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing;

/// <summary>
/// Sweeps in the container <c>state</c>. Writes are conditional, as those of documents are: that is what makes one sweep at a
/// time. Errors other than a conflict are thrown as <see cref="DependencyException"/>.
/// </summary>
public interface ISweepStore
{
    /// <summary>Point read; null where there is none.</summary>
    Task<Stored<SweepRun>?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Writes over the version <paramref name="replaces"/>, or creates where that is null.</summary>
    Task<WriteResult> WriteAsync(SweepRun run, string? replaces, CancellationToken cancellationToken);

    /// <summary>Removes exactly this version; one that is gone already counts as written.</summary>
    Task<WriteResult> RemoveAsync(string id, string replaces, CancellationToken cancellationToken);

    /// <summary>The runs that ended (<see cref="SweepRun.HistoryType"/>), latest start first.</summary>
    IAsyncEnumerable<Stored<SweepRun>> ListHistoryAsync(CancellationToken cancellationToken);

    /// <summary>When the schedule was last looked at; null where it never was.</summary>
    Task<Stored<SweepClock>?> FindClockAsync(CancellationToken cancellationToken);

    /// <summary>Writes the clock under the same condition.</summary>
    Task<WriteResult> WriteClockAsync(SweepClock clock, string? replaces, CancellationToken cancellationToken);
}

/// <summary>Up to when the schedule has been served: what fell due since is made up for, once.</summary>
public sealed record SweepClock(DateTimeOffset ServedUntil)
{
    public const string ItemId = "reindex-clock";

    public string Id { get; init; } = ItemId;

    public string Type { get; init; } = "sweepClock";
}
