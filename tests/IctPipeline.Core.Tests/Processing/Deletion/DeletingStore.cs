using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Tests.Processing.Deletion;

/// <summary>Does something just before the first document or failure is written.</summary>
internal sealed class DeletingStore(InMemoryArticleStore inner, Func<Task> act) : IArticleStore
{
    private bool _done;

    public async Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken)
    {
        await ActAsync();
        return await inner.WriteArticleAsync(article, replaces, cancellationToken);
    }

    public Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken) =>
        inner.FindArticleAsync(id, cancellationToken);

    public Task<WriteResult> RemoveArticleAsync(string id, string replaces, CancellationToken cancellationToken) =>
        inner.RemoveArticleAsync(id, replaces, cancellationToken);

    public IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        inner.FindArticlesOfBlobAsync(blob, cancellationToken);

    public IAsyncEnumerable<Stored<Article>> ListArticlesAsync(CancellationToken cancellationToken) =>
        inner.ListArticlesAsync(cancellationToken);

    public Task<Stored<ArticleFailure>?> FindFailureAsync(string id, CancellationToken cancellationToken) =>
        inner.FindFailureAsync(id, cancellationToken);

    public async Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken)
    {
        await ActAsync();
        return await inner.WriteFailureAsync(failure, replaces, cancellationToken);
    }

    public IAsyncEnumerable<ArticleFailure> ListFailuresAsync(FailureFilter filter, CancellationToken cancellationToken) =>
        inner.ListFailuresAsync(filter, cancellationToken);

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);

    private async Task ActAsync()
    {
        if (!_done)
        {
            _done = true;
            await act();
        }
    }
}
