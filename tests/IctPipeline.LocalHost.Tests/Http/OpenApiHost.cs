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
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Tests.Http;

/// <summary>The real HTTP functions in a running host, over twins of the services in memory.</summary>
public sealed class OpenApiHost : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly ManualTimeProvider _time = new();
    private LocalPipelineHost? _host;

    public InMemoryArticleStore Store { get; } = new();

    /// <summary>Whether the services answer.</summary>
    public bool Away { get; set; }

    public async Task InitializeAsync()
    {
        _host = new LocalPipelineHost(
            new LocalPipelineHostOptions
            {
                Configuration = new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        new Dictionary<string, string?>
                        {
                            ["ArticlesStorage"] = "UseDevelopmentStorage=true",
                            ["Cosmos:ConnectionString"] = "AccountEndpoint=http://127.0.0.1:1/;AccountKey=QUFBQQ==;",
                            ["Articles:CreateResources"] = "false",
                        }
                    )
                    .Build(),
                Time = _time,
                FunctionClasses =
                [
                    typeof(global::IctPipeline.Functions.Http.Health),
                    typeof(global::IctPipeline.Functions.Http.HealthDetails),
                    typeof(global::IctPipeline.Functions.Http.Status),
                    typeof(global::IctPipeline.Functions.Http.GetArticle),
                    typeof(global::IctPipeline.Functions.Http.GetSimilar),
                    typeof(global::IctPipeline.Functions.Http.Failures),
                    typeof(global::IctPipeline.Functions.Http.Reindex),
                    typeof(global::IctPipeline.Functions.Http.ReindexPage),
                ],
                ConfigureLogging = logging => logging.ClearProviders(),
                ConfigureServices = services =>
                {
                    services.RemoveAll<IQueueMonitor>();
                    services
                        .AddSingleton<IQueueMonitor>(new Monitor(this))
                        .AddSingleton<ITriggerQueues>(new FakeQueues(_time))
                        .AddSingleton<IArticleSource>(new InMemoryArticleSource(_time))
                        .AddSingleton<IArticleStore>(Store)
                        .AddSingleton<ISimilarArticles>(Store)
                        .AddSingleton<IBodyStore>(new InMemoryBodyStore())
                        .AddSingleton<IRetryQueue>(new InMemoryRetryQueue(_time))
                        .AddSingleton<IReindexQueue>(new InMemoryReindexQueue())
                        .AddSingleton<ISweepIndex>(new InMemorySweepIndex(Store))
                        .AddSingleton<ISweepStore>(new InMemorySweepStore())
                        .AddSingleton<IArticleReader>(new FakeReader())
                        .AddSingleton<IArticleAnalyzer>(new FakeAnalyzer());
                },
            }
        );
        await _host.StartAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(
        string method,
        string path,
        string? body = null,
        bool withKey = true,
        string type = "application/json",
        (string Name, string Value)? header = null
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_host!.HttpAddress, path));
        if (withKey)
        {
            request.Headers.Add("x-functions-key", _host.HostKey);
        }

        if (header is { } more)
        {
            request.Headers.Add(more.Name, more.Value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, type);
        }

        return await _http.SendAsync(request);
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    public void Dispose() => _http.Dispose();

    private sealed class Monitor(OpenApiHost host) : IQueueMonitor
    {
        public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) =>
            host.Away
                ? throw new DependencyException(Dependencies.Queues, 503, null, "away", TimeSpan.FromSeconds(7))
                : Task.FromResult<IReadOnlyList<QueueDepth>>([
                    new QueueDepth("article-retry", 2, host._time.GetUtcNow()),
                    new QueueDepth("article-reindex", 0),
                ]);
    }
}
