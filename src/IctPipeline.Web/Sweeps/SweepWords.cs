using IctPipeline.Web.Api;
using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Sweeps;

/// <summary>Figures of sweeps in words.</summary>
internal static class SweepWords
{
    private const double MegaByte = 1_000_000;

    public static string Found(ReindexRun run) =>
        run.Counts is { } counts
            ? $"{Words.Number(counts.Listed)} looked at, {Words.Number(counts.UpToDate)} up to date, "
                + $"{Words.Number(counts.Enqueued)} to be made anew"
                + (counts.Failed > 0 ? $", {Words.Number(counts.Failed)} failed" : "")
                + (counts.Gone > 0 ? $", {Words.Number(counts.Gone)} gone" : "")
            : "nothing yet";

    public static string Cost(ReindexRun run) =>
        run.Estimate is { } cost
            ? $"{Words.Count((long)Math.Ceiling(cost.RequestUnits), "request unit")} of Cosmos DB, "
                + (cost.TextRecords > 0 ? $"{Words.Count(cost.TextRecords, "text record")} of the analysis service" : "no paid analysis")
                + $", and reads {Words.Number(Math.Round(cost.BytesToRead / MegaByte, 1))} MB of files."
            : "nothing that is known.";
}
