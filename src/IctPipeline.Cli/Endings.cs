using Azure;
using IctPipeline.Cli.Terminal;
using IctPipeline.Client;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace IctPipeline.Cli;

/// <summary>What becomes of a command's error: one sentence on standard error, and an exit code.</summary>
internal static class Endings
{
    /// <summary>Set to anything, it makes a fault of the program tell where it happened.</summary>
    public const string TraceVariable = "ICT_TRACE";

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Explain(CliContext context, Exception error, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            // Whatever broke while it was being ended is no news.
            return ExitCodes.Interrupted;
        }

        var (exitCode, sentence) = Of(context, error);
        if (sentence is not null)
        {
            Complain(context, sentence);
        }

        return exitCode;
    }

    public static void Complain(CliContext context, string sentence) =>
        context.Screen.Error.Write(new Paragraph().Append("ict: ", new Style(Color.Red)).Append(Printable.Line(sentence.Trim()) + "\n"));

    private static (int ExitCode, string? Sentence) Of(CliContext context, Exception error) =>
        error switch
        {
            AggregateException { InnerException: { } inner } => Of(context, inner),
            UserError user => (user.ExitCode, user.Message),
            OutputException { ReaderGone: true } output => (ExitCodes.ReaderGone, output.Sentence),
            OutputException output => (ExitCodes.Usage, output.Sentence),
            LocalHostException local => (ExitCodes.CannotStart, local.Message),
            OptionsValidationException wrong => (ExitCodes.CannotStart, string.Join(" ", wrong.Failures)),
            DependencyException { Status: 0 } silent => (ExitCodes.Unreachable, $"{silent.Message} ict doctor says what is wrong."),
            DependencyException dependency => (ExitCodes.Unreachable, $"{dependency.Dependency}: {dependency.Message}"),
            SchemaVersionException newer => (ExitCodes.Incomplete, newer.Message),
            CosmosException cosmos => (ExitCodes.Unreachable, $"Cosmos DB answered with status {(int)cosmos.StatusCode}."),
            RequestFailedException { Status: > 0 } storage => (ExitCodes.Unreachable, $"Storage answered with status {storage.Status}."),
            HttpRequestException or RequestFailedException or TimeoutException or System.Net.Sockets.SocketException => (
                ExitCodes.Unreachable,
                $"No answer: {FirstLine(error)}"
            ),
            // A token of the command's own is told apart before: this one is a client's that has waited long enough.
            OperationCanceledException => (ExitCodes.Unreachable, "No answer in time."),
            IOException or UnauthorizedAccessException => (ExitCodes.Usage, FirstLine(error)),
            _ => (ExitCodes.Internal, Fault(context, error)),
        };

    private static string Fault(CliContext context, Exception error) =>
        context.Environment(TraceVariable) is null
            ? $"This is a fault of ict itself, please report it, with what {TraceVariable}=1 says of it: {error.GetType().Name}: "
                + FirstLine(error)
            : $"This is a fault of ict itself, please report it. {error}";

    private static string FirstLine(Exception error) => error.Message.Split('\n', 2)[0].Trim();
}
