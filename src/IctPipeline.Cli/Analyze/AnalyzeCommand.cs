using System.CommandLine;

namespace IctPipeline.Cli.Analyze;

/// <summary><c>ict analyze --lines FILE [--language TAG] [--json]</c></summary>
internal static class AnalyzeCommand
{
    public static Command Build(CliContext context)
    {
        var lines = new Option<string>("--lines")
        {
            Description = "A UTF-8 file with one text a line; '-' reads standard input.",
            Required = true,
        };
        var language = new Option<string?>("--language")
        {
            Description = "BCP 47 tag of all texts; without it, the language of each is identified.",
        };
        var json = new Option<bool>("--json")
        {
            Description = "One JSON object a line on standard output, one for every line of the input.",
        };
        var command = new Command(
            "analyze",
            "Runs the local analyzer over texts: language, sentences, words, entities, key phrases, agreements."
        )
        {
            lines,
            language,
            json,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                new AnalyzeRun(context.Screen, arguments.GetValue(language), arguments.GetValue(json)).RunAsync(
                    arguments.GetRequiredValue(lines),
                    cancellationToken
                )
        );
        return command;
    }
}
