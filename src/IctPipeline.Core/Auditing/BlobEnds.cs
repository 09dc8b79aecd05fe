using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Reading;

namespace IctPipeline.Core.Auditing;

/// <summary>
/// Finds out from the store alone what end a version of a blob has come to: after a crash nobody else knows. What counts as an end is
/// the audit's rule, but for a retry on its way, which the audit takes for one.
/// </summary>
/// <param name="reader">Looks into bundles, as the audit does.</param>
public sealed class BlobEnds(IArticleSource source, IArticleStore store, IArticleReader reader)
{
    private readonly BlobCheck _check = new(source, new BundleCheck(source, reader));

    /// <summary>The end of a version; null where it has none yet.</summary>
    /// <exception cref="DependencyException">A service did not answer.</exception>
    public async Task<Outcome?> FindAsync(BlobAddress blob, string etag, CancellationToken cancellationToken)
    {
        if (await FindOwnAsync(blob, etag, cancellationToken).ConfigureAwait(false) is { } own)
        {
            return own;
        }

        if (await source.FindAsync(blob, cancellationToken).ConfigureAwait(false) is not { } version)
        {
            return new Outcome.Deleted();
        }

        if (!ETags.Same(version.ETag, etag))
        {
            return new Outcome.Superseded();
        }

        var stored = await StoredOfBlob.ReadAsync(store, blob, cancellationToken).ConfigureAwait(false);
        if (stored.FailuresOf(version).Any(failure => failure.Status == FailureStatus.Retrying))
        {
            return null;
        }

        var findings = await _check.CheckAsync(version, stored, queuesAreEmpty: false, cancellationToken).ConfigureAwait(false);
        return findings.Any(finding => finding.Problem is AuditProblem.Unaccounted or AuditProblem.MissingMember)
            ? null
            : EndOf(version, stored);
    }

    /// <summary>The end of most files: two point reads tell it.</summary>
    private async Task<Outcome?> FindOwnAsync(BlobAddress blob, string etag, CancellationToken cancellationToken)
    {
        var id = ArticleId.For(blob);
        var failure = await store.FindFailureAsync(id, cancellationToken).ConfigureAwait(false);
        if (failure is { Item: { Status: FailureStatus.Dead } dead } && ETags.Same(dead.ETag, etag))
        {
            return new Outcome.Rejected(dead.Code, dead.Message);
        }

        var document = await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false);
        return document is { Item: { Deleted: false } article } && ETags.Same(article.Source.ETag, etag) ? Outcome.Written(article) : null;
    }

    /// <summary>A document goes before a refusal, as in what is reported of a bundle.</summary>
    private static Outcome EndOf(BlobVersion version, StoredOfBlob stored)
    {
        var documents = stored.Documents.Where(document => !document.Vanished).ToList();
        return documents.Find(document => document.Missing.Count > 0) is { } partial ? new Outcome.Partial(partial.Missing)
            : documents.Exists(document => ETags.Same(document.ETag, version.ETag)) ? new Outcome.Indexed()
            : documents.Count == 0 && stored.FailuresOf(version) is [var refusal, ..] ? new Outcome.Rejected(refusal.Code, refusal.Message)
            : new Outcome.Unchanged();
    }
}
