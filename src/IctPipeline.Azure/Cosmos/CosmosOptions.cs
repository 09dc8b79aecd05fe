using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Where Cosmos DB is and how hard the client tries. Section <c>Cosmos</c>.</summary>
public sealed class CosmosOptions
{
    public const string DefaultDatabase = "ict";

    /// <summary>The SDK's own default.</summary>
    public const int DefaultMaxRetryAttempts = 9;

    /// <summary>The SDK's own default. A longer wait is the retry stage's matter: a function must not sit on its messages.</summary>
    public const int DefaultMaxRetryWaitSeconds = 30;

    /// <summary>Account key connection string.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>For example <c>https://account.documents.azure.com</c>; used with an identity.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Client id of a user-assigned managed identity.</summary>
    public string? ClientId { get; set; }

    /// <summary>Name of the database.</summary>
    public string Database { get; set; } = DefaultDatabase;

    /// <summary>
    /// Direct (TCP to the replicas) is faster; Gateway (HTTPS) passes firewalls and is all that local servers speak. Null
    /// chooses: Gateway for an http endpoint or a loopback address, Direct otherwise.
    /// </summary>
    public ConnectionMode? ConnectionMode { get; set; }

    /// <summary>How often the SDK repeats a throttled request (429), 0 to 100.</summary>
    public int MaxRetryAttempts { get; set; } = DefaultMaxRetryAttempts;

    /// <summary>How long it waits in all for one throttled request, in seconds, 0 to 300.</summary>
    public int MaxRetryWaitSeconds { get; set; } = DefaultMaxRetryWaitSeconds;

    /// <summary>
    /// Most request units per second (autoscale) of a database that the provisioner creates: 1,000 or a multiple. Null for a
    /// serverless account, which takes no such figure.
    /// </summary>
    public int? MaxThroughput { get; set; }

    /// <summary>The endpoint, whichever way it is given.</summary>
    internal Uri? Address => ConnectionString is { } text ? CosmosConnectionString.Endpoint(text) : Endpoint;

    internal bool IsLocal => Address is { IsLoopback: true };

    internal ConnectionMode EffectiveConnectionMode =>
        ConnectionMode
        ?? (
            Address is { } address && (address.Scheme == Uri.UriSchemeHttp || address.IsLoopback)
                ? Microsoft.Azure.Cosmos.ConnectionMode.Gateway
                : Microsoft.Azure.Cosmos.ConnectionMode.Direct
        );
}
