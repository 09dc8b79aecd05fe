using IctPipeline.Core.Analysis;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using IctPipeline.LocalHost.Hosting;
using IctPipeline.LocalHost.Queues;
using IctPipeline.Reading;
using IctPipeline.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Tests.Hosting;

/// <summary>A whole host over in-memory twins: everything is real but the services behind the ports.</summary>
internal sealed class HostFixture : IDisposable
{
    private readonly HttpClient _http = new();

    public HostFixture()
    {
        Queues = new FakeQueues(Time);
        Source = new InMemoryArticleSource(Time);
    }

    public ManualTimeProvider Time { get; } = new();

    public Probe Probe { get; } = new();

    public Recorder Recorder { get; } = new();

    public FakeQueues Queues { get; }

    public InMemoryArticleSource Source { get; }

    public InMemoryArticleStore Store { get; } = new();

    public InMemorySweepStore Sweeps { get; } = new();

    public InMemoryReindexQueue Reindex { get; } = new();

    public Dictionary<string, string?> Settings { get; } =
        new()
        {
            ["ArticlesStorage"] = "UseDevelopmentStorage=true",
            ["Cosmos:ConnectionString"] = "AccountEndpoint=http://127.0.0.1:1/;AccountKey=QUFBQQ==;",
            ["Articles:CreateResources"] = "false",
        };

    public string? AllowedHosts { get; set; }

    public LocalPipelineHost Create(string? dataFolder, int port, params Type[] functions) =>
        new(
            new LocalPipelineHostOptions
            {
                Configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build(),
                DataFolder = dataFolder,
                HttpPort = port,
                AllowedHosts = AllowedHosts,
                Observer = Recorder,
                Time = Time,
                FunctionClasses = functions,
                ConfigureLogging = logging => logging.ClearProviders(),
                ConfigureServices = services =>
                    services
                        .AddSingleton(Probe)
                        .AddSingleton<ITriggerQueues>(Queues)
                        .AddSingleton<IArticleSource>(Source)
                        .AddSingleton<IArticleStore>(Store)
                        .AddSingleton<IBodyStore>(new InMemoryBodyStore())
                        .AddSingleton<IRetryQueue>(new InMemoryRetryQueue(Time))
                        .AddSingleton<ISweepStore>(Sweeps)
                        .AddSingleton<ISweepIndex>(new InMemorySweepIndex(Store))
                        .AddSingleton<IReindexQueue>(Reindex)
                        .AddSingleton<IArticleReader>(new FakeReader())
                        .AddSingleton<IArticleAnalyzer>(new FakeAnalyzer()),
            }
        );

    public async Task<LocalPipelineHost> StartAsync(params Type[] functions)
    {
        var host = Create(null, 0, functions);
        await host.StartAsync();
        return host;
    }

    public async Task<HttpResponseMessage> SendAsync(
        LocalPipelineHost host,
        HttpMethod method,
        string path,
        string? key = null,
        params IReadOnlyList<(string Name, string Value)> headers
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(host.HttpAddress, path));
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await _http.SendAsync(request);
    }

    public void Dispose() => _http.Dispose();
}
