using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Storage;

/// <summary>Whole bodies in Azure Blob Storage.</summary>
/// <param name="container">The container <c>article-bodies</c>.</param>
public sealed class BlobBodyStore(BlobContainerClient container) : IBodyStore
{
    /// <inheritdoc/>
    public async Task<string> SaveAsync(string articleId, string version, string body, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(articleId);
        ArgumentException.ThrowIfNullOrEmpty(version);
        ArgumentNullException.ThrowIfNull(body);
        var name = IBodyStore.NameOf(articleId, version);
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

    /// <inheritdoc/>
    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        try
        {
            await container
                .GetBlobClient(name)
                .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception error) when (StorageErrors.Translate(Dependencies.Blobs, error, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ExistsAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        try
        {
            return await container.GetBlobClient(name).ExistsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (StorageErrors.Translate(Dependencies.Blobs, error, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }
}
