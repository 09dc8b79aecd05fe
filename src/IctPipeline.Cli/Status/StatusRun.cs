using System.Globalization;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace IctPipeline.Cli.Status;

/// <summary>Asks the store and the queues, and shows what they answer.</summary>
internal sealed class StatusRun(Screen screen, StackConnection connection, bool json)
{
    /// <summary>Failures that are read to count their codes; more than a person looks through.</summary>
    private const int MostFailures = 1000;

    /// <summary>Failures that are listed.</summary>
    private const int MostListed = 10;

    /// <summary>The clients' own patience is made for work in the background.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns><see cref="ExitCodes.Incomplete"/> while something is wrong.</returns>
    /// <exception cref="UserError">A service does not answer.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await ReportAsync(limit.Token);
        }
        catch (Exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The storage client wraps the end of its patience in the errors of all its tries.
            var troubles = await connection.ConditionsAsync(cancellationToken);
            throw new UserError(
                ExitCodes.Unreachable,
                string.Join(
                    ' ',
                    troubles
                        .Select(trouble => trouble.Message)
                        .Prepend($"{connection.Name} did not answer within {Patience.TotalSeconds:0} s.")
                )
            );
        }
    }

    private async Task<int> ReportAsync(CancellationToken cancellationToken)
    {
        // Before the services are asked: they may be what is wrong.
        var conditions = await connection.ConditionsAsync(cancellationToken);
        if (!json)
        {
            ConditionList.Write(screen, conditions);
        }

        var store = connection.Services.GetRequiredService<IArticleStore>();
        var counts = await store.CountAsync(cancellationToken);
        var dead = await store
            .ListFailuresAsync(new FailureFilter(FailureStatus.Dead, Limit: MostFailures), cancellationToken)
            .ToListAsync(cancellationToken);
        var report = new StatusReport(
            connection.Name,
            new DocumentCounts(counts.Articles, counts.Tombstones),
            new FailureCounts(
                counts.Retrying,
                counts.Dead,
                dead.CountBy(failure => failure.Code)
                    .OrderByDescending(code => code.Value)
                    .ThenBy(code => code.Key, StringComparer.Ordinal)
                    .ToDictionary(StringComparer.Ordinal)
            ),
            await connection.Services.GetRequiredService<IQueueMonitor>().GetDepthsAsync(cancellationToken),
            conditions
        );
        if (json)
        {
            screen.Data.WriteLine(CliJson.Serialize(report));
        }
        else
        {
            Write(report, dead);
        }

        return conditions.Count == 0 ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    private void Write(StatusReport report, IReadOnlyList<ArticleFailure> dead)
    {
        var codes = report.Failures.DeadByCode.Select(code => $"{Number(code.Value)} {code.Key}");
        screen.Out.WriteLine($"Status of {report.Target}");
        FactList.Write(
            screen.Out,
            [
                ("documents", Number(report.Documents.Articles)),
                ("deleted", Number(report.Documents.Tombstones)),
                ("retrying", Number(report.Failures.Retrying)),
                (
                    "refused",
                    report.Failures.Dead == 0 ? "0" : $"{Number(report.Failures.Dead)} ({Latest(report)}{string.Join(", ", codes)})"
                ),
                (
                    "queues",
                    report.Queues.Any(queue => queue.Messages > 0)
                        ? string.Join(
                            ", ",
                            report.Queues.Where(queue => queue.Messages > 0).Select(queue => $"{Number(queue.Messages)} on {queue.Queue}")
                        )
                        : "empty"
                ),
                ("unreadable", QueueDepth.UnreadableOn(report.Queues)),
            ]
        );
        foreach (var failure in dead.Take(MostListed))
        {
            screen.Out.Write(
                new Paragraph()
                    .Append($"{failure.Code} ", new Style(Color.Red))
                    .Append($"{Printable.Line(failure.Blob)}: {Printable.Line(failure.Message)}\n")
            );
        }
    }

    /// <summary>The codes are those of the failures that were read.</summary>
    private static string Latest(StatusReport report) =>
        report.Failures.Dead > MostFailures ? $"of the latest {Number(MostFailures)}: " : "";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
