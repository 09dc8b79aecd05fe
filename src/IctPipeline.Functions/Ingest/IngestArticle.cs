using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Processing;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Ingest;

/// <summary>Processes a file that was dropped, or overwritten.</summary>
public sealed class IngestArticle(ArticleProcessor processor)
{
    /// <summary>The trigger does not say which version it is about: the current one is processed.</summary>
    [Function(nameof(IngestArticle))]
    public Task RunAsync(
        [BlobTrigger(
            ResourceNames.Articles + "/{name}",
            Connection = ResourceNames.StorageConnection,
            Source = BlobTriggerSource.EventGrid
        )]
            BlobClient blob,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(blob);
        var job = new ArticleJob { Blob = new BlobAddress(blob.BlobContainerName, blob.Name) };
        return processor.ProcessAsync(job, cancellationToken);
    }
}
