using System.Text.Json;
using IctPipeline.Azure;
using IctPipeline.Core.Processing;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Ingest;

/// <summary>Processes a job that failed before, or that a person asked for again.</summary>
public sealed class RetryArticle(ArticleProcessor processor)
{
    /// <exception cref="JsonException">The message is no job: after enough deliveries it goes to the poison queue.</exception>
    [Function(nameof(RetryArticle))]
    public Task RunAsync(
        [QueueTrigger(ResourceNames.ArticleRetry, Connection = ResourceNames.StorageConnection)] string message,
        CancellationToken cancellationToken
    ) => processor.ProcessAsync(JobMessage.Read(message), cancellationToken);
}
