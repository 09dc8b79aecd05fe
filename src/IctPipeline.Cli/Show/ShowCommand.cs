using System.CommandLine;
using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Show;

/// <summary><c>ict show ID|BLOB</c></summary>
internal static class ShowCommand
{
    public static Command Build(CliContext context)
    {
        var key = new Argument<string>("id|blob") { Description = "Id of a document, or name of a blob in the container." };
        var json = new Option<bool>("--json") { Description = "The documents and failure records as they are stored, one a line." };
        var data = DataFolders.Option();
        var account = StackConnection.AccountOption();
        var command = new Command("show", "Shows what a file became: its document, or its failure record.") { key, json, data, account };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                await using var connection = StackConnection.Open(
                    DataFolders.Resolve(arguments.GetValue(data)),
                    arguments.GetValue(account)
                );
                return await new ShowRun(context.Screen, connection, arguments.GetValue(json)).RunAsync(
                    arguments.GetRequiredValue(key),
                    cancellationToken
                );
            }
        );
        return command;
    }
}
