using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using IctPipeline.Azure;
using IctPipeline.Azure.Provisioning;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Stack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>What all tests share: the published app, the local servers, one worker, and adapters to look at what it does.</summary>
public sealed class WorkerStack : IAsyncLifetime
{
    private PublishedApp _app = null!;
    private LocalStack _servers = null!;
    private ServiceProvider _services = null!;
    private Dictionary<string, string?> _settings = null!;

    public IArticleStore Store => _services.GetRequiredService<IArticleStore>();

    internal string AppFolder => _app.Folder;

    /// <summary>The worker of the tests that do it no harm.</summary>
    internal HostedWorker Worker { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var publishing = PublishedApp.CreateAsync();
        _servers = await LocalStack.StartAsync(new LocalStackOptions { AllowFaults = true, StartLimit = TimeSpan.FromMinutes(3) });
        _settings = new(_servers.Endpoints.ToSettings())
        {
            // A sweep leaves young blobs to their own trigger; there is none here.
            ["Reindex:Grace"] = "00:00:00",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
        _services = new ServiceCollection().AddLogging().AddAzureAdapters(configuration).BuildServiceProvider();
        await _services.GetRequiredService<PipelineProvisioner>().ProvisionAsync(CancellationToken.None);
        _app = await publishing;
        Worker = await StartWorkerAsync();
    }

    public async Task DisposeAsync()
    {
        await Worker.DisposeAsync();
        await _services.DisposeAsync();
        await _servers.DisposeAsync();
        _app.Dispose();
    }

    /// <summary>A worker that a test may end, or let run into faults.</summary>
    internal Task<HostedWorker> StartWorkerAsync() => HostedWorker.StartAsync(AppFolder, _settings);

    /// <summary>A worker process for a host elsewhere.</summary>
    internal WorkerProcess StartWorker(Uri host) => WorkerProcess.Start(AppFolder, host, "worker-1", _settings);

    /// <summary>Drops a file.</summary>
    /// <returns>Its ETag.</returns>
    internal async Task<string> PutAsync(BlobAddress blob, string text)
    {
        var stored = await Client(blob).UploadAsync(BinaryData.FromString(text), overwrite: true);
        return stored.Value.ETag.ToString();
    }

    internal Task DeleteAsync(BlobAddress blob) => Client(blob).DeleteAsync();

    /// <summary>The document of a file, or the tombstone of it; null where there is neither.</summary>
    internal async Task<Article?> FindAsync(BlobAddress blob) =>
        (await Store.FindArticleAsync(ArticleId.For(blob), CancellationToken.None))?.Item;

    /// <summary>The failure record of a file; null where there is none.</summary>
    internal async Task<ArticleFailure?> FindFailureAsync(BlobAddress blob) =>
        (await Store.FindFailureAsync(ArticleId.For(blob), CancellationToken.None))?.Item;

    /// <summary>Takes the messages off a queue, as they stand there.</summary>
    internal async Task<IReadOnlyList<string>> TakeAsync(string queue)
    {
        var client = new QueueClient(_servers.Endpoints.StorageConnectionString, queue);
        var texts = new List<string>();
        foreach (var message in (await client.ReceiveMessagesAsync(maxMessages: 32)).Value)
        {
            texts.Add(message.Body.ToString());
            await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        return texts;
    }

    /// <summary>Tells both servers to fail by these rules of infra/local/faults; null ends it.</summary>
    internal async Task SetFaultsAsync(string? rules)
    {
        using var client = new HttpClient();
        foreach (var endpoint in (Uri[])[_servers.Endpoints.StorageFaultsEndpoint!, _servers.Endpoints.CosmosFaultsEndpoint!])
        {
            using var content = new StringContent(rules ?? "", Encoding.UTF8, "application/json");
            using var answer = rules is null ? await client.DeleteAsync(endpoint) : await client.PutAsync(endpoint, content);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Waits until a request to Cosmos has met a fault.</summary>
    internal async Task CosmosIsStruckAsync()
    {
        using var client = new HttpClient();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            using var report = JsonDocument.Parse(await client.GetStringAsync(_servers.Endpoints.CosmosFaultsEndpoint, limit.Token));
            if (report.RootElement.GetProperty("injected").GetInt32() > 0)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    private BlobClient Client(BlobAddress blob) =>
        new BlobServiceClient(_servers.Endpoints.StorageConnectionString).GetBlobContainerClient(blob.Container).GetBlobClient(blob.Name);
}

/// <summary>One after the other: some tests let the servers fail.</summary>
[CollectionDefinition(Name)]
public sealed class WorkerCollection : ICollectionFixture<WorkerStack>
{
    public const string Name = "worker";
}
