using System.Globalization;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Reindexing;
using Spectre.Console;

namespace IctPipeline.Cli.Reindex;

/// <summary>One sweep, for people.</summary>
internal static class SweepPage
{
    public static void Write(IAnsiConsole console, SweepRun run)
    {
        var counts = run.Counts;
        var ended = run.EndedAt is { } end ? $", ended {FailurePage.Time(end)}" : "";
        var facts = new List<(string, string?)>
        {
            ("sweep", $"{run.RunId}{(run.DryRun ? " (dry run: nothing was asked for)" : "")}"),
            ("state", $"{SweepText.State(run)}, started {FailurePage.Time(run.StartedAt)}{ended}"),
            (
                "blobs",
                $"{SweepText.Number(counts.Listed)}: {SweepText.Number(counts.UpToDate)} up to date, {SweepText.Number(counts.Failed)} "
                    + $"failed, {SweepText.Number(counts.Recent)} just dropped, {SweepText.Number(counts.NotMatched)} not meant"
            ),
            (run.DryRun ? "would do" : "asked for", SweepText.Jobs(run)),
            ("cost", Cost(run)),
        };
        if (run.State is SweepState.Running or SweepState.Paused)
        {
            facts.Add(("progress", SweepText.Progress(run)));
        }

        FactList.Write(console, facts);
        foreach (var error in run.Errors)
        {
            console.Write(
                new Paragraph().Append($"{FailurePage.Time(error.At)} ").Append($"{Printable.Line(error.Message)}\n", new Style(Color.Red))
            );
        }
    }

    /// <summary>What the sweep itself cost is what the database says; what its jobs cost is estimated.</summary>
    private static string Cost(SweepRun run) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{run.RequestUnits:N0} RU to look; its jobs at most about {run.Estimate.RequestUnits:N0} RU, {run.Estimate.TextRecords:N0} "
                + $"text records and {run.Estimate.BytesToRead / 1e6:N1} MB to read"
        );
}
