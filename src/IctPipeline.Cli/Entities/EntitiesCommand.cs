using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using IctPipeline.Cli.Filters;
using IctPipeline.Cli.Stack;
using IctPipeline.Client;
using Spectre.Console;

namespace IctPipeline.Cli.Entities;

/// <summary><c>ict entities</c></summary>
internal static class EntitiesCommand
{
    private const int StandardLimit = 50;

    public static Command Build(CliContext context)
    {
        var kind = new Option<string>("--kind") { Description = "Only entities of this category: Person, Organization, Location, …" };
        var name = new Option<string>("--name") { Description = "Only entities whose name holds these words; marks make no difference." };
        var limit = Limits.Option(StandardLimit);
        var json = new Option<bool>("--json") { Description = "One object a line." };
        var options = new ArticleFilterOptions();
        var command = new Command("entities", "Who and what the documents name, most documents first.") { kind, name, limit, json };
        options.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var filter = options.Read(arguments);
                await using var connection = options.Connect(arguments);
                var entities = await connection
                    .Articles()
                    .CountEntitiesAsync(filter, arguments.GetValue(kind), arguments.GetValue(name), cancellationToken);
                var shown = entities.Take(arguments.GetValue(limit)).ToList();
                if (arguments.GetValue(json))
                {
                    shown.ForEach(entity =>
                        context.Screen.Data.WriteLine(JsonSerializer.Serialize(entity, ClientJson.Relaxed.EntityCount))
                    );
                }
                else if (shown.Count == 0)
                {
                    context.Screen.Error.WriteLine("No entity fits.");
                }
                else
                {
                    PlainTable.Write(
                        context.Screen,
                        [">documents", "category", "name", "id"],
                        [
                            .. shown.Select(entity =>
                                new[] { entity.Documents.ToString(CultureInfo.InvariantCulture), entity.Category, entity.Name, entity.Id }
                            ),
                        ]
                    );
                }

                return shown.Count == 0 ? ExitCodes.Incomplete : ExitCodes.Success;
            }
        );
        return command;
    }
}
