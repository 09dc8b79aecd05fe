using System.Globalization;
using IctPipeline.Cli.Documents;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Cli.Reindex;

/// <summary>Sweeps in words and figures.</summary>
internal static class SweepText
{
    /// <summary>One line of the history.</summary>
    public static string Line(SweepRun run) =>
        string.Join(
            "  ",
            new[]
            {
                run.RunId,
                FailurePage.Time(run.StartedAt),
                $"{State(run)}{(run.DryRun ? " (dry run)" : "")}",
                Duration(TimeSpan.FromSeconds(run.ActiveSeconds)),
                $"{Number(run.Counts.Listed)} blobs",
                Jobs(run),
                run.Errors.Count == 0 ? "" : $"{run.Errors.Count} errors",
            }.Where(part => part.Length > 0)
        );

    public static string State(SweepRun run) => run.State.ToString().ToLowerInvariant();

    /// <summary>For example <c>12 changed, 3 missing</c>.</summary>
    public static string Jobs(SweepRun run) =>
        run.Counts.TotalJobs == 0
            ? "nothing to do"
            : string.Join(", ", run.Counts.Jobs.OrderByDescending(job => job.Value).Select(job => $"{Number(job.Value)} {Words(job.Key)}"));

    /// <summary>Where a running sweep stands, in one line.</summary>
    public static string Progress(SweepRun run)
    {
        var progress = SweepProgress.From(run);
        var parts = new List<string> { $"{Number(run.Counts.Listed)} blobs", Phase(run) };
        if (progress.PartDone is { } part)
        {
            parts.Insert(0, string.Create(CultureInfo.InvariantCulture, $"{part * 100:0} %"));
        }

        if (progress.PerSecond > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{progress.PerSecond:N0}/s"));
        }

        if (progress.SecondsLeft is { } left)
        {
            parts.Add($"{Duration(TimeSpan.FromSeconds(left))} left");
        }

        return string.Join(" · ", parts.Append(Jobs(run)));
    }

    public static string Duration(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s")
        : time < TimeSpan.FromHours(1) ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min");

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Phase(SweepRun run) =>
        run.PipelineVersion is null
            ? "waits for the app"
            : run.Position.Phase switch
            {
                SweepPhase.Blobs => "comparing blobs",
                SweepPhase.Documents => "looking for documents whose blob is gone",
                _ => "looking for failures whose blob is gone",
            };

    private static string Words(string reason) =>
        reason switch
        {
            "pipelineVersion" => "of an older pipeline",
            "modelVersion" => "of another model",
            "schemaVersion" => "of an older schema",
            "newFeatures" => "with new features",
            "asked" => "forced",
            _ => reason,
        };
}
