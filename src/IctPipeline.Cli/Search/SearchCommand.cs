using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using IctPipeline.Cli.Filters;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Client;
using Spectre.Console;

namespace IctPipeline.Cli.Search;

/// <summary><c>ict search [WORD…]</c></summary>
internal static class SearchCommand
{
    private const int StandardLimit = 20;

    public static Command Build(CliContext context)
    {
        var words = new Argument<string[]>("word")
        {
            Description = "Words that the title contains, in any order and case.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var limit = Limits.Option(StandardLimit);
        var json = new Option<bool>("--json") { Description = "One object a line: what the list holds of each document." };
        var options = new ArticleFilterOptions();
        var command = new Command("search", "Lists documents, latest publication first.") { words, limit, json };
        options.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var filter = options.Read(arguments, arguments.GetValue(words));
                await using var connection = options.Connect(arguments);
                var found = await connection
                    .Articles()
                    .ListAsync(filter, cancellationToken)
                    .Take(arguments.GetValue(limit))
                    .ToListAsync(cancellationToken);
                Write(context.Screen, filter, found, arguments.GetValue(json));
                if (!arguments.GetValue(json) && found.Count == arguments.GetValue(limit))
                {
                    var total = await connection.Articles().CountAsync(filter, cancellationToken);
                    context.Screen.Error.WriteLine(
                        string.Create(CultureInfo.InvariantCulture, $"{found.Count} of {total}; --limit shows more.")
                    );
                }

                return found.Count == 0 ? ExitCodes.Incomplete : ExitCodes.Success;
            }
        );
        return command;
    }

    private static void Write(Screen screen, ArticleFilter filter, List<ArticleSummary> found, bool json)
    {
        if (json)
        {
            found.ForEach(article => screen.Data.WriteLine(JsonSerializer.Serialize(article, ClientJson.Relaxed.ArticleSummary)));
        }
        else if (found.Count == 0)
        {
            screen.Error.WriteLine("No document fits.");
            if (filter.Title is { Length: > 0 } words && Ascii.IsValid(words))
            {
                screen.Error.WriteLine("Words of the title are found with their marks: \"hải phòng\", not \"hai phong\".");
            }
        }
        else
        {
            PlainTable.Write(screen, ["published", "language", "site", "title", "id"], [.. found.Select(Row)]);
        }
    }

    private static string[] Row(ArticleSummary article) =>
        [
            article.Published?.Value is { Length: >= 10 } published ? published[..10] : "",
            article.Language?.Tag ?? "",
            Printable.Clip(article.Site, 24),
            article.Title ?? article.Source.Blob,
            article.Id,
        ];
}
