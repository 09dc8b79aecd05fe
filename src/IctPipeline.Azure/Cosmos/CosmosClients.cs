using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Makes the Cosmos DB client. One lives as long as the process.</summary>
internal static class CosmosClients
{
    /// <summary>As the SDK's own client of the gateway has it.</summary>
    private const int GatewayConnections = 50;

    /// <summary>Connections are made anew now and then, so that changes of the service's addresses are seen.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <param name="options">Where it is.</param>
    /// <param name="observers">Are told of every 429 of the gateway.</param>
    public static CosmosClient Create(CosmosOptions options, IEnumerable<IThrottleObserver>? observers = null)
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
        if (options.EffectiveConnectionMode == ConnectionMode.Gateway)
        {
            client.HttpClientFactory = () => Gateway(observers ?? []);
        }

        return options.ConnectionString is { } connection
            ? new CosmosClient(connection, client)
            : new CosmosClient(options.Endpoint!.AbsoluteUri, Credentials.For(options.ClientId), client);
    }

    private static HttpClient Gateway(IEnumerable<IThrottleObserver> observers) =>
        new(
            new ThrottledGatewayAnswers(
                observers,
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    MaxConnectionsPerServer = GatewayConnections,
                    PooledConnectionLifetime = ConnectionLifetime,
                }
            )
        );
}
