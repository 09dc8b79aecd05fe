using System.Security.Cryptography;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Cli.Up;

/// <summary>Finds out from the store alone what end a version of a blob has come to: after a crash nobody else knows.</summary>
internal sealed class StoredEnds(IArticleSource source, IArticleStore store)
{
    /// <summary>The end of a version; null where it has none yet.</summary>
    public async Task<Outcome?> FindAsync(BlobAddress blob, string etag, CancellationToken cancellationToken)
    {
        var id = ArticleId.For(blob);
        var failure = (await store.FindFailureAsync(id, cancellationToken))?.Item;
        if (failure is { Status: FailureStatus.Dead } && ETags.Same(failure.ETag, etag))
        {
            return new Outcome.Rejected(failure.Code, failure.Message);
        }

        var root = (await store.FindArticleAsync(id, cancellationToken))?.Item;
        if (root is { Deleted: true, Ttl: null, Source.Format: not null } && ETags.Same(root.Source.ETag, etag))
        {
            // A feed without items: its mark is all that there is.
            return new Outcome.Unchanged();
        }

        var stored = root is { Deleted: false } ? root : await FirstMemberAsync(blob, cancellationToken);
        if (stored is { Deleted: false } && ETags.Same(stored.Source.ETag, etag))
        {
            return EndOf(stored);
        }

        return await OfAnotherVersionAsync(blob, etag, stored, cancellationToken);
    }

    private static Outcome EndOf(Article stored) =>
        stored.Analysis.Status == AnalysisStatus.Partial
            ? new Outcome.Partial([.. stored.Analysis.Missing.Select(missing => missing.Feature)])
            : new Outcome.Indexed();

    private async Task<Outcome?> OfAnotherVersionAsync(BlobAddress blob, string etag, Article? stored, CancellationToken cancellationToken)
    {
        var current = await source.FindAsync(blob, cancellationToken);
        if (current is null)
        {
            return new Outcome.Deleted();
        }

        if (!ETags.Same(current.ETag, etag))
        {
            return new Outcome.Superseded();
        }

        // The same bytes dropped again leave the document as it was, with the version that it was made from.
        return
            stored is { Deleted: false, Source.Member: null, Source.Sha256: { } hash }
            && stored.Source.Size == current.Size
            && await source.ReadAsync(blob, current.Size, null, cancellationToken) is BlobRead.Found found
            && hash == Convert.ToHexStringLower(SHA256.HashData(found.Blob.Bytes.Span))
            ? new Outcome.Unchanged()
            : null;
    }

    private async Task<Article?> FirstMemberAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        await foreach (var stored in store.FindArticlesOfBlobAsync(blob, cancellationToken))
        {
            if (stored.Item is { Deleted: false, Source.Vanished: false })
            {
                return stored.Item;
            }
        }

        return null;
    }
}
