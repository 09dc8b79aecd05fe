using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Ports;

/// <summary>The blobs. Errors other than "not there" are thrown as <see cref="DependencyException"/>.</summary>
public interface IArticleSource
{
    /// <summary>The blob's current version, or null where it does not exist.</summary>
    Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the blob's current version: properties and bytes are of the same version. A blob over
    /// <paramref name="maxBytes"/> is not downloaded: <see cref="BlobRead.TooLarge"/>. A blob whose version is
    /// <paramref name="knownETag"/> (with or without quotes) isn't either: <see cref="BlobRead.NotModified"/>.
    /// </summary>
    Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken);

    /// <summary>The blobs of a container in name order, a page at a time.</summary>
    /// <param name="container">Container name.</param>
    /// <param name="prefix">Only names that start so; null for all.</param>
    /// <param name="continuation">Where the page before ended; null to start.</param>
    /// <param name="pageSize">At most this many, 1 to 5,000.</param>
    Task<BlobPage> ListAsync(string container, string? prefix, string? continuation, int pageSize, CancellationToken cancellationToken);
}

/// <summary>One page of a listing; <paramref name="Continuation"/> is null on the last.</summary>
public sealed record BlobPage(IReadOnlyList<BlobVersion> Blobs, string? Continuation);

/// <summary>How reading a blob ended.</summary>
public abstract record BlobRead
{
    private BlobRead() { }

    /// <summary>Version and bytes.</summary>
    public sealed record Found(RawBlob Blob) : BlobRead;

    /// <summary>The version is the one that the caller knows.</summary>
    public sealed record NotModified : BlobRead;

    /// <summary>Larger than the caller takes.</summary>
    public sealed record TooLarge(BlobVersion Version) : BlobRead;

    /// <summary>There is no such blob (any more).</summary>
    public sealed record Missing : BlobRead;
}
