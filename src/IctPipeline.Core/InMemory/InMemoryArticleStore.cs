using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IctPipeline.Articles;
using IctPipeline.Processing;

namespace IctPipeline.InMemory;

/// <summary>A store in memory: for <c>ict simulate</c> and for tests. Behaves as the real one does, by the same compliance suite.</summary>
public sealed class InMemoryArticleStore : IArticleStore
{
    private readonly ConcurrentDictionary<string, Stored<Article>> _articles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Stored<ArticleFailure>> _failures = new(StringComparer.Ordinal);
    private long _versions;

    public Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken)
        => Task.FromResult(_articles.GetValueOrDefault(id));

    public Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken)
        => Task.FromResult(Write(_articles, article.Id, article, replaces));

    public Task<WriteResult> RemoveArticleAsync(string id, string replaces, CancellationToken cancellationToken)
    {
        if (!_articles.TryGetValue(id, out var stored))
        {
            return Task.FromResult(WriteResult.Written);
        }

        var removed = stored.ETag == replaces && _articles.TryRemove(KeyValuePair.Create(id, stored));
        return Task.FromResult(removed ? WriteResult.Written : WriteResult.Conflict);
    }

    public async IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(BlobAddress blob, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var stored in _articles.Values.Where(stored => stored.Item.Source.Blob == blob.Name && stored.Item.Source.Container == blob.Container).ToList())
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

    public Task<Stored<ArticleFailure>?> FindFailureAsync(string id, CancellationToken cancellationToken)
        => Task.FromResult(_failures.GetValueOrDefault(id));

    public Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken)
        => Task.FromResult(Write(_failures, failure.Id, failure, replaces));

    public async IAsyncEnumerable<ArticleFailure> ListFailuresAsync(FailureFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var matching = _failures.Values.Select(stored => stored.Item)
            .Where(failure => filter.Status is null || failure.Status == filter.Status)
            .Where(failure => filter.Class is null || failure.Class == filter.Class)
            .Where(failure => filter.Code is null || failure.Code == filter.Code)
            .Where(failure => filter.Since is null || failure.LastFailedAt >= filter.Since)
            .Where(failure => filter.Blob is null || (failure.Container == filter.Blob.Value.Container && failure.Blob == filter.Blob.Value.Name))
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
        var articles = _articles.Values.Select(stored => stored.Item.Deleted).ToList();
        var failures = _failures.Values.Select(stored => stored.Item.Status).ToList();
        return Task.FromResult(new StoreCounts(
            articles.Count(deleted => !deleted),
            articles.Count(deleted => deleted),
            failures.Count(status => status == FailureStatus.Retrying),
            failures.Count(status => status == FailureStatus.Dead)));
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
}
