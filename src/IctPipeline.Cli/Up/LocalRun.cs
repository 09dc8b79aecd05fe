using System.Diagnostics;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.LocalHost;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Cli.Up;

/// <summary>The servers and the host of one local run. Both end with it.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private readonly LocalStack _servers;
    private readonly string _dataFolder;

    private LocalRun(LocalStack servers, LocalPipelineHost host, RunningStack stack, string dataFolder)
    {
        (_servers, Host, Stack, _dataFolder) = (servers, host, stack, dataFolder);
        RunningStackFile.Write(dataFolder, stack);
    }

    public LocalPipelineHost Host { get; }

    public RunningStack Stack { get; }

    /// <summary>Ends when one of the servers stopped by itself.</summary>
    public Task<LocalHostException> Failed => _servers.Failed;

    /// <exception cref="LocalHostException">Something can't start; nothing is left running.</exception>
    public static async Task<LocalRun> StartAsync(
        CliContext context, UpOptions options, IHostObserver observer, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var servers = await new ServerStart(options, context.Time).RunAsync(progress, cancellationToken);
        LocalPipelineHost? host = null;
        try
        {
            progress.Report("Starting the pipeline…");
            host = new LocalPipelineHost(HostOptions(context, options, servers, observer));
            await host.StartAsync(cancellationToken);
            return new LocalRun(servers, host, Describe(servers, host), options.DataFolder);
        }
        catch
        {
            if (host is not null)
            {
                await host.DisposeAsync();
            }

            await servers.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        RunningStackFile.Remove(_dataFolder);
        await Host.DisposeAsync();
        await _servers.DisposeAsync();
    }

    private static LocalPipelineHostOptions HostOptions(CliContext context, UpOptions options, LocalStack servers, IHostObserver observer) => new()
    {
        Configuration = HostSettings.Build(Environment.GetEnvironmentVariables(), servers.Endpoints.ToSettings(), options.Language),
        DataFolder = options.InMemory ? null : DataFolders.Host(options.DataFolder),
        HttpPort = PortChoice.Choose(options.Ports.Http, PortChoice.Http),
        Observer = observer,
        Time = context.Time,
        ConfigureLogging = logging => logging
            .ClearProviders()
            .AddProvider(new ScreenLoggerProvider(context.Screen))
            // A refused file is no fault of the host, and the table tells of it.
            .SetMinimumLevel(options.Verbose ? LogLevel.Information : LogLevel.Error),
    };

    private static RunningStack Describe(LocalStack servers, LocalPipelineHost host)
    {
        using var process = Process.GetCurrentProcess();
        return new RunningStack(
            process.Id,
            process.StartTime.ToUniversalTime(),
            host.HttpAddress,
            host.HostKey,
            servers.Endpoints.StorageConnectionString,
            servers.Endpoints.CosmosEndpoint,
            servers.Endpoints.CosmosKey);
    }
}
