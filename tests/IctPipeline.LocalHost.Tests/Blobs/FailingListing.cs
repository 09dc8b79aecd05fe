using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.LocalHost.Tests.Blobs;

/// <summary>Storage that can be told to list nothing.</summary>
internal sealed class FailingListing(IArticleSource inner) : IArticleSource
{
    public bool Fails { get; set; }

    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) => inner.FindAsync(blob, cancellationToken);

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
        inner.ReadAsync(blob, maxBytes, knownETag, cancellationToken);

    public Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    ) =>
        Fails
            ? throw new DependencyException("blobs", 500, "InternalError", "no")
            : inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken);
}
