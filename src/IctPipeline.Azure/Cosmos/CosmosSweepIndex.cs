using System.Runtime.CompilerServices;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Summaries of documents and failures by projecting queries, some hundreds of keys at a time.</summary>
public sealed class CosmosSweepIndex : ISweepIndex
{
    /// <summary>Keys a query. A query may have 512 KB of text and 6,000 values in a list; names of blobs have up to 3 KB.</summary>
    private const int KeysAtOnce = 150;

    /// <summary>Queries at a time. More would take a page of 5,000 blobs sooner, and the throughput from fresh drops.</summary>
    private const int QueriesAtOnce = 4;

    private readonly CosmosItems<DocumentSummary> _articles;
    private readonly CosmosItems<FailureSummary> _failures;

    /// <param name="observers">Are told of every 429, those that the client absorbs included.</param>
    public CosmosSweepIndex(
        Database database,
        PipelineResources resources,
        IRequestChargeObserver charges,
        IEnumerable<IThrottleObserver>? observers = null
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(resources);
        var throttled = new ThrottledAnswers(database.Client, observers ?? []);
        _articles = new(database.GetContainer(resources.ArticlesCosmosContainer), ReindexJson.Relaxed.DocumentSummary, charges, throttled);
        _failures = new(database.GetContainer(resources.FailuresCosmosContainer), ReindexJson.Relaxed.FailureSummary, charges, throttled);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Summaries<DocumentSummary>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        AskAllAsync(_articles, SweepQueries.DocumentsById, ids, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Summaries<DocumentSummary>> FindOfBlobsAsync(
        IReadOnlyCollection<BlobAddress> blobs,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // One query after the other, a page after the other: these are the bundles, with many members each.
        foreach (var names in blobs.Select(blob => blob.Name).Chunk(KeysAtOnce))
        {
            await foreach (
                var page in _articles
                    .QueryRowsAsync(SweepQueries.DocumentsOfBlobs(names), pageSize: null, continuation: null, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                yield return new(page.Rows, page.RequestUnits);
            }
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Summaries<FailureSummary>> FindFailuresOfBlobsAsync(
        IReadOnlyCollection<BlobAddress> blobs,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(blobs);
        return AskAllAsync(_failures, SweepQueries.FailuresOfBlobs, [.. blobs.Select(blob => blob.Name)], cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SummaryPage> ListAsync(string? continuation, int pageSize, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        await foreach (
            var page in _articles
                .QueryRowsAsync(SweepQueries.LiveDocuments, pageSize, continuation, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            return new SummaryPage(page.Rows, page.Continuation, page.RequestUnits);
        }

        return new SummaryPage([], null, RequestUnits: 0);
    }

    private static async IAsyncEnumerable<Summaries<T>> AskAllAsync<T>(
        CosmosItems<T> items,
        Func<IReadOnlyList<string>, QueryDefinition> query,
        IReadOnlyCollection<string> keys,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var queries in keys.Chunk(KeysAtOnce).Chunk(QueriesAtOnce))
        {
            foreach (
                var answer in await Task.WhenAll(queries.Select(some => AskAsync(items, query(some), cancellationToken)))
                    .ConfigureAwait(false)
            )
            {
                yield return answer;
            }
        }
    }

    private static async Task<Summaries<T>> AskAsync<T>(CosmosItems<T> items, QueryDefinition query, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        var requestUnits = 0.0;
        await foreach (var page in items.QueryRowsAsync(query, pageSize: null, continuation: null, cancellationToken).ConfigureAwait(false))
        {
            rows.AddRange(page.Rows);
            requestUnits += page.RequestUnits;
        }

        return new(rows, requestUnits);
    }
}
