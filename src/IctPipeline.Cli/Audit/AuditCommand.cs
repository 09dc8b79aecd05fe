using System.CommandLine;
using IctPipeline.Cli.Stack;
using IctPipeline.Core.Processing;

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
                var keepsDeleted = string.Equals(
                    context.Environment(OnDeleteVariable),
                    nameof(OnDelete.Keep),
                    StringComparison.OrdinalIgnoreCase
                );
                var audit = connection.Services.Audit(patience, keepsDeleted);
                return await new AuditRun(context.Screen, audit, connection.Name, arguments.GetValue(json)).RunAsync(cancellationToken);
            }
        );
        return command;
    }
}
