using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Tests.Reindexing;

/// <summary>Refuses names with <c>..</c> as the adapter does: no request can hold them.</summary>
internal sealed class UnaddressableNames(IArticleSource inner) : IArticleSource
{
    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        blob.Name.Contains("..", StringComparison.Ordinal)
            ? throw new DependencyException("blobs", 400, DependencyException.UnaddressableName, "Rename the file.")
            : inner.FindAsync(blob, cancellationToken);

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
        inner.ReadAsync(blob, maxBytes, knownETag, cancellationToken);

    public Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    ) => inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken);
}
