namespace IctPipeline.Core.Reindexing;

/// <summary>A sweep as people see it: the run, and how far it is.</summary>
public sealed record SweepReport(SweepRun Run, SweepProgress Progress)
{
    public static SweepReport From(SweepRun run) => new(run with { Lease = null }, SweepProgress.From(run));
}

/// <summary>The sweep of now, and those before.</summary>
/// <param name="Current">The one that is on its way, or was last; null where there never was one.</param>
/// <param name="History">Those that ended, latest first.</param>
public sealed record SweepOverview(SweepReport? Current, IReadOnlyList<SweepReport> History)
{
    public static async Task<SweepOverview> ReadAsync(SweepAdmin admin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(admin);
        var current = await admin.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var history = await admin.HistoryAsync(cancellationToken).ConfigureAwait(false);
        return new(current is null ? null : SweepReport.From(current), [.. history.Select(SweepReport.From)]);
    }
}
