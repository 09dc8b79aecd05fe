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
    /// <param name="blob">Tells the container.</param>
    /// <param name="name">The blob's name as it is; the client shortens <c>a/../b</c> to <c>b</c>, which is another blob.</param>
    /// <param name="cancellationToken">The host stops.</param>
    [Function(nameof(IngestArticle))]
    public Task RunAsync(
        [BlobTrigger(
            ResourceNames.Articles + "/{name}",
            Connection = ResourceNames.StorageConnection,
            Source = BlobTriggerSource.EventGrid
        )]
            BlobClient blob,
        string name,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(blob);
        var job = new ArticleJob { Blob = new BlobAddress(blob.BlobContainerName, name) };
        return processor.ProcessAsync(job, cancellationToken);
    }
}
