using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Tests.Auditing;

/// <summary>Does something just after the blobs were listed.</summary>
internal sealed class ActingSource(IArticleSource inner, Func<Task> act) : IArticleSource
{
    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) => inner.FindAsync(blob, cancellationToken);

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
        inner.ReadAsync(blob, maxBytes, knownETag, cancellationToken);

    public async Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        var page = await inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken);
        await act();
        return page;
    }
}
