namespace IctPipeline.Azure.Storage;

/// <summary>
/// Where the storage account is: a connection string, or the services' addresses with an identity. Bound from the
/// settings that the Functions triggers read (<c>ArticlesStorage</c>, or <c>ArticlesStorage__blobServiceUri</c> and so on).
/// </summary>
public sealed class StorageOptions
{
    public const int DefaultMaxRetries = 3;
    public const int DefaultNetworkTimeoutSeconds = 60;

    /// <summary>Account key or SAS connection string; <c>UseDevelopmentStorage=true</c> is Azurite on its usual ports.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Account name; stands for both addresses in the public cloud.</summary>
    public string? AccountName { get; set; }

    /// <summary>For example <c>https://account.blob.core.windows.net</c>.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>For example <c>https://account.queue.core.windows.net</c>.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Client id of a user-assigned managed identity.</summary>
    public string? ClientId { get; set; }

    /// <summary>How often the client itself repeats a request (0 to 10), before the retry stage takes over.</summary>
    public int MaxRetries { get; set; } = DefaultMaxRetries;

    /// <summary>How long one request may stay without progress, in seconds (1 to 600).</summary>
    public int NetworkTimeoutSeconds { get; set; } = DefaultNetworkTimeoutSeconds;

    /// <summary>Whether this is a server on this machine, where everything that is missing may be created.</summary>
    internal bool IsLocal =>
        ConnectionString is { } text
            ? text.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase)
                || text.Contains("BlobEndpoint=http://", StringComparison.OrdinalIgnoreCase)
            : BlobServiceUri is { IsLoopback: true };
}
