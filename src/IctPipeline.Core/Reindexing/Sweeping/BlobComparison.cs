using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>
/// Holds some hundreds of listed blobs against what is stored of them, with one look-up for all of their documents, one for
/// the failures of those that need something, and one for the members of those that have no document of their own.
/// </summary>
internal sealed class BlobComparison(
    ISweepIndex index,
    StalenessRule rule,
    SweepFilter filter,
    SweepScope scope,
    SweepOptions options,
    TimeProvider time,
    Action<double> charged
)
{
    /// <summary>
    /// A retry that is so long overdue was lost: the message is gone, and only the record still waits. Far longer than a queue
    /// is behind after an outage.
    /// </summary>
    private static readonly TimeSpan LostRetry = TimeSpan.FromHours(6);

    /// <summary>What to do about each blob, in the order given.</summary>
    public async Task<IReadOnlyList<BlobVerdict>> CompareAsync(IReadOnlyList<ListedBlob> blobs, CancellationToken cancellationToken)
    {
        var verdicts = new BlobVerdict[blobs.Count];
        var emptyFeeds = new HashSet<string>(StringComparer.Ordinal);
        var documents = await FindDocumentsAsync(blobs, emptyFeeds, cancellationToken).ConfigureAwait(false);
        var open = new List<(int At, DocumentSummary? Document, SweepNeed? Need)>();
        for (var i = 0; i < blobs.Count; i++)
        {
            var blob = blobs[i];
            var document = documents.GetValueOrDefault(blob.RootId);
            if (!scope.Includes(blob.Version.Address, blob.RootId) || (document is not null && !filter.Matches(document)))
            {
                verdicts[i] = BlobVerdict.For(blob, BlobStanding.NotMatched);
                continue;
            }

            var need = document is null ? null : rule.Decide(blob.Version, document, filter);
            if (document is not null && need is null && !filter.AsksForFailed)
            {
                verdicts[i] = BlobVerdict.For(blob, BlobStanding.UpToDate);
            }
            else
            {
                open.Add((i, document, need));
            }
        }

        if (open.Count > 0)
        {
            await DecideOpenAsync(blobs, open, emptyFeeds, verdicts, cancellationToken).ConfigureAwait(false);
            open.ForEach(entry => verdicts[entry.At] = LeaveRecent(verdicts[entry.At]));
        }

        return verdicts;
    }

    /// <summary>Of a file that was dropped a moment ago the drop's own event takes care.</summary>
    private BlobVerdict LeaveRecent(BlobVerdict verdict) =>
        verdict is { Standing: BlobStanding.Enqueued, Jobs: [{ Need.Reason: SweepReason.Missing or SweepReason.Changed }, ..] }
        && IsRecent(verdict.Blob.Version)
            ? BlobVerdict.For(verdict.Blob, BlobStanding.Recent)
            : verdict;

    private async Task DecideOpenAsync(
        IReadOnlyList<ListedBlob> blobs,
        List<(int At, DocumentSummary? Document, SweepNeed? Need)> open,
        HashSet<string> emptyFeeds,
        BlobVerdict[] verdicts,
        CancellationToken cancellationToken
    )
    {
        var failures = await FindFailuresAsync([.. open.Select(entry => blobs[entry.At].Version)], cancellationToken).ConfigureAwait(false);
        var bundles = new Dictionary<BlobAddress, (int At, BundleComparison Bundle)>();
        foreach (var (at, document, need) in open)
        {
            var blob = blobs[at];
            var known = failures.GetValueOrDefault(blob.Version.Address) ?? [];
            var own = known.Find(failure => failure.Member is null);
            if (document is not null)
            {
                verdicts[at] = DecideWhole(blob, document, need, own);
            }
            else if (own is not null)
            {
                verdicts[at] = DecideFailed(blob, own);
            }
            else
            {
                bundles[blob.Version.Address] = (
                    at,
                    new BundleComparison(blob, known, emptyFeeds.Contains(blob.RootId), rule, filter, scope)
                );
            }
        }

        await CompareMembersAsync(bundles, cancellationToken).ConfigureAwait(false);
        foreach (var (at, bundle) in bundles.Values)
        {
            verdicts[at] = bundle.ToVerdict();
        }
    }

    private BlobVerdict DecideWhole(ListedBlob blob, DocumentSummary document, SweepNeed? need, FailureSummary? own)
    {
        if (own is not null && StalenessRule.DecideFailed(own, filter) is { } again)
        {
            return BlobVerdict.For(blob, need ?? again, document);
        }

        return need is null ? BlobVerdict.For(blob, filter.FailedOnly ? BlobStanding.NotMatched : BlobStanding.UpToDate)
            : own is not null && !filter.AsksForFailed ? BlobVerdict.For(blob, BlobStanding.Failed)
            : BlobVerdict.For(blob, need, document);
    }

    private BlobVerdict DecideFailed(ListedBlob blob, FailureSummary own) =>
        StalenessRule.DecideFailed(own, filter) is { } need
            ? BlobVerdict.For(blob, need, null)
            : BlobVerdict.For(blob, BlobStanding.Failed);

    private bool IsRecent(BlobVersion version) =>
        filter is { Force: false, Ids.Count: 0 }
        && options.Grace > TimeSpan.Zero
        && version.LastModified + options.Grace > time.GetUtcNow();

    /// <param name="emptyFeeds">Takes the ids of blobs whose mark says that the listed version is a feed without items.</param>
    private async Task<Dictionary<string, DocumentSummary>> FindDocumentsAsync(
        IReadOnlyList<ListedBlob> blobs,
        HashSet<string> emptyFeeds,
        CancellationToken cancellationToken
    )
    {
        var documents = new Dictionary<string, DocumentSummary>(blobs.Count, StringComparer.Ordinal);
        var versions = blobs.ToDictionary(blob => blob.RootId, blob => blob.Version, StringComparer.Ordinal);
        await foreach (var part in index.FindAsync([.. blobs.Select(blob => blob.RootId)], cancellationToken).ConfigureAwait(false))
        {
            charged(part.RequestUnits);
            foreach (var document in part.Items)
            {
                if (!document.Deleted)
                {
                    documents[document.Id] = document;
                }
                else if (rule.TellsOfEmptyFeed(versions[document.Id], document))
                {
                    emptyFeeds.Add(document.Id);
                }
            }
        }

        return documents;
    }

    /// <summary>The failures that tell of the listed versions and are not closed by a success.</summary>
    private async Task<Dictionary<BlobAddress, List<FailureSummary>>> FindFailuresAsync(
        IReadOnlyList<BlobVersion> blobs,
        CancellationToken cancellationToken
    )
    {
        var versions = blobs.ToDictionary(blob => blob.Address);
        var failures = new Dictionary<BlobAddress, List<FailureSummary>>();
        await foreach (var part in index.FindFailuresOfBlobsAsync([.. versions.Keys], cancellationToken).ConfigureAwait(false))
        {
            charged(part.RequestUnits);
            foreach (var failure in part.Items)
            {
                if (
                    failure.Status != FailureStatus.Replayed
                    && !IsLost(failure)
                    && versions.TryGetValue(failure.Address, out var version)
                    && failure.IsOf(version)
                )
                {
                    (failures.TryGetValue(failure.Address, out var known) ? known : failures[failure.Address] = []).Add(failure);
                }
            }
        }

        return failures;
    }

    private async Task CompareMembersAsync(
        Dictionary<BlobAddress, (int At, BundleComparison Bundle)> bundles,
        CancellationToken cancellationToken
    )
    {
        if (bundles.Count == 0)
        {
            return;
        }

        await foreach (var part in index.FindOfBlobsAsync(bundles.Keys, cancellationToken).ConfigureAwait(false))
        {
            charged(part.RequestUnits);
            foreach (var member in part.Items.Where(member => !member.Deleted))
            {
                if (bundles.TryGetValue(member.Blob, out var entry))
                {
                    entry.Bundle.Add(member);
                }
            }
        }
    }

    private bool IsLost(FailureSummary failure) =>
        failure is { Status: FailureStatus.Retrying, NextAttemptAt: { } next } && next + LostRetry < time.GetUtcNow();
}
