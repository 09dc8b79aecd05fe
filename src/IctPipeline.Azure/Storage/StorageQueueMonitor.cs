using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Storage;

/// <summary>Looks at the pipeline's queues in Azure Queue Storage.</summary>
/// <param name="service">Must not decode: any text may be on a queue.</param>
/// <param name="resources">Names the queues.</param>
public sealed class StorageQueueMonitor(QueueServiceClient service, PipelineResources resources) : IQueueMonitor
{
    /// <summary>As many as the service shows at once.</summary>
    private const int MostShown = 32;

    private readonly QueueMessageCheck _check = new(resources);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(resources.AllQueues.Select(queue => GetDepthAsync(queue, cancellationToken))).ConfigureAwait(false);

    private async Task<QueueDepth> GetDepthAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var queue = service.GetQueueClient(name);
            var properties = await queue.GetPropertiesAsync(cancellationToken).ConfigureAwait(false);
            var count = properties.Value.ApproximateMessagesCount;
            if (count == 0)
            {
                return new QueueDepth(name, 0);
            }

            var shown = (await queue.PeekMessagesAsync(MostShown, cancellationToken).ConfigureAwait(false)).Value;
            return new QueueDepth(
                name,
                count,
                shown.FirstOrDefault()?.InsertedOn,
                shown.Count(message => !_check.IsReadable(name, message.Body?.ToString() ?? ""))
            );
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return new QueueDepth(name, 0);
        }
        catch (Exception error) when (StorageErrors.Translate(Dependencies.Queues, error, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }
}
