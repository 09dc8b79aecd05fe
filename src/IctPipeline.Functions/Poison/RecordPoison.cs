using IctPipeline.Azure;
using IctPipeline.Azure.Events;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Poison;

/// <summary>
/// Turns what the platform gave up on into failure records: of the files that a message names, else of the message itself. Where the
/// record can't be stored the function fails, and the message stays on its poison queue.
/// </summary>
public sealed class RecordPoison(PoisonRecorder recorder, BlobDeletedEvents events)
{
    [Function("RecordPoisonRetry")]
    public Task RecordRetryAsync(
        [QueueTrigger(ResourceNames.ArticleRetry + ResourceNames.PoisonSuffix, Connection = ResourceNames.StorageConnection)]
            string message,
        CancellationToken cancellationToken
    ) => recorder.RecordAsync(ResourceNames.ArticleRetry, message, text => [PoisonMessages.OfRetry(text)], cancellationToken);

    [Function("RecordPoisonBlob")]
    public Task RecordBlobAsync(
        [QueueTrigger(ResourceNames.BlobTriggerPoison, Connection = ResourceNames.StorageConnection)] string message,
        CancellationToken cancellationToken
    ) => recorder.RecordAsync(ResourceNames.BlobTriggerPoison, message, text => [PoisonMessages.OfBlobTrigger(text)], cancellationToken);

    [Function("RecordPoisonReindex")]
    public Task RecordReindexAsync(
        [QueueTrigger(ResourceNames.ArticleReindex + ResourceNames.PoisonSuffix, Connection = ResourceNames.StorageConnection)]
            string message,
        CancellationToken cancellationToken
    ) => recorder.RecordAsync(ResourceNames.ArticleReindex, message, text => [PoisonMessages.OfRetry(text)], cancellationToken);

    [Function("RecordPoisonDeleted")]
    public Task RecordDeletedAsync(
        [QueueTrigger(ResourceNames.ArticleDeleted + ResourceNames.PoisonSuffix, Connection = ResourceNames.StorageConnection)]
            string message,
        CancellationToken cancellationToken
    ) =>
        recorder.RecordAsync(
            ResourceNames.ArticleDeleted,
            message,
            text => events.Read(text).Select(blob => new FailedJob(blob, null, null, ArticleStage.Read)),
            cancellationToken
        );
}
