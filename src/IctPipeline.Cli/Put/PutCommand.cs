using System.CommandLine;
using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Put;

/// <summary><c>ict put PATH…</c></summary>
internal static class PutCommand
{
    public static Command Build(CliContext context)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files and folders; folders are walked.",
            Arity = ArgumentArity.OneOrMore,
        };
        var prefix = new Option<string>("--prefix") { Description = "Is put before every blob name, for example 2018/." };
        var json = new Option<bool>("--json") { Description = "One object a file on standard output." };
        var data = DataFolders.Option();
        var account = StackConnection.AccountOption();
        var command = new Command("put", "Drops files into a running stack, or into the configured account.")
        {
            paths,
            prefix,
            json,
            data,
            account,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var files = Files.InputFiles.ForUpload(arguments.GetRequiredValue(paths), arguments.GetValue(prefix));
                await using var connection = StackConnection.Open(
                    DataFolders.Resolve(arguments.GetValue(data)),
                    arguments.GetValue(account),
                    uploads: true
                );
                return await new PutRun(context.Screen, connection, arguments.GetValue(json)).RunAsync(files, cancellationToken);
            }
        );
        return command;
    }
}
