using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Makes the Cosmos DB client. One lives as long as the process.</summary>
internal static class CosmosClients
{
    public static CosmosClient Create(CosmosOptions options)
    {
        var client = new CosmosClientOptions
        {
            ApplicationName = "IctPipeline",
            ConnectionMode = options.EffectiveConnectionMode,
            // A local server names addresses of its own making; what was configured is what is reachable.
            LimitToEndpoint = options.IsLocal,
            EnableContentResponseOnWrite = false,
            MaxRetryAttemptsOnRateLimitedRequests = options.MaxRetryAttempts,
            MaxRetryWaitTimeOnRateLimitedRequests = TimeSpan.FromSeconds(options.MaxRetryWaitSeconds),
        };
        return options.ConnectionString is { } connection
            ? new CosmosClient(connection, client)
            : new CosmosClient(options.Endpoint!.AbsoluteUri, Credentials.For(options.ClientId), client);
    }
}
