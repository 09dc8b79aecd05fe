using System.CommandLine;
using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Status;

/// <summary><c>ict status</c></summary>
internal static class StatusCommand
{
    public static Command Build(CliContext context)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var data = DataFolders.Option();
        var account = StackConnection.AccountOption();
        var command = new Command("status", "Counts documents, failures and queued messages of a running stack or the configured account.")
        {
            json,
            data,
            account,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                await using var connection = StackConnection.Open(
                    DataFolders.Resolve(arguments.GetValue(data)),
                    arguments.GetValue(account)
                );
                return await new StatusRun(context.Screen, connection, arguments.GetValue(json)).RunAsync(cancellationToken);
            }
        );
        return command;
    }
}
