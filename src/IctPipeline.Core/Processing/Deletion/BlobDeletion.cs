using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Single;

namespace IctPipeline.Core.Processing.Deletion;

/// <summary>Makes the documents of a deleted blob follow it.</summary>
internal sealed class BlobDeletion(
    IArticleSource source,
    IArticleStore store,
    WholeBodies bodies,
    FailureRecorder failures,
    ArticleProcessorOptions options,
    TimeProvider time
)
{
    /// <summary>
    /// Tombstones (or removes, or keeps) every document of a blob that is not there any more. The documents are read
    /// before the blob is looked for, and written on the condition that nothing changed in between: whoever drops the
    /// file again meanwhile wins.
    /// </summary>
    /// <returns><see cref="Outcome.Deleted"/>, or <see cref="Outcome.Superseded"/> where the blob exists.</returns>
    public async Task<Outcome> DeleteAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        return await ConditionalWrite
            .RunAsync<Outcome>(
                Documents(blob),
                async () =>
                {
                    var stored = await FindDocumentsAsync(blob, cancellationToken).ConfigureAwait(false);
                    var open = await FindOpenFailuresAsync(blob, cancellationToken).ConfigureAwait(false);
                    if (await source.FindAsync(blob, cancellationToken).ConfigureAwait(false) is not null)
                    {
                        return new Outcome.Superseded();
                    }

                    var followed =
                        options.OnDelete == OnDelete.Keep || await DeleteAllAsync(blob, stored, cancellationToken).ConfigureAwait(false);
                    if (followed && await CloseAllAsync(open, "The file was deleted.", cancellationToken).ConfigureAwait(false))
                    {
                        return new Outcome.Deleted();
                    }

                    return Attempt.Conflict<Outcome>();
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Retires what was ever made of a blob of another container, whether the blob is there or not, and also where documents outlive
    /// their blobs. Nothing is written where nothing was made: no worker can be about to.
    /// </summary>
    /// <returns><see cref="Outcome.Deleted"/>.</returns>
    public async Task<Outcome> ExpelAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        return await ConditionalWrite
            .RunAsync<Outcome>(
                Documents(blob),
                async () =>
                {
                    var stored = await FindDocumentsAsync(blob, cancellationToken).ConfigureAwait(false);
                    var open = await FindOpenFailuresAsync(blob, cancellationToken).ConfigureAwait(false);
                    if (
                        await RetireAllAsync(stored, cancellationToken).ConfigureAwait(false)
                        && await CloseAllAsync(open, "Files of its container are not read.", cancellationToken).ConfigureAwait(false)
                    )
                    {
                        return new Outcome.Deleted();
                    }

                    return Attempt.Conflict<Outcome>();
                }
            )
            .ConfigureAwait(false);
    }

    private static string Documents(BlobAddress blob) => $"Some document of {ArticleId.For(blob)}";

    private async Task<List<Stored<Article>>> FindDocumentsAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        var documents = new List<Stored<Article>>();
        await foreach (var document in store.FindArticlesOfBlobAsync(blob, cancellationToken).ConfigureAwait(false))
        {
            documents.Add(document);
        }

        return documents;
    }

    /// <summary>The blob's own record by a point read, which sees every write; those of its members by a query.</summary>
    private async Task<List<Stored<ArticleFailure>>> FindOpenFailuresAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal) { ArticleId.For(blob) };
        await foreach (
            var failure in store
                .ListFailuresAsync(new FailureFilter(Blob: blob, Limit: int.MaxValue), cancellationToken)
                .ConfigureAwait(false)
        )
        {
            ids.Add(failure.Id);
        }

        var open = new List<Stored<ArticleFailure>>();
        foreach (var id in ids)
        {
            if (await failures.FindAsync(id, cancellationToken).ConfigureAwait(false) is { Item.IsOpen: true } failure)
            {
                open.Add(failure);
            }
        }

        return open;
    }

    private async Task<bool> CloseAllAsync(List<Stored<ArticleFailure>> open, string reason, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var failure in open)
        {
            all &= await failures.TryCloseAsync(failure, FailureStatus.Discarded, reason, cancellationToken).ConfigureAwait(false);
        }

        return all;
    }

    private async Task<bool> DeleteAllAsync(BlobAddress blob, List<Stored<Article>> documents, CancellationToken cancellationToken)
    {
        var all = await RetireAllAsync(documents, cancellationToken).ConfigureAwait(false);

        // A worker that read the blob just before it went may be about to write its document: the tombstone that it then meets makes
        // it look again. One that it has met already, of an earlier deletion, has to become another one.
        var own = documents.Find(document => document.Item.Source.Member is null)?.Item;
        if (own is { Deleted: true } ? !IsMark(own) : own is null && options.OnDelete == OnDelete.Tombstone)
        {
            var known = documents.Find(document => document.Item == own);
            all &=
                await store.WriteArticleAsync(own ?? Tombstone(blob), known?.ETag, cancellationToken).ConfigureAwait(false)
                == WriteResult.Written;
        }

        return all;
    }

    private async Task<bool> RetireAllAsync(List<Stored<Article>> documents, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var document in documents.Where(document => !document.Item.Deleted || IsMark(document.Item)))
        {
            all &= await RetireAsync(document, cancellationToken).ConfigureAwait(false);
        }

        return all;
    }

    /// <summary>Tombstones or removes one document, if it is still the one that was read.</summary>
    public async Task<bool> RetireAsync(Stored<Article> document, CancellationToken cancellationToken)
    {
        // A bundle's mark becomes a tombstone in any case: a worker may still be making members of it.
        var result =
            options.OnDelete == OnDelete.Remove && !IsMark(document.Item)
                ? await store.RemoveArticleAsync(document.Item.Id, document.ETag, cancellationToken).ConfigureAwait(false)
                : await store.WriteArticleAsync(Tombstone(document.Item), document.ETag, cancellationToken).ConfigureAwait(false);
        if (result == WriteResult.Conflict)
        {
            return false;
        }

        await bodies.ReleaseAsync(document.Item.BodyBlob, null, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Leaves a document as it is, but for saying that its blob does not hold it any more; if it is still the one that was read.
    /// </summary>
    public async Task<bool> KeepAsync(Stored<Article> document, CancellationToken cancellationToken)
    {
        var kept = document.Item with
        {
            Source = document.Item.Source with { Vanished = true },
            Lineage = document.Item.Lineage with { UpdatedAt = time.GetUtcNow() },
        };
        return await store.WriteArticleAsync(kept, document.ETag, cancellationToken).ConfigureAwait(false) == WriteResult.Written;
    }

    /// <summary>Whether an item says that its blob is a bundle: a tombstone that does not expire.</summary>
    public static bool IsMark(Article article) => article is { Deleted: true, Ttl: null };

    /// <summary>Whether an item says that its blob is, in the version that the item names, a feed without items.</summary>
    public static bool IsEmptyFeed(Article article) => IsMark(article) && article.Source.Format == ArticleSource.FeedFormat;

    /// <summary>Says that a blob is a bundle: it has no document itself, but its members may.</summary>
    /// <param name="replaces">The blob's item as it was read; null where there is none.</param>
    /// <param name="isEmptyFeed">Whether this version has no members, as the mark then says by its format.</param>
    /// <returns>False where the item was changed since.</returns>
    public async Task<bool> MarkAsync(BlobVersion version, Stored<Article>? replaces, bool isEmptyFeed, CancellationToken cancellationToken)
    {
        var mark = Tombstone(version.Address);
        mark = mark with
        {
            Ttl = null,
            Source = mark.Source with
            {
                ETag = version.ETag,
                LastModified = version.LastModified,
                Format = isEmptyFeed ? ArticleSource.FeedFormat : null,
            },
        };
        if (await store.WriteArticleAsync(mark, replaces?.ETag, cancellationToken).ConfigureAwait(false) == WriteResult.Conflict)
        {
            return false;
        }

        await bodies.ReleaseAsync(replaces?.Item.BodyBlob, null, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private Article Tombstone(Article article) =>
        new()
        {
            Id = article.Id,
            Deleted = true,
            DeletedAt = time.GetUtcNow(),
            Ttl = (int)options.TombstoneLife.TotalSeconds,
            Source = article.Source with { Metadata = new Dictionary<string, string>(), Vanished = false },
            Analysis = new AnalysisInfo { Status = AnalysisStatus.Skipped },
            Lineage = article.Lineage with { UpdatedAt = time.GetUtcNow() },
        };

    private Article Tombstone(BlobAddress blob) =>
        Tombstone(
            new Article
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
            }
        );
}
