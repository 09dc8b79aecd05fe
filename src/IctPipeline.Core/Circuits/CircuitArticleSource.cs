using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Circuits;

/// <summary>Blobs behind a circuit.</summary>
public sealed class CircuitArticleSource(IArticleSource inner, Circuit circuit) : IArticleSource
{
    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        circuit.CallAsync(() => inner.FindAsync(blob, cancellationToken));

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
        circuit.CallAsync(() => inner.ReadAsync(blob, maxBytes, knownETag, cancellationToken));

    public Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    ) => circuit.CallAsync(() => inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken));
}
