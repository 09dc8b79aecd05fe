using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.InMemory;

/// <summary>A store in memory: for <c>ict simulate</c> and for tests. Behaves as the real one does, by the same compliance suite.</summary>
public sealed class InMemoryArticleStore : IArticleStore, ISimilarArticles
{
    private readonly ConcurrentDictionary<string, Stored<Article>> _articles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Stored<ArticleFailure>> _failures = new(StringComparer.Ordinal);
    private long _versions;
    private volatile SortedIds? _sorted;

    public Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(_articles.GetValueOrDefault(id));

    public Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken) =>
        Task.FromResult(Write(_articles, article.Id, article, replaces));

    public Task<WriteResult> RemoveArticleAsync(string id, string replaces, CancellationToken cancellationToken)
    {
        if (!_articles.TryGetValue(id, out var stored))
        {
            return Task.FromResult(WriteResult.Written);
        }

        var removed = stored.ETag == replaces && _articles.TryRemove(KeyValuePair.Create(id, stored));
        return Task.FromResult(removed ? WriteResult.Written : WriteResult.Conflict);
    }

    public async IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(
        BlobAddress blob,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (
            var stored in _articles
                .Values.Where(stored => stored.Item.Source.Blob == blob.Name && stored.Item.Source.Container == blob.Container)
                .ToList()
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return stored;
        }
    }

    public async IAsyncEnumerable<Stored<Article>> ListArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var stored in _articles.Values.ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return stored;
        }
    }

    public async IAsyncEnumerable<SimilarCandidate> FindCandidatesAsync(
        IReadOnlyList<string> bands,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var article in _articles.Values.Select(stored => stored.Item).Where(article => !article.Deleted))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (article.Similarity is { } similarity && similarity.Bands.Any(bands.Contains))
            {
                yield return new(article.Id, article.Title, article.Site, article.Published, article.Source.Blob, similarity.Signature);
            }
        }
    }

    public Task<Stored<ArticleFailure>?> FindFailureAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(_failures.GetValueOrDefault(id));

    public Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken) =>
        Task.FromResult(Write(_failures, failure.Id, failure, replaces));

    public async IAsyncEnumerable<ArticleFailure> ListFailuresAsync(
        FailureFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var matching = _failures
            .Values.Select(stored => stored.Item)
            .Where(failure => filter.Status is null || failure.Status == filter.Status)
            .Where(failure => filter.Class is null || failure.Class == filter.Class)
            .Where(failure => filter.Code is null || failure.Code == filter.Code)
            .Where(failure => filter.Since is null || failure.LastFailedAt >= filter.Since)
            .Where(failure =>
                filter.Blob is null || (failure.Container == filter.Blob.Value.Container && failure.Blob == filter.Blob.Value.Name)
            )
            .OrderByDescending(failure => failure.LastFailedAt)
            .Take(filter.Limit)
            .ToList();
        foreach (var failure in matching)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return failure;
        }
    }

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken)
    {
        var articles = _articles.Values.Select(stored => stored.Item).ToList();
        var failures = _failures.Values.Select(stored => stored.Item.Status).ToList();
        return Task.FromResult(
            new StoreCounts(
                articles.Count(article => !article.Deleted),
                articles.Count(article => article is { Deleted: true, Ttl: not null }),
                failures.Count(status => status == FailureStatus.Retrying),
                failures.Count(status => status == FailureStatus.Dead)
            )
        );
    }

    /// <summary>The live documents in the order of their ids, a page at a time.</summary>
    internal (IReadOnlyList<Article> Documents, string? Continuation) Page(string? continuation, int pageSize)
    {
        // Sorted once for a listing: while nothing is written, every page is a slice.
        var versions = Interlocked.Read(ref _versions);
        var sorted = _sorted;
        if (sorted is null || sorted.Versions != versions)
        {
            sorted = new SortedIds(versions, [.. _articles.Keys.Order(StringComparer.Ordinal)]);
            _sorted = sorted;
        }

        var ids = sorted.Ids;
        var at = continuation is null ? 0 : Array.BinarySearch(ids, continuation, StringComparer.Ordinal);
        var from =
            at < 0 ? ~at
            : continuation is null ? 0
            : at + 1;
        var page = ids.AsSpan(from, Math.Min(pageSize, ids.Length - from)).ToArray();
        return (
            [.. page.Select(id => _articles.GetValueOrDefault(id)?.Item).OfType<Article>().Where(article => !article.Deleted)],
            from + page.Length < ids.Length ? page[^1] : null
        );
    }

    private WriteResult Write<T>(ConcurrentDictionary<string, Stored<T>> items, string id, T item, string? replaces)
    {
        var next = new Stored<T>(item, $"\"{Interlocked.Increment(ref _versions):x}\"");
        if (replaces is null)
        {
            return items.TryAdd(id, next) ? WriteResult.Written : WriteResult.Conflict;
        }

        return items.TryGetValue(id, out var stored) && stored.ETag == replaces && items.TryUpdate(id, next, stored)
            ? WriteResult.Written
            : WriteResult.Conflict;
    }

    private sealed record SortedIds(long Versions, string[] Ids);
}
