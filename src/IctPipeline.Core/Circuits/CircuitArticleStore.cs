using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Circuits;

/// <summary>The document store behind a circuit. Listings and counts of everything, which no job asks for, go straight through.</summary>
public sealed class CircuitArticleStore(IArticleStore inner, Circuit circuit) : IArticleStore
{
    public Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken) =>
        circuit.CallAsync(() => inner.FindArticleAsync(id, cancellationToken));

    public Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken) =>
        circuit.CallAsync(() => inner.WriteArticleAsync(article, replaces, cancellationToken));

    public Task<WriteResult> RemoveArticleAsync(string id, string replaces, CancellationToken cancellationToken) =>
        circuit.CallAsync(() => inner.RemoveArticleAsync(id, replaces, cancellationToken));

    public IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        circuit.EnumerateAsync(inner.FindArticlesOfBlobAsync(blob, cancellationToken), cancellationToken);

    public IAsyncEnumerable<Stored<Article>> ListArticlesAsync(CancellationToken cancellationToken) =>
        inner.ListArticlesAsync(cancellationToken);

    public Task<Stored<ArticleFailure>?> FindFailureAsync(string id, CancellationToken cancellationToken) =>
        circuit.CallAsync(() => inner.FindFailureAsync(id, cancellationToken));

    public Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken) =>
        circuit.CallAsync(() => inner.WriteFailureAsync(failure, replaces, cancellationToken));

    public IAsyncEnumerable<ArticleFailure> ListFailuresAsync(FailureFilter filter, CancellationToken cancellationToken) =>
        circuit.EnumerateAsync(inner.ListFailuresAsync(filter, cancellationToken), cancellationToken);

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);
}
