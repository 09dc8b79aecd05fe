using IctPipeline.Azure;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Reindexing;
using IctPipeline.Functions.Poison;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Ingest;

/// <summary>Processes a job of a sweep, at the sweeps' own rate.</summary>
public sealed class ReindexArticle(ArticleProcessor processor, ReindexPacer pacer, PoisonRecorder strays)
{
    [Function(nameof(ReindexArticle))]
    public async Task RunAsync(
        [QueueTrigger(ResourceNames.ArticleReindex, Connection = ResourceNames.StorageConnection)] string message,
        CancellationToken cancellationToken
    )
    {
        if (JobMessage.TryRead(message) is not { } job)
        {
            await strays.RecordStrayAsync(ResourceNames.ArticleReindex, message, cancellationToken).ConfigureAwait(false);
            return;
        }

        await pacer.WaitAsync(cancellationToken).ConfigureAwait(false);
        await processor.ProcessAsync(job, cancellationToken).ConfigureAwait(false);
    }
}
