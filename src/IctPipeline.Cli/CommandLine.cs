using System.CommandLine;
using IctPipeline.Cli.Analyze;
using IctPipeline.Cli.Arguments;
using IctPipeline.Cli.Audit;
using IctPipeline.Cli.Bench;
using IctPipeline.Cli.Completion;
using IctPipeline.Cli.Doctor;
using IctPipeline.Cli.Entities;
using IctPipeline.Cli.Evaluate;
using IctPipeline.Cli.Export;
using IctPipeline.Cli.Failures;
using IctPipeline.Cli.Host;
using IctPipeline.Cli.Mcp;
using IctPipeline.Cli.Put;
using IctPipeline.Cli.Reindex;
using IctPipeline.Cli.Search;
using IctPipeline.Cli.Show;
using IctPipeline.Cli.Similar;
using IctPipeline.Cli.Simulate;
using IctPipeline.Cli.Status;
using IctPipeline.Cli.Up;
using Spectre.Console;

namespace IctPipeline.Cli;

/// <summary>The commands of <c>ict</c>, and what becomes of their errors.</summary>
internal static class CommandLine
{
    /// <summary>A file may be called <c>@news.md</c>: it is no list of arguments.</summary>
    public static ParserConfiguration Configuration => new() { ResponseFileTokenReplacer = null };

    /// <summary>All commands. One command, one folder; a new one is one line here.</summary>
    public static RootCommand Build(CliContext context) =>
        Texts.RefuseEmpty(
            new RootCommand("Drop news files, get clean documents in Cosmos DB.")
            {
                UpCommand.Build(context),
                HostCommand.Build(context),
                PutCommand.Build(context),
                StatusCommand.Build(context),
                ShowCommand.Build(context),
                SearchCommand.Build(context),
                SimilarCommand.Build(context),
                EntitiesCommand.Build(context),
                ExportCommand.Build(context),
                McpCommand.Build(context),
                FailuresCommand.Build(context),
                ReindexCommand.Build(context),
                AuditCommand.Build(context),
                SimulateCommand.Build(context),
                AnalyzeCommand.Build(context),
                EvaluateCommand.Build(context),
                BenchCommand.Build(context),
                DoctorCommand.Build(context),
                CompletionCommand.Build(context),
            }
        );

    /// <summary>Runs a command line.</summary>
    /// <param name="args">As the shell gave them.</param>
    /// <param name="context">The world around.</param>
    /// <param name="cancellationToken">Ctrl-C and the like.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, CliContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var root = Build(context);
            if (args.Length == 0)
            {
                await InvokeAsync(root.Parse("--help"), context, cancellationToken);
                return ExitCodes.Usage;
            }

            var result = root.Parse(args, Configuration);
            var problems = Problems(root, result);
            return problems.Count > 0 ? Refuse(problems, result, context) : await InvokeAsync(result, context, cancellationToken);
        }
        catch (Exception error)
        {
            return Endings.Explain(context, error, cancellationToken);
        }
    }

    private static Task<int> InvokeAsync(ParseResult result, CliContext context, CancellationToken cancellationToken) =>
        result.InvokeAsync(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // Signals are the caller's: see Interruptions.
                ProcessTerminationTimeout = null,
                Output = context.Screen.Data,
            },
            cancellationToken
        );

    /// <summary>What is wrong with a command line, a sentence each.</summary>
    public static IReadOnlyList<string> Problems(RootCommand root, ParseResult result)
    {
        // That no command was given is no news where one was mistyped.
        var errors = result.Errors.Skip(result.Errors.Count > 1 && result.CommandResult.Command == root ? 1 : 0);
        return [.. errors.Select(error => error.Message).Concat(Texts.UnknownOptions(result)).Distinct(StringComparer.Ordinal)];
    }

    private static int Refuse(IReadOnlyList<string> problems, ParseResult result, CliContext context)
    {
        foreach (var problem in problems)
        {
            Endings.Complain(context, problem);
        }

        context.Screen.Error.WriteLine($"Try \"ict {string.Concat(Names(result.CommandResult))}--help\".");
        return ExitCodes.Usage;
    }

    private static IEnumerable<string> Names(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult parent ? Names(parent).Append(command.Command.Name + " ") : [];
}
