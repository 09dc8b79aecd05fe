using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Deletion;

namespace IctPipeline.Core.Auditing;

/// <summary>What the audit remembers of a document.</summary>
internal sealed record DocumentEntry(string Id, string? Member, string? ETag, string? Sha256, long Size, string ContentHash)
{
    /// <summary>Kept although its blob does not hold it any more.</summary>
    public bool Vanished { get; init; }

    /// <summary>Features that its analysis lacks.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public static DocumentEntry From(Article article) =>
        new(article.Id, article.Source.Member, article.Source.ETag, article.Source.Sha256, article.Source.Size, article.Lineage.ContentHash)
        {
            Vanished = article.Source.Vanished,
            Missing =
                article.Analysis.Status == AnalysisStatus.Partial ? [.. article.Analysis.Missing.Select(missing => missing.Feature)] : [],
        };
}

/// <summary>What the store holds of one blob: its live documents, and its failure records that are not closed by a success.</summary>
internal sealed record StoredOfBlob(IReadOnlyList<DocumentEntry> Documents, IReadOnlyList<ArticleFailure> Failures)
{
    /// <summary>The version of the blob that is a feed without items, where its mark says so.</summary>
    public string? EmptyFeed { get; init; }

    /// <summary>Whether the blob is, or was, a bundle.</summary>
    public bool HasMembers => Documents.Any(document => document.Member is not null) || Failures.Any(failure => failure.Member is not null);

    /// <summary>The failures that tell of this version, or do not say of which.</summary>
    public IReadOnlyList<ArticleFailure> FailuresOf(BlobVersion version) =>
        [.. Failures.Where(failure => failure.ETag is null || ETags.Same(failure.ETag, version.ETag))];

    /// <summary>What the store holds now.</summary>
    public static async Task<StoredOfBlob> ReadAsync(IArticleStore store, BlobAddress blob, CancellationToken cancellationToken)
    {
        var documents = new List<DocumentEntry>();
        string? emptyFeed = null;
        await foreach (var stored in store.FindArticlesOfBlobAsync(blob, cancellationToken).ConfigureAwait(false))
        {
            if (!stored.Item.Deleted)
            {
                documents.Add(DocumentEntry.From(stored.Item));
            }
            else if (BlobDeletion.IsEmptyFeed(stored.Item))
            {
                emptyFeed = stored.Item.Source.ETag;
            }
        }

        var failures = new List<ArticleFailure>();
        await foreach (
            var failure in store
                .ListFailuresAsync(new FailureFilter(Blob: blob, Limit: int.MaxValue), cancellationToken)
                .ConfigureAwait(false)
        )
        {
            if (failure.Status != FailureStatus.Replayed)
            {
                failures.Add(failure);
            }
        }

        return new(documents, failures) { EmptyFeed = emptyFeed };
    }
}
