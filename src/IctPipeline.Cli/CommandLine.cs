using System.CommandLine;
using IctPipeline.Cli.Analyze;
using IctPipeline.Cli.Audit;
using IctPipeline.Cli.Bench;
using IctPipeline.Cli.Completion;
using IctPipeline.Cli.Doctor;
using IctPipeline.Cli.Entities;
using IctPipeline.Cli.Evaluate;
using IctPipeline.Cli.Export;
using IctPipeline.Cli.Failures;
using IctPipeline.Cli.Host;
using IctPipeline.Cli.Put;
using IctPipeline.Cli.Reindex;
using IctPipeline.Cli.Search;
using IctPipeline.Cli.Show;
using IctPipeline.Cli.Simulate;
using IctPipeline.Cli.Status;
using IctPipeline.Cli.Up;
using IctPipeline.Client;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace IctPipeline.Cli;

/// <summary>The commands of <c>ict</c>, and what becomes of their errors.</summary>
internal static class CommandLine
{
    /// <summary>Longer than the local host's drain limit, so that Ctrl-C is a clean stop.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(30);

    /// <summary>All commands. One command, one folder; a new one is one line here.</summary>
    public static RootCommand Build(CliContext context) =>
        new("Drop news files, get clean documents in Cosmos DB.")
        {
            UpCommand.Build(context),
            HostCommand.Build(context),
            PutCommand.Build(context),
            StatusCommand.Build(context),
            ShowCommand.Build(context),
            SearchCommand.Build(context),
            EntitiesCommand.Build(context),
            ExportCommand.Build(context),
            FailuresCommand.Build(context),
            ReindexCommand.Build(context),
            AuditCommand.Build(context),
            SimulateCommand.Build(context),
            AnalyzeCommand.Build(context),
            EvaluateCommand.Build(context),
            BenchCommand.Build(context),
            DoctorCommand.Build(context),
            CompletionCommand.Build(context),
        };

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, CliContext context, CancellationToken cancellationToken = default)
    {
        var root = Build(context);
        var result = root.Parse(args);
        if (args.Length == 0)
        {
            await root.Parse("--help").InvokeAsync(new InvocationConfiguration { Output = context.Screen.Data }, cancellationToken);
            return ExitCodes.Usage;
        }

        if (result.Errors.Count > 0)
        {
            // That no command was given is no news where one was mistyped.
            foreach (var error in result.Errors.Skip(result.Errors.Count > 1 && result.CommandResult.Command == root ? 1 : 0))
            {
                Complain(context, error.Message);
            }

            context.Screen.Error.WriteLine($"Try \"ict {string.Join(' ', Names(result.CommandResult))}--help\".");
            return ExitCodes.Usage;
        }

        try
        {
            return await result.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TerminationTimeout,
                    Output = context.Screen.Data,
                },
                cancellationToken
            );
        }
        catch (Exception error)
        {
            return Explain(context, error);
        }
    }

    private static int Explain(CliContext context, Exception error)
    {
        switch (error)
        {
            case OperationCanceledException:
                return ExitCodes.Interrupted;
            case UserError user:
                Complain(context, user.Message);
                return user.ExitCode;
            case LocalHostException local:
                Complain(context, local.Message);
                return ExitCodes.CannotStart;
            case OptionsValidationException wrong:
                Complain(context, string.Join(" ", wrong.Failures));
                return ExitCodes.CannotStart;
            case DependencyException dependency:
                Complain(context, $"{dependency.Dependency}: {dependency.Message}");
                return ExitCodes.Unreachable;
            case SchemaVersionException newer:
                Complain(context, newer.Message);
                return ExitCodes.Incomplete;
            case CosmosException cosmos:
                Complain(context, $"Cosmos DB answered with status {(int)cosmos.StatusCode}.");
                return ExitCodes.Unreachable;
            case HttpRequestException unreachable:
                Complain(context, $"No answer: {unreachable.Message}");
                return ExitCodes.Unreachable;
            default:
                Complain(context, $"This is a fault of ict itself, please report it. {error}");
                return ExitCodes.Internal;
        }
    }

    private static void Complain(CliContext context, string sentence)
    {
        context.Screen.Error.Write(new Paragraph().Append("ict: ", new Style(Color.Red)).Append(sentence + "\n"));
    }

    private static IEnumerable<string> Names(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult parent ? Names(parent).Append(command.Command.Name + " ") : [];
}
