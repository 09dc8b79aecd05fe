using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Provisioning;
using IctPipeline.Azure.Storage;
using IctPipeline.Testing.Servers;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Tests.Integration;

/// <summary>The servers with clients as the app makes them, and one provisioned database for the run.</summary>
public sealed class AzureServers : TestServers
{
    internal const string CollectionName = "Azure servers";

    public BlobServiceClient Blobs { get; private set; } = null!;

    public QueueServiceClient Queues { get; private set; } = null!;

    public CosmosClient CosmosClient { get; private set; } = null!;

    public Database Database => CosmosClient.GetDatabase(Run);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var storage = new StorageOptions { ConnectionString = Storage };
        Blobs = StorageClients.Blobs(storage);
        Queues = StorageClients.Queues(storage);
        CosmosClient = CosmosClients.Create(CosmosOptions());
        await Provisioner().ProvisionAsync(default);
    }

    public override async Task DisposeAsync()
    {
        if (CosmosClient is not null)
        {
            await Database.DeleteStreamAsync();
            await foreach (var container in Blobs.GetBlobContainersAsync(prefix: Run))
            {
                await Blobs.DeleteBlobContainerAsync(container.Name);
            }

            await foreach (var queue in Queues.GetQueuesAsync(prefix: Run))
            {
                await Queues.DeleteQueueAsync(queue.Name);
            }

            CosmosClient.Dispose();
        }

        await base.DisposeAsync();
    }

    internal CosmosOptions CosmosOptions() => new() { ConnectionString = Cosmos, Database = Run };

    internal PipelineProvisioner Provisioner() => new(Blobs, Queues, CosmosClient, Options.Create(CosmosOptions()), Resources());

    /// <summary>The resources by names of this run.</summary>
    internal PipelineResources Resources() => new()
    {
        ArticlesBlobContainer = $"{Run}-articles",
        BodiesBlobContainer = $"{Run}-bodies",
        RetryQueue = $"{Run}-retry",
        Queues = [$"{Run}-retry"],
    };

    /// <summary>A name for a container or queue of one test.</summary>
    internal string NewName() => $"{Run}-{Guid.NewGuid():n}"[..30];
}

/// <summary>All integration tests share the servers, one test at a time.</summary>
[CollectionDefinition(AzureServers.CollectionName)]
public sealed class AzureServersCollection : ICollectionFixture<AzureServers>;
