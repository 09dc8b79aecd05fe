using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Tests.Auditing;

/// <summary>Lists every name, and reads none with a way up in it, like a client that works with addresses.</summary>
internal sealed class StrictSource(IArticleSource inner) : IArticleSource
{
    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        inner.FindAsync(Checked(blob), cancellationToken);

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
        inner.ReadAsync(Checked(blob), maxBytes, knownETag, cancellationToken);

    public Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    ) => inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken);

    private static BlobAddress Checked(BlobAddress blob) =>
        blob.Name.Contains("/../", StringComparison.Ordinal)
            ? throw new DependencyException(
                Dependencies.Blobs,
                400,
                DependencyException.UnaddressableName,
                "The blob's name can't be put into an address."
            )
            : blob;
}
