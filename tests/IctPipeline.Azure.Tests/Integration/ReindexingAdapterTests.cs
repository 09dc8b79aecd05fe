using System.Text.Json;
using Azure.Storage.Queues;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using IctPipeline.Testing.Compliance;

namespace IctPipeline.Azure.Tests.Integration;

[Collection(AzureServers.CollectionName)]
public class CosmosSweepStoreTests(AzureServers servers) : SweepStoreCompliance, IAsyncLifetime
{
    private readonly OwnContainers _own = new(servers);

    protected override ISweepStore Store => new CosmosSweepStore(servers.Database, _own.Resources, NoRequestChargeObserver.Instance);

    public Task InitializeAsync() => _own.CreateAsync();

    public Task DisposeAsync() => _own.RemoveAsync();
}

[Collection(AzureServers.CollectionName)]
public class CosmosSweepIndexTests(AzureServers servers) : SweepIndexCompliance, IAsyncLifetime
{
    private readonly OwnContainers _own = new(servers);

    protected override ISweepIndex Index => new CosmosSweepIndex(servers.Database, _own.Resources, NoRequestChargeObserver.Instance);

    protected override IArticleStore Store => new CosmosArticleStore(servers.Database, _own.Resources, NoRequestChargeObserver.Instance);

    public Task InitializeAsync() => _own.CreateAsync();

    public Task DisposeAsync() => _own.RemoveAsync();

    [Fact]
    public async Task Find_Documents_TellsWhatItCost()
    {
        var document = Testing.SampleDocuments.Article();
        await Store.WriteArticleAsync(document, null, default);

        var parts = await Index.FindAsync([document.Id], default).ToListAsync();

        Assert.True(parts.Sum(part => part.RequestUnits) > 0);
    }
}

[Collection(AzureServers.CollectionName)]
public class StorageReindexQueueTests(AzureServers servers) : ReindexQueueCompliance, IAsyncLifetime
{
    private readonly QueueClient _client = servers.Queues.GetQueueClient(servers.NewName());

    protected override IReindexQueue Queue => new StorageReindexQueue(_client);

    public Task InitializeAsync() => _client.CreateAsync();

    public Task DisposeAsync() => _client.DeleteAsync();

    [Fact]
    public async Task Enqueue_QueueIsMissing_FailsWithStatus404()
    {
        var queue = new StorageReindexQueue(servers.Queues.GetQueueClient(servers.NewName()));

        var error = await Assert.ThrowsAsync<DependencyException>(() =>
            queue.EnqueueAsync([new ArticleJob { Blob = new("articles", "a.md") }], default)
        );

        Assert.Equal((Dependencies.Queues, 404), (error.Dependency, error.Status));
    }

    protected override async Task<ArticleJob?> TryReceiveAsync()
    {
        if ((await _client.ReceiveMessageAsync()).Value is not { } message)
        {
            return null;
        }

        await _client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        return JsonSerializer.Deserialize(message.Body.ToMemory().Span, PipelineJson.Relaxed.ArticleJob);
    }
}

/// <summary>Containers of one test.</summary>
internal sealed class OwnContainers(AzureServers servers)
{
    public PipelineResources Resources { get; } =
        servers.Resources() with
        {
            ArticlesCosmosContainer = servers.NewName(),
            FailuresCosmosContainer = servers.NewName(),
            StateCosmosContainer = servers.NewName(),
        };

    private IEnumerable<string> Names =>
        [Resources.ArticlesCosmosContainer, Resources.FailuresCosmosContainer, Resources.StateCosmosContainer];

    public async Task CreateAsync()
    {
        foreach (var name in Names)
        {
            await servers.Database.CreateContainerAsync(name, "/id");
        }
    }

    public async Task RemoveAsync()
    {
        foreach (var name in Names)
        {
            await servers.Database.GetContainer(name).DeleteContainerAsync();
        }
    }
}
