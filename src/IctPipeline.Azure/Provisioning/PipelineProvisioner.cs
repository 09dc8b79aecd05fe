using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Provisioning;

/// <summary>
/// Creates the containers and queues that are missing, and leaves those that are there as they are. In Azure the
/// deployment does this; an identity with data roles only isn't allowed to.
/// </summary>
public sealed class PipelineProvisioner(
    BlobServiceClient blobs,
    QueueServiceClient queues,
    CosmosClient cosmos,
    CosmosOptions options,
    PipelineResources resources
)
{
    /// <summary>Items live for ever unless they say otherwise: time to live is on, without a default.</summary>
    private const int TimeToLiveOnDemand = -1;

    /// <summary>Returns when everything is there.</summary>
    /// <exception cref="DependencyException">A service refused, or did not answer.</exception>
    public async Task ProvisionAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(
                ProvisionBlobsAsync(cancellationToken),
                ProvisionQueuesAsync(cancellationToken),
                ProvisionCosmosAsync(cancellationToken)
            )
            .ConfigureAwait(false);

    private async Task ProvisionBlobsAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var name in new[] { resources.ArticlesBlobContainer, resources.BodiesBlobContainer })
            {
                await blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (StorageErrors.Translate(Dependencies.Blobs, error, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    private async Task ProvisionQueuesAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var name in resources.AllQueues)
            {
                await queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (StorageErrors.Translate(Dependencies.Queues, error, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    private async Task ProvisionCosmosAsync(CancellationToken cancellationToken)
    {
        try
        {
            var throughput = options.MaxThroughput is { } most ? ThroughputProperties.CreateAutoscaleThroughput(most) : null;
            Database database = await cosmos
                .CreateDatabaseIfNotExistsAsync(options.Database, throughput, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            ContainerProperties[] containers =
            [
                new(resources.ArticlesCosmosContainer, "/id")
                {
                    IndexingPolicy = IndexingPolicies.Articles(),
                    FullTextPolicy = IndexingPolicies.ArticleTexts(),
                    DefaultTimeToLive = TimeToLiveOnDemand,
                },
                new(resources.FailuresCosmosContainer, "/id")
                {
                    IndexingPolicy = IndexingPolicies.Failures(),
                    DefaultTimeToLive = TimeToLiveOnDemand,
                },
                new(resources.StateCosmosContainer, "/id")
                {
                    IndexingPolicy = IndexingPolicies.State(),
                    DefaultTimeToLive = TimeToLiveOnDemand,
                },
            ];
            foreach (var container in containers)
            {
                await database.CreateContainerIfNotExistsAsync(container, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (CosmosErrors.Translate(error, "provision", cancellationToken) is { } failure)
        {
            throw failure;
        }
    }
}
