using System.CommandLine;
using IctPipeline.Cli.Stack;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Audit;

/// <summary><c>ict audit</c></summary>
internal static class AuditCommand
{
    private const string OnDeleteVariable = "Articles__OnDelete";

    public static Command Build(CliContext context)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var grace = new Option<string>("--grace")
        {
            Description =
                "How long a file may be on its way, such as 90s or 2m: a younger one without an end is no finding. 0 waits for nothing.",
            DefaultValueFactory = _ => "2m",
        };
        var data = DataFolders.Option();
        var account = StackConnection.AccountOption();
        var command = new Command(
            "audit",
            "Holds every blob against documents, failures and queues: each must have exactly one end. Changes nothing."
        )
        {
            json,
            grace,
            data,
            account,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var patience = GraceText.Parse(arguments.GetValue(grace)!);
                await using var connection = StackConnection.Open(
                    DataFolders.Resolve(arguments.GetValue(data)),
                    arguments.GetValue(account)
                );
                var services = connection.Services;
                var audit = new IngestAudit(
                    services.GetRequiredService<IArticleSource>(),
                    services.GetRequiredService<IArticleStore>(),
                    services.GetRequiredService<IQueueMonitor>(),
                    new ArticleReader(new ReadLimits()),
                    services.GetRequiredService<IBodyStore>()
                )
                {
                    Grace = patience,
                    KeepsDeleted = string.Equals(
                        context.Environment(OnDeleteVariable),
                        nameof(OnDelete.Keep),
                        StringComparison.OrdinalIgnoreCase
                    ),
                };
                return await new AuditRun(context.Screen, audit, connection.Name, arguments.GetValue(json)).RunAsync(cancellationToken);
            }
        );
        return command;
    }
}
