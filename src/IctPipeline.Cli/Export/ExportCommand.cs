using System.CommandLine;
using IctPipeline.Cli.Arguments;
using IctPipeline.Cli.Files;
using IctPipeline.Cli.Filters;

namespace IctPipeline.Cli.Export;

/// <summary><c>ict export --format jsonl|csv</c></summary>
internal static class ExportCommand
{
    public static Command Build(CliContext context)
    {
        var format = new Option<string>("--format")
        {
            Description = "jsonl: documents as they are stored, one a line. csv: the fields that fit a table.",
            DefaultValueFactory = _ => "jsonl",
        };
        format.OneOf([.. ExportFormat.Names]);
        var output = new Option<string>("--output", "-o")
        {
            Description = "A file instead of standard output, which is there only when all is in it; or a pipe or device.",
            HelpName = "file",
        };
        var json = new Option<bool>("--json") { Description = "With --output: one object on standard output that says what was written." };
        var options = new ArticleFilterOptions();
        var command = new Command("export", "Writes documents to a file or to standard output.") { format, output, json };
        options.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var filter = options.Read(arguments);

                // Before anything is connected to: a file that can't be written is a wrong command line.
                var target = arguments.GetValue(output) is { } path ? OutputTarget.For(path, output.Name) : OutputTarget.StandardOutput;
                if (arguments.GetValue(json) && target.IsStandardOutput)
                {
                    throw new UserError(ExitCodes.Usage, "--json needs --output with a file: standard output holds the documents.");
                }

                await using var connection = options.Connect(arguments);
                return await new ExportRun(
                    context,
                    connection,
                    ExportFormat.For(arguments.GetRequiredValue(format).ToLowerInvariant()),
                    target,
                    arguments.GetValue(json)
                ).RunAsync(filter, cancellationToken);
            }
        );
        return command;
    }
}
