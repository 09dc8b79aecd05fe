using System.CommandLine;

namespace IctPipeline.Cli.Simulate;

/// <summary><c>ict simulate PATH… [--json] [--explain] [--strict]</c></summary>
internal static class SimulateCommand
{
    public static Command Build(CliContext context)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files and folders; folders are walked.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json")
        {
            Description = "One document (or failure record) a line on standard output, and nothing else there.",
        };
        var explain = new Option<bool>("--explain") { Description = "What each stage saw and decided; on standard error with --json." };
        var strict = new Option<bool>("--strict") { Description = "End with exit code 1 if a file is refused." };
        var command = new Command("simulate", "Shows the documents that files would become. Needs nothing running, and stores nothing.")
        {
            paths,
            json,
            explain,
            strict,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                new SimulateRun(
                    context,
                    new SimulateOptions(
                        arguments.GetRequiredValue(paths),
                        arguments.GetValue(json),
                        arguments.GetValue(explain),
                        arguments.GetValue(strict)
                    )
                ).RunAsync(cancellationToken)
        );
        return command;
    }
}

/// <summary>What was asked for.</summary>
internal sealed record SimulateOptions(IReadOnlyList<string> Paths, bool Json, bool Explain, bool Strict);
