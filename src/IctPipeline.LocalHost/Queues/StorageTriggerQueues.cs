using Azure.Identity;
using Azure.Storage.Queues;
using IctPipeline.Azure.Storage;

namespace IctPipeline.LocalHost.Queues;

/// <summary>
/// Queues through a client of its own: the pipeline's decodes messages, and throws a whole batch away when one of them
/// can't be decoded.
/// </summary>
internal sealed class StorageTriggerQueues(StorageOptions options) : ITriggerQueues
{
    private readonly QueueServiceClient _service = Create(options);

    public ITriggerQueue Open(string name) => new StorageTriggerQueue(_service.GetQueueClient(name));

    private static QueueServiceClient Create(StorageOptions options)
    {
        var plain = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        return options.ConnectionString is { } connection
            ? new QueueServiceClient(connection, plain)
            : new QueueServiceClient(
                options.QueueAddress!,
                new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId }),
                plain
            );
    }
}
