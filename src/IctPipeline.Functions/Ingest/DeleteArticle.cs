using System.Text.Json;
using IctPipeline.Azure;
using IctPipeline.Azure.Events;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Processing;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Ingest;

/// <summary>
/// Looks at blobs that were deleted. An event may be late or come again, so it only says where to look: where a blob is
/// gone its documents follow, and where one of that name is there again it is processed.
/// </summary>
public sealed class DeleteArticle(ArticleProcessor processor, BlobDeletedEvents events)
{
    /// <exception cref="JsonException">The message is no event: after enough deliveries it goes to the poison queue.</exception>
    [Function(nameof(DeleteArticle))]
    public async Task RunAsync(
        [QueueTrigger(ResourceNames.ArticleDeleted, Connection = ResourceNames.StorageConnection)] string message,
        CancellationToken cancellationToken
    )
    {
        foreach (var blob in events.Read(message))
        {
            await processor.ProcessAsync(new ArticleJob { Blob = blob }, cancellationToken).ConfigureAwait(false);
        }
    }
}
