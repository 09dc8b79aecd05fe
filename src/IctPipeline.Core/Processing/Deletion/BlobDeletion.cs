using IctPipeline.Articles;

namespace IctPipeline.Processing;

/// <summary>Makes the documents of a deleted blob follow it.</summary>
public sealed class BlobDeletion(IArticleSource source, IArticleStore store, FailureRecorder failures, ArticleProcessorOptions options, TimeProvider time)
{
    private const int MaxConflicts = 10;

    /// <summary>
    /// Tombstones (or removes, or keeps) every document of a blob that is not there any more. The documents are read
    /// before the blob is looked for, and written on the condition that nothing changed in between: whoever drops the
    /// file again meanwhile wins.
    /// </summary>
    /// <returns><see cref="Outcome.Deleted"/>, or <see cref="Outcome.Superseded"/> where the blob exists.</returns>
    public async Task<Outcome> DeleteAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxConflicts; round++)
        {
            var stored = await FindDocumentsAsync(blob, cancellationToken).ConfigureAwait(false);
            var failure = await failures.FindAsync(ArticleId.For(blob), cancellationToken).ConfigureAwait(false);
            if (await source.FindAsync(blob, cancellationToken).ConfigureAwait(false) is not null)
            {
                return new Outcome.Superseded();
            }

            var followed = options.OnDelete == OnDelete.Keep || await DeleteAllAsync(blob, stored, cancellationToken).ConfigureAwait(false);
            if (followed && (failure is null || await failures.TryCloseAsync(failure, FailureStatus.Discarded, "The file was deleted.", cancellationToken).ConfigureAwait(false)))
            {
                return new Outcome.Deleted();
            }
        }

        throw new DependencyException(Dependencies.Cosmos, 409, null, "The documents of a deleted file kept changing.");
    }

    private async Task<List<Stored<Article>>> FindDocumentsAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        var documents = new List<Stored<Article>>();
        await foreach (var document in store.FindArticlesOfBlobAsync(blob, cancellationToken).ConfigureAwait(false))
        {
            documents.Add(document);
        }

        return documents;
    }

    private async Task<bool> DeleteAllAsync(BlobAddress blob, List<Stored<Article>> documents, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var document in documents.Where(document => !document.Item.Deleted))
        {
            all &= await RetireAsync(document, cancellationToken).ConfigureAwait(false);
        }

        // A worker that read the blob just before it went may be about to create its document: the tombstone that it
        // then meets makes it look again.
        if (documents.Count == 0 && options.OnDelete == OnDelete.Tombstone)
        {
            all &= await store.WriteArticleAsync(Tombstone(blob), null, cancellationToken).ConfigureAwait(false) == WriteResult.Written;
        }

        return all;
    }

    /// <summary>Tombstones or removes one document, if it is still the one that was read.</summary>
    public async Task<bool> RetireAsync(Stored<Article> document, CancellationToken cancellationToken)
    {
        var result = options.OnDelete == OnDelete.Remove
            ? await store.RemoveArticleAsync(document.Item.Id, document.ETag, cancellationToken).ConfigureAwait(false)
            : await store.WriteArticleAsync(Tombstone(document.Item), document.ETag, cancellationToken).ConfigureAwait(false);
        return result == WriteResult.Written;
    }

    private Article Tombstone(Article article) => new()
    {
        Id = article.Id,
        Deleted = true,
        DeletedAt = time.GetUtcNow(),
        Ttl = (int)options.TombstoneLife.TotalSeconds,
        Source = article.Source with { Metadata = new Dictionary<string, string>() },
        Analysis = new AnalysisInfo { Status = AnalysisStatus.Skipped },
        Lineage = article.Lineage with { UpdatedAt = time.GetUtcNow() },
    };

    private Article Tombstone(BlobAddress blob) => Tombstone(new Article
    {
        Id = ArticleId.For(blob),
        Source = new ArticleSource { Container = blob.Container, Blob = blob.Name },
        Analysis = new AnalysisInfo { Status = AnalysisStatus.Skipped },
        Lineage = new ArticleLineage
        {
            ContentHash = "",
            PipelineVersion = options.PipelineVersion,
            IngestedAt = time.GetUtcNow(),
            UpdatedAt = time.GetUtcNow(),
        },
    });
}
