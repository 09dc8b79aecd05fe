using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using IctPipeline.Azure;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;
using IctPipeline.EndToEnd.Tests.Hosts;
using IctPipeline.LocalHost.Stack;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>
/// The servers as children of the test, the host as a process of its own that can be killed, and the adapters to look at
/// what they do.
/// </summary>
internal sealed class HostedStack : IAsyncDisposable
{
    public const string Container = "articles";

    /// <summary>Waits of the retry schedule in hundredths: the longest is then a quarter of an hour, the first a second.</summary>
    private const string RetryDelayScale = "0.01";

    private const int StartsAtMost = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ict-hosted-");
    private readonly LocalStack _stack;
    private readonly IHostProgram _program;
    private readonly ServiceProvider _services;
    private readonly Dictionary<string, string?> _settings;

    private HostedStack(LocalStack stack, IHostProgram program, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        _stack = stack;
        _program = program;
        _settings = new Dictionary<string, string?>(stack.Endpoints.ToSettings()) { ["Articles:RetryDelayScale"] = RetryDelayScale };
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddAzureAdapters(configuration)
            .AddSingleton<FailureRecorder>()
            .AddSingleton<FailureAdmin>()
            .BuildServiceProvider();
        Blobs = new BlobServiceClient(stack.Endpoints.StorageConnectionString).GetBlobContainerClient(Container);
        Queues = new QueueServiceClient(stack.Endpoints.StorageConnectionString);
    }

    public BlobContainerClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    public IServiceProvider Services => _services;

    public IArticleStore Store => _services.GetRequiredService<IArticleStore>();

    public IctProcess Host { get; private set; } = null!;

    /// <summary>The HTTP functions, with their key.</summary>
    public HttpClient Http { get; private set; } = null!;

    private Uri[] FaultsEndpoints => [_stack.Endpoints.StorageFaultsEndpoint!, _stack.Endpoints.CosmosFaultsEndpoint!];

    /// <param name="settings">Of the host, beside those that say where the servers are.</param>
    /// <param name="program">What runs the functions; <c>ict host</c> by default.</param>
    public static async Task<HostedStack> StartAsync(
        IEnumerable<KeyValuePair<string, string?>>? settings = null,
        IHostProgram? program = null
    )
    {
        var stack = await LocalStack.StartAsync(new LocalStackOptions { AllowFaults = true, StartLimit = TimeSpan.FromMinutes(3) });
        var hosted = new HostedStack(stack, program ?? new LocalHostProgram(), settings ?? []);
        await hosted.StartHostAsync();
        return hosted;
    }

    /// <summary>SIGKILL, and a new host on the same data.</summary>
    public async Task KillHostAsync()
    {
        Http.Dispose();
        await Host.KillAsync();
        await StartHostAsync();
    }

    /// <summary>Tells the host of a dropped blob, where it does not find out by itself.</summary>
    public Task TellAsync(Uri blob) => _program.TellAsync(Http, blob);

    /// <summary>Holds blobs, documents, failures and queues against each other.</summary>
    public Task<AuditReport> AuditAsync() =>
        new IngestAudit(
            _services.GetRequiredService<IArticleSource>(),
            Store,
            _services.GetRequiredService<IQueueMonitor>(),
            new ArticleReader(new ReadLimits())
        ).RunAsync(Container, CancellationToken.None);

    /// <summary>Messages on all queues.</summary>
    public async Task<int> QueuedAsync() =>
        (await _services.GetRequiredService<IQueueMonitor>().GetDepthsAsync(CancellationToken.None)).Sum(depth => depth.Messages);

    /// <summary>The live documents by blob and member.</summary>
    public Task<IReadOnlyDictionary<string, Article>> DocumentsAsync() => DocumentsAsync(Store);

    /// <summary>The live documents of a store by blob and member.</summary>
    public static async Task<IReadOnlyDictionary<string, Article>> DocumentsAsync(IArticleStore store)
    {
        var documents = new SortedDictionary<string, Article>(StringComparer.Ordinal);
        await foreach (var stored in store.ListArticlesAsync(CancellationToken.None))
        {
            if (!stored.Item.Deleted)
            {
                documents.Add(
                    stored.Item.Source is { Member: { } member } source ? $"{source.Blob}#{member}" : stored.Item.Source.Blob,
                    stored.Item
                );
            }
        }

        return documents;
    }

    /// <summary>Tells every server to fail by these rules; null ends it.</summary>
    public async Task SetFaultsAsync(string? rules)
    {
        using var client = new HttpClient();
        foreach (var endpoint in FaultsEndpoints)
        {
            using var content = new StringContent(rules ?? "", Encoding.UTF8, "application/json");
            using var answer = rules is null ? await client.DeleteAsync(endpoint) : await client.PutAsync(endpoint, content);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>How many requests met a fault since the rules were set.</summary>
    public async Task<int> CountFaultsAsync()
    {
        using var client = new HttpClient();
        var injected = 0;
        foreach (var endpoint in FaultsEndpoints)
        {
            using var counts = JsonDocument.Parse(await client.GetStringAsync(endpoint));
            injected += counts.RootElement.GetProperty("injected").GetInt32();
        }

        return injected;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
        await _services.DisposeAsync();
        await _stack.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartHostAsync()
    {
        var environment = _settings.ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);
        for (var attempt = 1; ; attempt++)
        {
            Host = _program.Start(_folder.FullName, environment);
            try
            {
                Http = await _program.ReadyAsync(Host, _folder.FullName);
                return;
            }
            catch (Xunit.Sdk.XunitException) when (attempt < StartsAtMost)
            {
                // It met a fault while it started, and said so; whoever runs it starts it again.
                await Host.DisposeAsync();
            }
        }
    }
}
