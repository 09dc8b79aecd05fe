using Azure;
using Azure.Storage.Blobs;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IctPipeline.HostContract.Tests.Engines;

/// <summary>The local host with its real storage clients. Its clock runs fast, so that its own pauses are short.</summary>
public sealed class LocalEngine : IEngine
{
    public bool PoisonExpires => false;

    public async Task<IEngineRun> StartAsync(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var time = new FastTimeProvider();
        var store = new InMemoryArticleStore();
        var host = new LocalPipelineHost(
            new LocalPipelineHostOptions
            {
                Configuration = scenario.Configuration,
                DataFolder = scenario.Folder,
                HostJson = scenario.HostJsonPath,
                Time = time,
                FunctionClasses = [typeof(WorkerFunctions)],
                ConfigureLogging = logging => logging.ClearProviders(),
                ConfigureServices = services =>
                    services
                        .AddSingleton(scenario.Probe)
                        .AddSingleton<IArticleStore>(store)
                        .AddSingleton<ISweepStore>(new InMemorySweepStore())
                        .AddSingleton<ISweepIndex>(new InMemorySweepIndex(store))
                        .AddSingleton<IReindexQueue>(new InMemoryReindexQueue()),
            }
        );
        try
        {
            await host.StartAsync();
            return new Run(host);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private sealed class Run(LocalPipelineHost host) : IEngineRun
    {
        /// <summary>It lists the container itself.</summary>
        public Task AnnounceAsync(BlobClient blob, ETag etag) => Task.CompletedTask;

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
