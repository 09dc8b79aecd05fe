using System.CommandLine;
using IctPipeline.Cli.Arguments;

namespace IctPipeline.Cli.Evaluate;

/// <summary><c>ict evaluate --set PATH [--language TAG] [--column N] [--json]</c></summary>
internal static class EvaluateCommand
{
    private const int MostColumns = 1000;

    public static Command Build(CliContext context)
    {
        var set = new Option<string>("--set")
        {
            Description =
                "A file, or a folder of files: CoNLL columns (entities or words), code<TAB>text lines (languages), or docsutf8/keys (key "
                + "phrases), NAME.html with NAME.json (pages), NAME.xml with NAME.json (feeds), files named after charsets in folders "
                + "(charsets).",
            Required = true,
        };
        var language = new Option<string?>("--language")
        {
            Description = "BCP 47 tag of the texts; without it, it is identified once for the whole set.",
        };
        var column = Numbers.Optional(
            "--column",
            "The column of CoNLL files that holds the labels, from 1; without it, the first that looks like labels.",
            least: 1,
            MostColumns
        );
        var heads = new Option<bool>("--heads")
        {
            Description = "Dates of the set begin with their head word (ngày, sáng): compare without it.",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command(
            "evaluate",
            "Scores the local analyzer, or the reading of pages, feeds and charsets, on an annotated set."
        )
        {
            set,
            language,
            column,
            heads,
            json,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var options = new EvaluationOptions(
                    arguments.GetValue(language),
                    arguments.GetValue(column) - 1,
                    arguments.GetValue(heads)
                );
                var report = await Task.Run(
                        () => Evaluation.Run(arguments.GetRequiredValue(set), options, cancellationToken),
                        cancellationToken
                    )
                    .WaitAsync(cancellationToken);
                if (arguments.GetValue(json))
                {
                    context.Screen.Data.WriteLine(Documents.CliJson.Serialize(report));
                }
                else
                {
                    EvaluationPage.Write(context.Screen.Out, report);
                }

                return ExitCodes.Success;
            }
        );
        return command;
    }
}
