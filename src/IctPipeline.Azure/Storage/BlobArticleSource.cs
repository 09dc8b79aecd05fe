using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Storage;

/// <summary>The blobs in Azure Blob Storage.</summary>
public sealed class BlobArticleSource(BlobServiceClient service) : IArticleSource
{
    /// <summary>A blob that is overwritten while it is read is read again from the start, so often.</summary>
    private const int ReadTries = 4;

    private const int NotModified = 304;
    private const int PreconditionFailed = 412;

    /// <inheritdoc/>
    public async Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        var client = Client(blob);
        try
        {
            var properties = await client.GetPropertiesAsync(conditions: null, cancellationToken).ConfigureAwait(false);
            return BlobVersions.From(blob, properties.Value);
        }
        catch (RequestFailedException error) when (IsMissing(error))
        {
            return null;
        }
        catch (Exception error) when (StorageErrors.Translate(Dependencies.Blobs, error, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    /// <inheritdoc/>
    public async Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        var client = Client(blob);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ReadOnceAsync(client, blob, Math.Min(maxBytes, Array.MaxLength), knownETag, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (RequestFailedException error) when (error.Status == NotModified)
            {
                return new BlobRead.NotModified();
            }
            catch (RequestFailedException error) when (IsMissing(error))
            {
                return new BlobRead.Missing();
            }
            catch (RequestFailedException error) when (error.Status == PreconditionFailed && attempt < ReadTries)
            {
                // The connection broke, and the client, resuming at the same version, found another one.
            }
            catch (Exception error) when (StorageErrors.Translate(Dependencies.Blobs, error, cancellationToken) is { } failure)
            {
                throw failure;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, 5000);
        try
        {
            var pages = service
                .GetBlobContainerClient(container)
                .GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellationToken)
                .AsPages(continuation, pageSize);
            await foreach (var page in pages.ConfigureAwait(false))
            {
                var blobs = page
                    .Values.Where(item => !BlobVersions.IsFolder(item))
                    .Select(item => BlobVersions.From(container, item))
                    .ToList();
                return new BlobPage(blobs, string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
            }

            return new BlobPage([], null);
        }
        catch (Exception error) when (StorageErrors.Translate(Dependencies.Blobs, error, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>
    /// One GET, whose headers and body are of one version. The body is streamed: leaving it unread ends the transfer, so
    /// a blob that is too large costs its headers.
    /// </summary>
    private static async Task<BlobRead> ReadOnceAsync(
        BlobClient client,
        BlobAddress blob,
        long maxBytes,
        string? knownETag,
        CancellationToken cancellationToken
    )
    {
        var options = new BlobDownloadOptions();
        if (knownETag is not null)
        {
            options.Conditions = new BlobRequestConditions { IfNoneMatch = new ETag(BlobVersions.Quoted(knownETag)) };
        }

        var response = await client.DownloadStreamingAsync(options, cancellationToken).ConfigureAwait(false);
        if (response.GetRawResponse().Status == NotModified)
        {
            return new BlobRead.NotModified();
        }

        using var download = response.Value;
        var version = BlobVersions.From(blob, download.Details);
        if (version.Size > maxBytes)
        {
            return new BlobRead.TooLarge(version);
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)version.Size);
        await download.Content.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return new BlobRead.Found(new RawBlob(version, bytes));
    }

    /// <summary>Only the blob may be missing: a missing container is the set-up's fault, and never means "deleted".</summary>
    private static bool IsMissing(RequestFailedException error) => error.Status == 404 && error.ErrorCode == BlobErrorCode.BlobNotFound;

    /// <exception cref="DependencyException">
    /// The name can't be put into an address (<c>a/../b</c> would be <c>b</c>): another blob must not be read instead.
    /// </exception>
    private BlobClient Client(BlobAddress blob)
    {
        var client = service.GetBlobContainerClient(blob.Container).GetBlobClient(blob.Name);
        return client.Name == blob.Name
            ? client
            : throw new DependencyException(
                Dependencies.Blobs,
                400,
                DependencyException.UnaddressableName,
                "The blob's name can't be put into an address: rename the file."
            );
    }
}
