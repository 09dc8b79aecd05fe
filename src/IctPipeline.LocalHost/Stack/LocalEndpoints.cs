namespace IctPipeline.LocalHost.Stack;

/// <summary>Where the local servers listen, on the loopback address only.</summary>
/// <param name="StorageConnectionString">For blobs and queues, as any Azure Storage client takes it.</param>
/// <param name="BlobEndpoint">Blob service of the account.</param>
/// <param name="QueueEndpoint">Queue service of the account.</param>
/// <param name="CosmosEndpoint">For any Cosmos client in gateway mode.</param>
/// <param name="CosmosKey">The key that every emulator has: it protects nothing.</param>
public sealed record LocalEndpoints(
    string StorageConnectionString,
    Uri BlobEndpoint,
    Uri QueueEndpoint,
    Uri CosmosEndpoint,
    string CosmosKey
)
{
    /// <summary>A second key, with which nothing can be changed.</summary>
    public required string CosmosReadOnlyKey { get; init; }

    /// <summary>Where the Cosmos server takes orders to fail; null unless <see cref="LocalStackOptions.AllowFaults"/> is set.</summary>
    public Uri? CosmosFaultsEndpoint { get; init; }

    /// <summary>The same for blobs and queues.</summary>
    public Uri? StorageFaultsEndpoint { get; init; }

    /// <summary>The same as settings of the pipeline, to be added to its configuration.</summary>
    public IReadOnlyDictionary<string, string?> ToSettings() =>
        new Dictionary<string, string?>
        {
            ["ArticlesStorage"] = StorageConnectionString,
            ["Cosmos:ConnectionString"] = $"AccountEndpoint={CosmosEndpoint};AccountKey={CosmosKey};",
        };
}
