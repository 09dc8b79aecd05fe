using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace IctPipeline.Azure.Storage;

/// <summary>Makes the clients of the storage account. One of each lives as long as the process.</summary>
internal static class StorageClients
{
    public static BlobServiceClient Blobs(StorageOptions options)
    {
        var client = Configure(new BlobClientOptions(), options);
        return options.ConnectionString is { } connection
            ? new BlobServiceClient(connection, client)
            : new BlobServiceClient(options.BlobAddress!, Credentials.For(options.ClientId), client);
    }

    public static QueueServiceClient Queues(StorageOptions options) => Queues(options, QueueOptions());

    /// <summary>
    /// For looking at messages of others: they need not be base64, and a client that decodes throws at the first that isn't.
    /// </summary>
    public static QueueServiceClient RawQueues(StorageOptions options) =>
        Queues(options, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });

    private static QueueServiceClient Queues(StorageOptions options, QueueClientOptions client)
    {
        Configure(client, options);
        return options.ConnectionString is { } connection
            ? new QueueServiceClient(connection, client)
            : new QueueServiceClient(options.QueueAddress!, Credentials.For(options.ClientId), client);
    }

    /// <summary>
    /// Base64, as Event Grid and the blob trigger write their messages: tools that look at a queue then show all of them alike.
    /// </summary>
    public static QueueClientOptions QueueOptions() => new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public static bool CanParse(string connectionString)
    {
        try
        {
            return new BlobServiceClient(connectionString).Uri is not null;
        }
        catch (FormatException)
        {
            return false;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static T Configure<T>(T client, StorageOptions options)
        where T : ClientOptions
    {
        client.Retry.MaxRetries = options.MaxRetries;
        client.Retry.NetworkTimeout = TimeSpan.FromSeconds(options.NetworkTimeoutSeconds);
        client.Diagnostics.ApplicationId = "IctPipeline";
        return client;
    }
}
