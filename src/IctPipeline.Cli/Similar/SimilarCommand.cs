using System.CommandLine;
using IctPipeline.Cli.Arguments;
using IctPipeline.Cli.Filters;
using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Similar;

/// <summary><c>ict similar ID</c> and <c>ict similar --all</c></summary>
internal static class SimilarCommand
{
    private const int StandardLimit = 20;
    private const int StandardPercent = 50;
    private const int Whole = 100;

    public static Command Build(CliContext context)
    {
        var id = new Argument<string>("id") { Description = "Id of a document.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Groups of documents that are alike, over the whole archive." };
        var threshold = Numbers.Option(
            "--threshold",
            "Least likeness in percent (default 50).",
            least: 1,
            most: Whole,
            StandardPercent,
            unit: "percent"
        );
        var limit = Limits.Option(StandardLimit);
        var json = new Option<bool>("--json") { Description = "One object a line: a document and its likeness, or a group." };
        var data = DataFolders.Option();
        var account = StackConnection.AccountOption();
        var command = new Command("similar", "Where else a text appeared: copies, cut and changed versions, whatever their titles.")
        {
            id,
            all,
            threshold,
            limit,
            json,
            data,
            account,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var key = arguments.GetValue(id);
                if (key is null != arguments.GetValue(all))
                {
                    throw new UserError(ExitCodes.Usage, "Give the id of a document, or --all.");
                }

                await using var connection = StackConnection.Open(
                    DataFolders.Resolve(arguments.GetValue(data)),
                    arguments.GetValue(account),
                    documentsOnly: true
                );
                var least = arguments.GetValue(threshold) / (double)Whole;
                var run = new SimilarRun(context.Screen, connection.Articles(), arguments.GetValue(json), least);
                return key is null
                    ? await run.GroupAsync(arguments.GetValue(limit), cancellationToken)
                    : await run.FindAsync(key, arguments.GetValue(limit), cancellationToken);
            }
        );
        return command;
    }
}
