using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Files;
using IctPipeline.Cli.Terminal;
using Spectre.Console;

namespace IctPipeline.Cli.Simulate;

/// <summary>Simulates every file of the command line and prints each when its turn comes.</summary>
internal sealed class SimulateRun(CliContext context, SimulateOptions options)
{
    /// <summary>Files in work or waiting to be printed, for each processor: enough to keep all busy behind one large file.</summary>
    private const int WindowPerProcessor = 4;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var files = InputFiles.Walk(options.Paths);
        using var pipeline = SimulatedPipeline.Create(context.Time);
        var clean = true;
        var window = Environment.ProcessorCount * WindowPerProcessor;
        await foreach (
            var result in OrderedParallel.SelectAsync(
                files,
                window,
                (file, stop) => pipeline.Simulator.SimulateAsync(file, options.Explain, stop),
                cancellationToken
            )
        )
        {
            Print(result);
            clean &= result.Problem is null && !(options.Strict && result.Failures.Count > 0);
        }

        await context.Screen.Data.FlushAsync(cancellationToken);
        return clean ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    private void Print(SimulatedFile result)
    {
        var screen = context.Screen;
        if (result.Problem is not null)
        {
            screen.Error.WriteLine(Printable.Line(result.Problem));
            return;
        }

        if (options.Explain)
        {
            var console = options.Json ? screen.Error : screen.Out;
            console.Write(new Text($"── {Printable.Line(result.File.Path)} ──", new Style(Color.Blue)));
            console.WriteLine();
            ExplainPage.Write(console, result.Notes);
        }

        foreach (var article in result.Articles)
        {
            if (options.Json)
            {
                screen.Data.WriteLine(JsonLines.Serialize(article));
            }
            else
            {
                ArticlePage.Write(screen.Out, article);
            }
        }

        foreach (var failure in result.Failures)
        {
            if (options.Json)
            {
                screen.Data.WriteLine(JsonLines.Serialize(failure));
            }
            else
            {
                FailurePage.Write(screen.Out, failure);
            }
        }
    }
}
