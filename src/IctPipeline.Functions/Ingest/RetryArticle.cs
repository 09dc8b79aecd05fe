using IctPipeline.Azure;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Processing;
using IctPipeline.Functions.Poison;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Ingest;

/// <summary>Processes a job that failed before, or that a person asked for again.</summary>
public sealed class RetryArticle(ArticleProcessor processor, PoisonRecorder strays)
{
    [Function(nameof(RetryArticle))]
    public Task RunAsync(
        [QueueTrigger(ResourceNames.ArticleRetry, Connection = ResourceNames.StorageConnection)] string message,
        CancellationToken cancellationToken
    ) =>
        JobMessage.TryRead(message) is { } job
            ? processor.ProcessAsync(job, cancellationToken)
            : strays.RecordStrayAsync(ResourceNames.ArticleRetry, message, cancellationToken);
}
