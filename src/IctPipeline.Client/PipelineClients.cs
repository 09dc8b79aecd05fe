using Azure.Core;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>A connection to a pipeline's database with the readers over it. One lives as long as the application.</summary>
public sealed class PipelineClients : IDisposable
{
    /// <summary>Name of the database unless the pipeline's setting <c>Cosmos:Database</c> says otherwise.</summary>
    public const string DefaultDatabase = "ict";

    private readonly CosmosClient _client;

    private PipelineClients(CosmosClient client, string database, ArticleClientOptions? options)
    {
        _client = client;
        Articles = new ArticleClient(client.GetContainer(database, ArticleClient.ContainerName), options);
        Failures = new FailureClient(client.GetContainer(database, FailureClient.ContainerName));
    }

    /// <summary>Documents.</summary>
    public ArticleClient Articles { get; }

    /// <summary>Failure records.</summary>
    public FailureClient Failures { get; }

    /// <summary>Connects with a key; the account's read-only key suffices.</summary>
    /// <param name="connectionString"><c>AccountEndpoint=…;AccountKey=…;</c></param>
    /// <param name="database">Name of the database.</param>
    /// <param name="options">Null takes the defaults.</param>
    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static PipelineClients Connect(string connectionString, string database = DefaultDatabase, ArticleClientOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        return new PipelineClients(new CosmosClient(connectionString, ClientOptions(connectionString, options)), database, options);
    }

    /// <summary>Connects with an identity; the role "Cosmos DB Built-in Data Reader" suffices.</summary>
    public static PipelineClients Connect(
        Uri endpoint,
        TokenCredential credential,
        string database = DefaultDatabase,
        ArticleClientOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return new PipelineClients(
            new CosmosClient(endpoint.AbsoluteUri, credential, ClientOptions(endpoint.AbsoluteUri, options)),
            database,
            options
        );
    }

    public void Dispose() => _client.Dispose();

    /// <summary>A server on this machine speaks the gateway protocol only, and names addresses of its own making.</summary>
    private static CosmosClientOptions ClientOptions(string address, ArticleClientOptions? options)
    {
        var isLocal =
            address.Contains("://127.0.0.1", StringComparison.Ordinal)
            || address.Contains("://localhost", StringComparison.OrdinalIgnoreCase);
        var client = new CosmosClientOptions
        {
            ApplicationName = "IctPipeline.Client",
            ConnectionMode = isLocal ? ConnectionMode.Gateway : ConnectionMode.Direct,
            LimitToEndpoint = isLocal,
        };
        if (options?.LongestThrottling is { } longest)
        {
            client.MaxRetryWaitTimeOnRateLimitedRequests = longest;
        }

        return client;
    }
}
