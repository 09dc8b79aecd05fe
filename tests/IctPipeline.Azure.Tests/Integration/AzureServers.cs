using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Provisioning;
using IctPipeline.Azure.Storage;
using IctPipeline.LocalHost.Stack;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Tests.Integration;

/// <summary>
/// A storage account and a Cosmos DB: those that <c>ICT_TEST_STORAGE</c> and <c>ICT_TEST_COSMOS</c> name (connection strings),
/// else the local servers, in memory, on free ports. Everything is created under names of this run and removed after it.
/// </summary>
public sealed class AzureServers : IAsyncLifetime
{
    internal const string CollectionName = "Azure servers";
    private LocalStack? _local;

    /// <summary>Starts every name of the run: lower case, 12 characters.</summary>
    public string Run { get; } = $"t{Guid.NewGuid():n}"[..12];

    public string Storage { get; private set; } = "";

    public BlobServiceClient Blobs { get; private set; } = null!;

    public QueueServiceClient Queues { get; private set; } = null!;

    public CosmosClient CosmosClient { get; private set; } = null!;

    /// <summary>Where the local Cosmos server is told to fail; null where another server is used.</summary>
    public Uri? CosmosFaults => _local?.Endpoints.CosmosFaultsEndpoint;

    public Database Database => CosmosClient.GetDatabase(Run);

    internal CosmosOptions CosmosOptions { get; set; } = null!;

    public async Task InitializeAsync()
    {
        var storage = Environment.GetEnvironmentVariable("ICT_TEST_STORAGE");
        var cosmos = Environment.GetEnvironmentVariable("ICT_TEST_COSMOS");
        if (string.IsNullOrWhiteSpace(storage) || string.IsNullOrWhiteSpace(cosmos))
        {
            _local = await LocalStack.StartAsync(new LocalStackOptions { AllowFaults = true });
        }

        Storage = string.IsNullOrWhiteSpace(storage) ? _local!.Endpoints.StorageConnectionString : storage;
        CosmosOptions = new()
        {
            ConnectionString = string.IsNullOrWhiteSpace(cosmos) ? _local!.Endpoints.ToSettings()["Cosmos:ConnectionString"] : cosmos,
            Database = Run,
        };
        var options = new StorageOptions { ConnectionString = Storage };
        Blobs = StorageClients.Blobs(options);
        Queues = StorageClients.Queues(options);
        CosmosClient = CosmosClients.Create(CosmosOptions);
        await Provisioner().ProvisionAsync(default);
    }

    public async Task DisposeAsync()
    {
        if (CosmosClient is not null)
        {
            await RemoveAsync();
            CosmosClient.Dispose();
        }

        if (_local is not null)
        {
            await _local.DisposeAsync();
        }
    }

    internal PipelineProvisioner Provisioner() => new(Blobs, Queues, CosmosClient, CosmosOptions, Resources());

    /// <summary>The resources by names of this run.</summary>
    internal PipelineResources Resources() =>
        new()
        {
            ArticlesBlobContainer = $"{Run}-articles",
            BodiesBlobContainer = $"{Run}-bodies",
            RetryQueue = $"{Run}-retry",
            Queues = [$"{Run}-retry"],
            BlobTriggerPoisonQueue = $"{Run}-blob-poison",
        };

    /// <summary>A name for a container or queue of one test.</summary>
    internal string NewName() => $"{Run}-{Guid.NewGuid():n}"[..30];

    private async Task RemoveAsync()
    {
        using var removed = await Database.DeleteStreamAsync();
        await foreach (var container in Blobs.GetBlobContainersAsync(prefix: Run))
        {
            await Blobs.DeleteBlobContainerAsync(container.Name);
        }

        await foreach (var queue in Queues.GetQueuesAsync(prefix: Run))
        {
            await Queues.DeleteQueueAsync(queue.Name);
        }
    }
}

/// <summary>All integration tests share the servers, one test at a time.</summary>
[CollectionDefinition(AzureServers.CollectionName)]
public sealed class AzureServersCollection : ICollectionFixture<AzureServers>;
