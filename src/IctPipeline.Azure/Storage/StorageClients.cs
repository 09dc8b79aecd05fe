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
            : new BlobServiceClient(options.BlobServiceUri!, Credentials.For(options.ClientId), client);
    }

    public static QueueServiceClient Queues(StorageOptions options)
    {
        var client = Configure(QueueOptions(), options);
        return options.ConnectionString is { } connection
            ? new QueueServiceClient(connection, client)
            : new QueueServiceClient(options.QueueServiceUri!, Credentials.For(options.ClientId), client);
    }

    /// <summary>Base64 is what <c>extensions.queues.messageEncoding</c> in host.json says, and what the triggers decode.</summary>
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
