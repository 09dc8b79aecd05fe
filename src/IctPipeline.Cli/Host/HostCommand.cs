using System.CommandLine;
using IctPipeline.Cli.Arguments;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Cli.Up;
using IctPipeline.Core.Conditions;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Cli.Host;

/// <summary><c>ict host</c>: the functions alone, on servers that run already.</summary>
internal static class HostCommand
{
    private const int HighestPort = 65535;

    public static Command Build(CliContext context)
    {
        var data = DataFolders.Option("Where receipts and the host key are kept; nothing is kept beyond the run without it.");
        var httpPort = Numbers.Option("--http-port", "Port of the HTTP functions; 0 takes any free one.", 0, HighestPort, 0, "port");
        var command = new Command(
            "host",
            "Runs the functions on this machine against the storage and Cosmos DB that the environment names."
        )
        {
            data,
            httpPort,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                using var conditions = new ConditionBoard(context.Time);
                conditions.Changed += (_, change) => ConditionLine.Write(context.Screen, change, context.Time);
                var options = new LocalPipelineHostOptions
                {
                    Configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build(),
                    DataFolder = arguments.GetValue(data),
                    AllowedHosts = OtherNames.Read(),
                    HttpPort = arguments.GetValue(httpPort),
                    Conditions = conditions,
                    ConfigureLogging = logging =>
                        logging.ClearProviders().AddProvider(new ScreenLoggerProvider(context.Screen)).SetMinimumLevel(LogLevel.Warning),
                };
                await using var host = new LocalPipelineHost(options);
                await host.StartAsync(cancellationToken);
                context.Screen.Data.WriteLine($"Running: {string.Join(", ", host.Functions)}");
                context.Screen.Data.WriteLine($"HTTP: {host.HttpAddress}");
                await UntilStoppedAsync(cancellationToken);
                await host.StopAsync(CancellationToken.None);
                return ExitCodes.Success;
            }
        );
        return command;
    }

    private static async Task UntilStoppedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C or SIGTERM: the way to end it.
        }
    }
}
