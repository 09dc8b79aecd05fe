using System.Diagnostics;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Conditions;
using IctPipeline.LanguageEmulator;
using IctPipeline.LocalHost;
using IctPipeline.LocalHost.Hosting;
using IctPipeline.LocalHost.Stack;
using IctPipeline.Web;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Cli.Up;

/// <summary>The servers and the host of one local run. Both end with it.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private readonly LocalStack _servers;
    private readonly LanguageEmulatorServer? _language;
    private readonly ReaderServer? _reader;
    private readonly string _dataFolder;

    private LocalRun(
        LocalStack servers,
        LanguageEmulatorServer? language,
        LocalPipelineHost host,
        ReaderServer? reader,
        RunningStack stack,
        string dataFolder
    )
    {
        (_servers, _language, Host, _reader, Stack, _dataFolder) = (servers, language, host, reader, stack, dataFolder);
        RunningStackFile.Write(dataFolder, stack);
    }

    public LocalPipelineHost Host { get; }

    public RunningStack Stack { get; }

    /// <summary>Address and key of the Language emulator, where the run has one.</summary>
    public (string Address, string Key)? Language =>
        _language is { Settings: var settings } ? (settings["Language:Endpoint"], settings["Language:Key"]) : null;

    /// <summary>Ends when one of the servers stopped by itself.</summary>
    public Task<LocalHostException> Failed => _servers.Failed;

    /// <exception cref="LocalHostException">Something can't start; nothing is left running.</exception>
    public static async Task<LocalRun> StartAsync(
        CliContext context,
        UpOptions options,
        IHostObserver observer,
        ConditionBoard conditions,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var names = OtherNames.Read();
        var servers = await new ServerStart(options, names, context.Time, conditions).RunAsync(progress, cancellationToken);
        LanguageEmulatorServer? language = null;
        LocalPipelineHost? host = null;
        try
        {
            progress.Report("Starting the pipeline…");
            language = string.Equals(options.Language, UpOptions.Emulator, StringComparison.OrdinalIgnoreCase)
                ? await LanguageEmulatorServer.StartAsync(
                    new LanguageEmulatorOptions { AllowedHosts = names },
                    cancellationToken: cancellationToken
                )
                : null;
            host = new LocalPipelineHost(HostOptions(context, options, names, servers, language, observer, conditions));
            await host.StartAsync(cancellationToken);
            var reader = options.WithReader
                ? await ReaderStart.RunAsync(
                    servers.Endpoints,
                    host,
                    options.Ports.Reader,
                    names,
                    Logging(context, options),
                    cancellationToken
                )
                : null;
            return new LocalRun(servers, language, host, reader, Describe(servers, host, reader), options.DataFolder);
        }
        catch
        {
            if (host is not null)
            {
                await host.DisposeAsync();
            }

            await StopAsync(language);
            await servers.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        RunningStackFile.Remove(_dataFolder);
        await (_reader?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Host.DisposeAsync();
        await StopAsync(_language);
        await _servers.DisposeAsync();
    }

    private static ValueTask StopAsync(LanguageEmulatorServer? language) => language?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static LocalPipelineHostOptions HostOptions(
        CliContext context,
        UpOptions options,
        string? names,
        LocalStack servers,
        LanguageEmulatorServer? language,
        IHostObserver observer,
        ConditionBoard conditions
    ) =>
        new()
        {
            Configuration = RunSettings.Build(
                Environment.GetEnvironmentVariables(),
                servers.Endpoints.ToSettings(),
                language?.Settings
                    ?? (options.Language is { } provider ? new Dictionary<string, string> { ["Language:Provider"] = provider } : [])
            ),
            DataFolder = options.InMemory ? null : DataFolders.Host(options.DataFolder),
            HttpPort = PortChoice.Choose(options.Ports.Http, PortChoice.Http),
            AllowedHosts = names,
            Observer = observer,
            Conditions = conditions,
            Time = context.Time,
            ConfigureLogging = Logging(context, options),
        };

    private static Action<ILoggingBuilder> Logging(CliContext context, UpOptions options) =>
        logging =>
            logging
                .ClearProviders()
                .AddProvider(new ScreenLoggerProvider(context.Screen))
                // A start that fails is told in one sentence.
                .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
                // A refused file is no fault of the host, and the table tells of it.
                .SetMinimumLevel(options.Verbose ? LogLevel.Information : LogLevel.Error);

    private static RunningStack Describe(LocalStack servers, LocalPipelineHost host, ReaderServer? reader)
    {
        using var process = Process.GetCurrentProcess();
        return new RunningStack(
            process.Id,
            process.StartTime.ToUniversalTime(),
            host.HttpAddress,
            host.HostKey,
            servers.Endpoints.StorageConnectionString,
            servers.Endpoints.CosmosEndpoint,
            servers.Endpoints.CosmosKey,
            reader?.Address,
            ProcessMark.Of(process.Id)
        );
    }
}
