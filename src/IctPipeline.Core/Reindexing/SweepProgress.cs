namespace IctPipeline.Core.Reindexing;

/// <summary>How fast a sweep goes, and how far it is.</summary>
/// <param name="PerSecond">Blobs and documents a second of working time; 0 before the first checkpoint.</param>
/// <param name="PartDone">0 to 1; null where nobody knows how many blobs there are.</param>
/// <param name="SecondsLeft">Of working time, pauses apart.</param>
public sealed record SweepProgress(double PerSecond, double? PartDone, double? SecondsLeft)
{
    /// <summary>The container may have grown since the last sweep: a running one is never quite done.</summary>
    private const double MostWhileRunning = 0.99;

    public static SweepProgress From(SweepRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        double done = run.Counts.Listed + run.Counts.Documents;
        var rate = run.ActiveSeconds > 0 ? done / run.ActiveSeconds : 0;
        if (run.State == SweepState.Completed)
        {
            return new(Math.Round(rate, 1), 1, 0);
        }

        if (run.Expected is not { } expected)
        {
            return new(Math.Round(rate, 1), null, null);
        }

        // Each file is looked at from both sides.
        var sides = run.Filter.LooksForDeleted ? 2 : 1;
        var all = Math.Max(
            run.Position.Phase == SweepPhase.Blobs ? Math.Max(expected, run.Counts.Listed) * sides : run.Counts.Listed * sides,
            1
        );
        var part = Math.Min(done / all, MostWhileRunning);
        return new(Math.Round(rate, 1), Math.Round(part, 4), rate > 0 ? Math.Round(Math.Max(all - done, 0) / rate, 1) : null);
    }
}
