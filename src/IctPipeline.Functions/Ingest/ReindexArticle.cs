using System.Text.Json;
using IctPipeline.Azure;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Reindexing;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Ingest;

/// <summary>Processes a job of a sweep, at the sweeps' own rate.</summary>
public sealed class ReindexArticle(ArticleProcessor processor, ReindexPacer pacer)
{
    /// <exception cref="JsonException">The message is no job: after enough deliveries it goes to the poison queue.</exception>
    [Function(nameof(ReindexArticle))]
    public async Task RunAsync(
        [QueueTrigger(ResourceNames.ArticleReindex, Connection = ResourceNames.StorageConnection)] string message,
        CancellationToken cancellationToken
    )
    {
        var job = JobMessage.Read(message);
        await pacer.WaitAsync(cancellationToken).ConfigureAwait(false);
        await processor.ProcessAsync(job, cancellationToken).ConfigureAwait(false);
    }
}
