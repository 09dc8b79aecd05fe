using System.Runtime.CompilerServices;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Documents and failure records in Cosmos DB.</summary>
public sealed class CosmosArticleStore : IArticleStore
{
    private readonly CosmosItems<Article> _articles;
    private readonly CosmosItems<ArticleFailure> _failures;

    /// <param name="observers">Are told of every 429, those that the client absorbs included.</param>
    public CosmosArticleStore(
        Database database,
        PipelineResources resources,
        IRequestChargeObserver charges,
        IEnumerable<IThrottleObserver>? observers = null
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(resources);
        var throttled = new ThrottledAnswers(database.Client, observers ?? []);
        _articles = new(database.GetContainer(resources.ArticlesCosmosContainer), PipelineJson.Relaxed.Article, charges, throttled);
        _failures = new(database.GetContainer(resources.FailuresCosmosContainer), PipelineJson.Relaxed.ArticleFailure, charges, throttled);
    }

    /// <inheritdoc/>
    public Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken) =>
        _articles.FindAsync(id, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _articles.WriteAsync(article.Id, article, replaces, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<WriteResult> RemoveArticleAsync(string id, string replaces, CancellationToken cancellationToken) =>
        _articles.RemoveAsync(id, replaces, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        _articles.QueryAsync(ArticleQueries.OfBlob(blob), pageSize: null, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Stored<Article>> ListArticlesAsync(CancellationToken cancellationToken) =>
        _articles.QueryAsync(ArticleQueries.All, pageSize: 100, cancellationToken);

    /// <inheritdoc/>
    public Task<Stored<ArticleFailure>?> FindFailureAsync(string id, CancellationToken cancellationToken) =>
        _failures.FindAsync(id, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return _failures.WriteAsync(failure.Id, failure, replaces, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleFailure> ListFailuresAsync(
        FailureFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Limit <= 0)
        {
            yield break;
        }

        var left = filter.Limit;
        var pageSize = Math.Min(left, FailureQueries.LargestPage);
        await foreach (var failure in _failures.QueryAsync(FailureQueries.By(filter), pageSize, cancellationToken).ConfigureAwait(false))
        {
            yield return failure.Item;
            if (--left == 0)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<StoreCounts> CountAsync(CancellationToken cancellationToken)
    {
        var articles = _articles.CountAsync(ArticleQueries.CountLive, cancellationToken);
        var tombstones = _articles.CountAsync(ArticleQueries.CountTombstones, cancellationToken);
        var retrying = _failures.CountAsync(FailureQueries.Count(FailureStatus.Retrying), cancellationToken);
        var dead = _failures.CountAsync(FailureQueries.Count(FailureStatus.Dead), cancellationToken);
        await Task.WhenAll(articles, tombstones, retrying, dead).ConfigureAwait(false);
        return new StoreCounts(
            await articles.ConfigureAwait(false),
            await tombstones.ConfigureAwait(false),
            await retrying.ConfigureAwait(false),
            await dead.ConfigureAwait(false)
        );
    }
}
