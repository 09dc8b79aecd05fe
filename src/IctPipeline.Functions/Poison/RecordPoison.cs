using IctPipeline.Azure;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions;

/// <summary>
/// Turns what the platform gave up on into failure records. Where that is impossible the function fails, and the message
/// stays on its poison queue.
/// </summary>
public sealed class RecordPoison(PoisonRecorder recorder)
{
    [Function("RecordPoisonRetry")]
    public Task RecordRetryAsync(
        [QueueTrigger(ResourceNames.ArticleRetry + ResourceNames.PoisonSuffix, Connection = ResourceNames.StorageConnection)] string message,
        CancellationToken cancellationToken) => recorder.RecordAsync(PoisonMessages.OfRetry(message), cancellationToken);

    [Function("RecordPoisonBlob")]
    public Task RecordBlobAsync(
        [QueueTrigger(ResourceNames.BlobTriggerPoison, Connection = ResourceNames.StorageConnection)] string message,
        CancellationToken cancellationToken) => recorder.RecordAsync(PoisonMessages.OfBlobTrigger(message), cancellationToken);
}
