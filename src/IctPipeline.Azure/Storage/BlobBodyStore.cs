using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using IctPipeline.Processing;

namespace IctPipeline.Azure.Storage;

/// <summary>Whole bodies in Azure Blob Storage.</summary>
/// <param name="container">The container <c>article-bodies</c>.</param>
public sealed class BlobBodyStore(BlobContainerClient container) : IBodyStore
{
    /// <inheritdoc/>
    /// <remarks>
    /// Overwrites: equal hashes mean equal texts in comparison form, so what was saved last is at least as right.
    /// </remarks>
    public async Task<string> SaveAsync(string articleId, string contentHash, string body, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(articleId);
        ArgumentException.ThrowIfNullOrEmpty(contentHash);
        ArgumentNullException.ThrowIfNull(body);
        var name = $"{articleId}/{contentHash}.txt";
        try
        {
            var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain; charset=utf-8" } };
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(body), options, cancellationToken).ConfigureAwait(false);
            return name;
        }
        catch (Exception error) when (StorageErrors.Translate(Dependencies.Blobs, error, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }
}
