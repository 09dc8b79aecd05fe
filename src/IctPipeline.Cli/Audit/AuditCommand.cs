using System.CommandLine;
using IctPipeline.Auditing;
using IctPipeline.Cli.Stack;
using IctPipeline.Processing;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Audit;

/// <summary><c>ict audit</c></summary>
internal static class AuditCommand
{
    private const string OnDeleteVariable = "Articles__OnDelete";

    public static Command Build(CliContext context)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var data = DataFolders.Option();
        var account = StackConnection.AccountOption();
        var command = new Command("audit", "Holds every blob against documents, failures and queues: each must have exactly one end. Changes nothing.") { json, data, account };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var connection = StackConnection.Open(DataFolders.Resolve(arguments.GetValue(data)), arguments.GetValue(account));
            var services = connection.Services;
            var audit = new IngestAudit(
                services.GetRequiredService<IArticleSource>(),
                services.GetRequiredService<IArticleStore>(),
                services.GetRequiredService<IQueueMonitor>(),
                new ArticleReader(new ReadingOptions()))
            {
                KeepsDeleted = string.Equals(context.Environment(OnDeleteVariable), nameof(OnDelete.Keep), StringComparison.OrdinalIgnoreCase),
            };
            return await new AuditRun(context.Screen, audit, connection.Name, arguments.GetValue(json)).RunAsync(cancellationToken);
        });
        return command;
    }
}
