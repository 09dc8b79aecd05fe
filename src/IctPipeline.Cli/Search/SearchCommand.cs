using System.CommandLine;
using IctPipeline.Cli.Filters;
using IctPipeline.Cli.Stack;
using IctPipeline.Client;

namespace IctPipeline.Cli.Search;

/// <summary><c>ict search [WORD…]</c></summary>
internal static class SearchCommand
{
    private const int StandardLimit = 20;

    public static Command Build(CliContext context)
    {
        var words = new Argument<string[]>("word")
        {
            Description = "Words, \"phrases\", pre* and, after --, -word; case and marks make no difference.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var title = new Option<bool>("--title") { Description = "Look in titles only." };
        var newest = new Option<bool>("--newest") { Description = "Latest publication first, not the best fit." };
        var excerpts = new Option<bool>("--excerpts") { Description = "Show where the words stand." };
        var limit = Limits.Option(StandardLimit);
        var json = new Option<bool>("--json")
        {
            Description = "One object a line: what the list holds of each document; with --excerpts also the places of the words.",
        };
        var options = new ArticleFilterOptions();
        var command = new Command("search", "Lists documents that have the words, the best fit first; without words the latest.")
        {
            words,
            title,
            newest,
            excerpts,
            limit,
            json,
        };
        options.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var text = string.Join(' ', arguments.GetValue(words) ?? []);
                var filter = options.Read(arguments) with
                {
                    Title = arguments.GetValue(title) ? text : null,
                    Text = arguments.GetValue(title) ? null : text,
                    Order = arguments.GetValue(newest) ? ArticleOrder.Published : ArticleOrder.Relevance,
                };
                await using var connection = options.Connect(arguments);
                var run = new SearchRun(context.Screen, connection.Articles(), arguments.GetValue(json), arguments.GetValue(excerpts));
                return await run.RunAsync(filter, arguments.GetValue(limit), cancellationToken);
            }
        );
        return command;
    }
}
