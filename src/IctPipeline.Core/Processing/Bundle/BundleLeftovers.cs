using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Deletion;

namespace IctPipeline.Core.Processing.Bundle;

/// <summary>
/// Keeps members of earlier versions from outliving them. A blob has either a live document of its own or live documents of members,
/// and the item of the blob itself says which: a bundle makes it a tombstone that never expires before it makes its first
/// member. So whoever processes a later version that is no bundle knows that there may be members, and that a worker may still be
/// making some; and where there is no item there are no members, so that a new file costs no query.
/// </summary>
internal sealed class BundleLeftovers(
    IArticleSource source,
    IArticleStore store,
    IRetryQueue retries,
    BlobDeletion deletion,
    FailureClosing failures,
    WriteRule rule,
    ArticleProcessorOptions options,
    TimeProvider time
)
{
    /// <summary>Longer than any worker goes on with one bundle: the Functions host ends it before.</summary>
    private static readonly TimeSpan LongestJob = TimeSpan.FromHours(1);

    /// <summary>Before the first member: the blob itself has no live document from here on.</summary>
    /// <param name="isEmptyFeed">Whether there are no members: the mark is then all that tells of this version.</param>
    /// <returns>False where another version is current, so that this one has to make no members.</returns>
    public async Task<bool> BeginAsync(BlobVersion version, Stored<Article>? root, bool isEmptyFeed, CancellationToken cancellationToken)
    {
        return await ConditionalWrite
            .RunAsync<bool>(
                $"The document {ArticleId.For(version.Address)}",
                async () =>
                {
                    if (root is not null && BlobDeletion.IsMark(root.Item) && (!isEmptyFeed || TellsOf(version, root.Item)))
                    {
                        return true;
                    }

                    if (
                        root is not null
                        && await rule.DecideAsync(root.Item, version, cancellationToken).ConfigureAwait(false) != WriteDecision.Write
                    )
                    {
                        return false;
                    }

                    if (await deletion.MarkAsync(version, root, isEmptyFeed, cancellationToken).ConfigureAwait(false))
                    {
                        return true;
                    }

                    root = await store.FindArticleAsync(ArticleId.For(version.Address), cancellationToken).ConfigureAwait(false);

                    return Attempt.Conflict<bool>();
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>Whether a mark says of this version that it has no members, and this code wrote it.</summary>
    private bool TellsOf(BlobVersion version, Article mark) =>
        BlobDeletion.IsEmptyFeed(mark)
        && ETags.Same(mark.Source.ETag, version.ETag)
        && mark.Lineage.PipelineVersion == options.PipelineVersion;

    /// <summary>Members that an earlier version had and this one has not, and their failures: they go, or stay and say so.</summary>
    /// <param name="members">Those of this version; null among them stands for the blob itself.</param>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> RetireVanishedAsync(BlobVersion version, BundleMembers members, CancellationToken cancellationToken)
    {
        var any = false;
        await foreach (var stored in store.FindArticlesOfBlobAsync(version.Address, cancellationToken).ConfigureAwait(false))
        {
            if (!members.Contains(stored.Item.Source.Member) && !stored.Item.Deleted)
            {
                any |= !stored.Item.Source.Vanished;
                await SettleAsync(stored, version, members, cancellationToken).ConfigureAwait(false);
            }
        }

        await foreach (
            var failure in store
                .ListFailuresAsync(new FailureFilter(Blob: version.Address, Limit: int.MaxValue), cancellationToken)
                .ConfigureAwait(false)
        )
        {
            if (failure is { IsOpen: true, Member: { } member } && !members.Contains(member))
            {
                any = true;
                await failures
                    .CloseAsync(failure.Id, version.Address, version.ETag, "The file has no such member any more.", cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        return any;
    }

    /// <summary>Before the document of a file that is no bundle, and had no live document so far: it may have been one.</summary>
    public async Task RetireMembersAsync(OpenedBlob blob, Stored<Article>? before, CancellationToken cancellationToken)
    {
        var any = await RetireVanishedAsync(blob.Version, BundleMembers.OfPlainFile(), cancellationToken).ConfigureAwait(false);
        if (any || (before is { Item: { Deleted: true, DeletedAt: { } since } } && time.GetUtcNow() - since < LongestJob))
        {
            // A worker of that bundle may still go on, and be killed before it looks at what it left.
            await AskForAsync(blob.Job, LongestJob * options.RetryDelayScale, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Members beside the live document of a file that is no bundle, if that document is of the current version.</summary>
    public async Task RetireBesideAsync(BlobAddress blob, Article stored, CancellationToken cancellationToken)
    {
        if (
            await source.FindAsync(blob, cancellationToken).ConfigureAwait(false) is { } current
            && ETags.Same(current.ETag, stored.Source.ETag)
        )
        {
            await RetireVanishedAsync(current, BundleMembers.OfPlainFile(), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Another look at the blob as it is, members that are none of its own included.</summary>
    public Task AskForAsync(ArticleJob job, TimeSpan after, CancellationToken cancellationToken) =>
        retries.EnqueueAsync(
            new ArticleJob
            {
                Blob = job.Blob,
                Reason = JobReason.Retry,
                TraceParent = job.TraceParent,
            },
            after,
            cancellationToken
        );

    /// <summary>Whoever changed it meanwhile may have been a refresh, which looks at no file: what is there then is settled.</summary>
    private Task SettleAsync(Stored<Article> document, BlobVersion version, BundleMembers members, CancellationToken cancellationToken)
    {
        Stored<Article>? current = document;
        return ConditionalWrite.RepeatAsync(
            $"The document {document.Item.Id}",
            async () =>
            {
                if (
                    current is not { Item.Deleted: false }
                    || await TrySettleAsync(current, version, members, cancellationToken).ConfigureAwait(false)
                )
                {
                    return true;
                }

                current = await store.FindArticleAsync(document.Item.Id, cancellationToken).ConfigureAwait(false);
                return false;
            }
        );
    }

    /// <returns>False where the document was changed since it was read.</returns>
    private async Task<bool> TrySettleAsync(
        Stored<Article> document,
        BlobVersion version,
        BundleMembers members,
        CancellationToken cancellationToken
    )
    {
        var stays = (members.LeftItsFeed(document.Item) ? options.OnVanishedFeedItem : OfOthers(members)) == OnVanished.Keep;
        return (stays && document.Item.Source.Vanished)
            || await rule.DecideAsync(document.Item, version, cancellationToken).ConfigureAwait(false) != WriteDecision.Write
            || await (
                stays ? deletion.KeepAsync(document, cancellationToken) : deletion.RetireAsync(document, cancellationToken)
            ).ConfigureAwait(false);
    }

    /// <summary>A member of a file that is no bundle any more has vanished with the bundle, whatever is kept of bundles.</summary>
    private OnVanished OfOthers(BundleMembers members) => members.Contains(null) ? OnVanished.Delete : options.OnVanishedMember;
}
