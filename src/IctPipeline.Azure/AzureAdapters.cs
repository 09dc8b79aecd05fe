using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Events;
using IctPipeline.Azure.Provisioning;
using IctPipeline.Azure.Settings;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IctPipeline.Azure;

/// <summary>Registers what talks to Azure behind the ports of Core.</summary>
public static class AzureAdapters
{
    /// <summary>
    /// Blobs, queues and Cosmos DB by the settings <c>ArticlesStorage</c>, <c>Cosmos</c> and <c>Articles</c>. Wrong settings
    /// stop the host at start-up with a message that names them.
    /// </summary>
    public static IServiceCollection AddAzureAdapters(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(PipelineResources.Default);
        return services.AddStorage(configuration).AddCosmos(configuration).AddProvisioning(configuration);
    }

    private static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<StorageOptions, StorageOptionsValidator>(configuration, ConnectionSettings.Storage(configuration));
        services.AddSingleton(provider => StorageClients.Blobs(provider.GetRequiredService<StorageOptions>()));
        services.AddSingleton(provider => StorageClients.Queues(provider.GetRequiredService<StorageOptions>()));
        services.AddSingleton<IArticleSource, BlobArticleSource>();
        services.AddSingleton<IBodyStore>(provider => new BlobBodyStore(
            provider.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(Resources(provider).BodiesBlobContainer)
        ));
        services.AddSingleton<IRetryQueue>(provider => new StorageRetryQueue(
            provider.GetRequiredService<QueueServiceClient>().GetQueueClient(Resources(provider).RetryQueue)
        ));
        services.AddSingleton<IReindexQueue>(provider => new StorageReindexQueue(
            provider.GetRequiredService<QueueServiceClient>().GetQueueClient(Resources(provider).ReindexQueue)
        ));
        services.AddSingleton<IQueueMonitor>(provider => new StorageQueueMonitor(
            StorageClients.RawQueues(provider.GetRequiredService<StorageOptions>()),
            Resources(provider)
        ));
        services.AddSingleton<BlobDeletedEvents>();
        return services;
    }

    private static IServiceCollection AddCosmos(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CosmosOptions, CosmosOptionsValidator>(configuration, ConnectionSettings.Cosmos(configuration));
        services.TryAddSingleton<IRequestChargeObserver>(NoRequestChargeObserver.Instance);
        services.AddSingleton(provider =>
            CosmosClients.Create(provider.GetRequiredService<CosmosOptions>(), provider.GetServices<IThrottleObserver>())
        );
        services.AddSingleton(provider =>
            provider.GetRequiredService<CosmosClient>().GetDatabase(provider.GetRequiredService<CosmosOptions>().Database)
        );
        services.AddSingleton<IArticleStore, CosmosArticleStore>();
        services.AddSingleton<ISimilarArticles, CosmosSimilarArticles>();
        services.AddSingleton<ISweepIndex, CosmosSweepIndex>();
        services.AddSingleton<ISweepStore, CosmosSweepStore>();
        return services;
    }

    private static IServiceCollection AddProvisioning(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ProvisioningOptions>(configuration, ProvisioningOptions.Section);
        services.AddSingleton<PipelineProvisioner>();
        services.AddHostedService<ProvisioningService>();
        return services;
    }

    private static PipelineResources Resources(IServiceProvider provider) => provider.GetRequiredService<PipelineResources>();
}
