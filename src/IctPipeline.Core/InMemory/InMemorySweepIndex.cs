using System.Runtime.CompilerServices;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.InMemory;

/// <summary>Summaries of what a store in memory holds.</summary>
public sealed class InMemorySweepIndex(InMemoryArticleStore store) : ISweepIndex
{
    public async IAsyncEnumerable<Summaries<DocumentSummary>> FindAsync(
        IReadOnlyCollection<string> ids,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new List<DocumentSummary>(ids.Count);
        foreach (var id in ids)
        {
            if (await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false) is { } stored)
            {
                found.Add(DocumentSummary.From(stored.Item));
            }
        }

        yield return new(found, RequestUnits: 0);
    }

    public async IAsyncEnumerable<Summaries<DocumentSummary>> FindOfBlobsAsync(
        IReadOnlyCollection<BlobAddress> blobs,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var wanted = blobs.ToHashSet();
        var found = await store
            .ListArticlesAsync(cancellationToken)
            .Where(stored => wanted.Contains(new(stored.Item.Source.Container, stored.Item.Source.Blob)))
            .Select(stored => DocumentSummary.From(stored.Item))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        yield return new(found, RequestUnits: 0);
    }

    public async IAsyncEnumerable<Summaries<FailureSummary>> FindFailuresOfBlobsAsync(
        IReadOnlyCollection<BlobAddress> blobs,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var wanted = blobs.ToHashSet();
        var found = await store
            .ListFailuresAsync(new FailureFilter(Limit: int.MaxValue), cancellationToken)
            .Where(failure => wanted.Contains(new(failure.Container, failure.Blob)))
            .Select(FailureSummary.From)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        yield return new(found, RequestUnits: 0);
    }

    public Task<SummaryPage> ListAsync(string? continuation, int pageSize, CancellationToken cancellationToken)
    {
        var (documents, next) = store.Page(continuation, pageSize);
        return Task.FromResult(new SummaryPage([.. documents.Select(DocumentSummary.From)], next, RequestUnits: 0));
    }
}
