using System.Globalization;
using IctPipeline.Azure;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Deletion;
using Spectre.Console;

namespace IctPipeline.Cli.Audit;

/// <summary>Runs the audit and shows what it found.</summary>
/// <param name="target">What it is connected to, for people.</param>
internal sealed class AuditRun(Screen screen, IngestAudit audit, string target, bool json)
{
    /// <summary>Findings of one problem that are listed: more than a person reads. JSON has all.</summary>
    internal const int MostListed = 100;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var report = await audit.RunAsync(ResourceNames.Articles, cancellationToken);
        if (json)
        {
            screen.Data.WriteLine(CliJson.Serialize(report));
        }
        else
        {
            Write(report);
        }

        return report.Clean ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    private void Write(AuditReport report)
    {
        screen.Out.WriteLine($"Audit of {target}");
        FactList.Write(
            screen.Out,
            [
                ("blobs", Number(report.Blobs)),
                ("documents", Number(report.Documents)),
                ("deleted", Number(report.Tombstones)),
                ("open failures", Number(report.OpenFailures)),
                ("reader faults", report.ReaderFaults == 0 ? null : $"{Number(report.ReaderFaults)} (defects of the reader: report them)"),
                ("queued", Number(report.QueuedMessages)),
                ("unreadable", QueueDepth.UnreadableOn(report.Queues)),
                ("in flight", report.InFlight == 0 ? null : Number(report.InFlight)),
            ]
        );
        foreach (var problem in report.Findings.GroupBy(finding => finding.Problem))
        {
            Write(problem.Key, [.. problem]);
        }

        WriteLoss(report);
        screen.Out.WriteLine(report.Clean ? "Clean: every file has exactly one end." : $"{Number(report.Findings.Count)} findings.");
        if (report.InFlight > 0)
        {
            screen.Out.WriteLine(
                $"{Number(report.InFlight)} files are on their way, or came too recently: run the audit again in a while."
            );
        }

        if (report.QueuedMessages > 0)
        {
            screen.Out.WriteLine("Messages are queued, so some of this may still change: run the audit again when the queues are empty.");
        }
    }

    /// <summary>Many findings of one cause: what pipeline and sweeps ask before they follow it.</summary>
    private void WriteLoss(AuditReport report)
    {
        var orphans = report.Findings.Where(finding => finding.Problem == AuditProblem.Orphan).ToList();
        if (orphans.DistinctBy(finding => finding.Subject).Count() > LossRule.Handful && 2 * orphans.Count > report.Documents)
        {
            screen.Out.WriteLine(
                $"The files of {Number(orphans.Count)} of {Number(report.Documents)} documents are gone: was the storage emptied? "
                    + "The documents stay until a sweep (ict reindex) asks and is told to go on (ict reindex resume)."
            );
        }
    }

    private void Write(AuditProblem problem, IReadOnlyList<AuditFinding> findings)
    {
        var style = new Style(Color.Red);
        foreach (var finding in findings.Take(MostListed))
        {
            screen.Out.Write(new Paragraph().Append($"{problem} ", style).Append(Printable.Line(finding.Detail) + "\n"));
        }

        if (findings.Count > MostListed)
        {
            screen.Out.Write(
                new Paragraph()
                    .Append($"{problem} ", style)
                    .Append($"{Number(findings.Count - MostListed)} more; `ict audit --json` names each.\n")
            );
        }
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
