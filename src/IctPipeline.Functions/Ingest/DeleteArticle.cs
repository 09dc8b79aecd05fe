using IctPipeline.Azure;
using IctPipeline.Azure.Events;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Processing;
using IctPipeline.Functions.Poison;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Ingest;

/// <summary>
/// Looks at blobs that were deleted. An event may be late or come again, so it only says where to look: where a blob is
/// gone its documents follow, and where one of that name is there again it is processed.
/// </summary>
public sealed class DeleteArticle(ArticleProcessor processor, BlobDeletedEvents events, PoisonRecorder strays)
{
    [Function(nameof(DeleteArticle))]
    public async Task RunAsync(
        [QueueTrigger(ResourceNames.ArticleDeleted, Connection = ResourceNames.StorageConnection)] string message,
        CancellationToken cancellationToken
    )
    {
        if (events.TryRead(message) is not { } blobs)
        {
            await strays.RecordStrayAsync(ResourceNames.ArticleDeleted, message, cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (var blob in blobs)
        {
            await processor.ProcessAsync(new ArticleJob { Blob = blob }, cancellationToken).ConfigureAwait(false);
        }
    }
}
