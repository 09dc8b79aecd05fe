using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Deletion;
using IctPipeline.Core.Processing.Single;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Processing.Bundle;

/// <summary>
/// The flow of a blob that holds several articles: say that it is a bundle, process each member, retire the members that an earlier
/// version had and this one has not.
/// </summary>
internal sealed class BundleProcessor(
    IArticleSource source,
    IArticleStore store,
    MemberProcessor processor,
    BundleLeftovers leftovers,
    BlobDeletion deletion,
    FailureHandler failureHandler,
    FailureClosing failures,
    OutcomeReports reports,
    TimeProvider time
)
{
    /// <param name="members">Stands at the first member; each is read when it is asked for.</param>
    /// <param name="root">The item of the blob itself, as it was before the blob was read.</param>
    public async Task<Outcome> ProcessAsync(
        OpenedBlob blob,
        IEnumerator<ReadMember> members,
        Stored<Article>? root,
        CancellationToken cancellationToken
    )
    {
        blob.Progress.IsBundle = true;
        var outcome = await leftovers.BeginAsync(blob.Version, root, isEmptyFeed: false, cancellationToken).ConfigureAwait(false)
            ? await ProcessMembersAsync(blob, members, cancellationToken).ConfigureAwait(false)
            : new Outcome.Superseded();
        return await FollowAsync(blob, outcome, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A feed that has no items now: a success without a document, of which the mark tells.</summary>
    public async Task<Outcome> ProcessEmptyFeedAsync(OpenedBlob blob, Stored<Article>? root, CancellationToken cancellationToken)
    {
        blob.Progress.IsBundle = true;
        if (!await leftovers.BeginAsync(blob.Version, root, isEmptyFeed: true, cancellationToken).ConfigureAwait(false))
        {
            return new Outcome.Superseded();
        }

        await CloseAsync(blob, BundleMembers.OfEmptyFeed(), cancellationToken).ConfigureAwait(false);
        return await FollowAsync(blob, new Outcome.Unchanged(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Outcome> ProcessMembersAsync(OpenedBlob blob, IEnumerator<ReadMember> read, CancellationToken cancellationToken)
    {
        var outcomes = new List<Outcome>();
        var members = new BundleMembers();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var started = time.GetTimestamp();
            var member = read.Current;
            members.Add(member);
            var outcome = await ProcessMemberAsync(blob, member, cancellationToken).ConfigureAwait(false);
            reports.Completed(blob.Progress, member.Member, outcome, started);
            outcomes.Add(outcome);
            blob.Progress.Stage = ArticleStage.Decode;
        } while (read.MoveNext());

        await CloseAsync(blob, members, cancellationToken).ConfigureAwait(false);
        return BundleOutcome.WorstOf(outcomes);
    }

    /// <summary>The new documents are there: now those of members that this version has not, or has by another name, can go.</summary>
    private async Task CloseAsync(OpenedBlob blob, BundleMembers members, CancellationToken cancellationToken)
    {
        await leftovers.RetireVanishedAsync(blob.Version, members, cancellationToken).ConfigureAwait(false);
        await failures
            .CloseAsync(ArticleId.For(blob.Job.Blob), blob.Job.Blob, blob.Version.ETag, "The file was read.", cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>A member that is refused is its own failure; anything else that goes wrong fails the job as a whole.</summary>
    private async Task<Outcome> ProcessMemberAsync(OpenedBlob blob, ReadMember member, CancellationToken cancellationToken)
    {
        if (member.Rejection is { } rejection)
        {
            return await failureHandler
                .HandleAsync(blob.Job, blob.Progress.Failed(member.Member), rejection, cancellationToken)
                .ConfigureAwait(false);
        }

        var id = ArticleId.For(blob.Job.Blob, member.Member);
        var stored = await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false);
        return await processor.ProcessAsync(blob, member, stored, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// A bundle that was deleted or replaced while it was processed: its delete event, or the next version, met the members of that
    /// moment, and none that was made since.
    /// </summary>
    private async Task<Outcome> FollowAsync(OpenedBlob blob, Outcome outcome, CancellationToken cancellationToken)
    {
        if (await source.FindAsync(blob.Job.Blob, cancellationToken).ConfigureAwait(false) is not { } current)
        {
            return await deletion.DeleteAsync(blob.Job.Blob, cancellationToken).ConfigureAwait(false);
        }

        if (ETags.Same(current.ETag, blob.Version.ETag))
        {
            return outcome;
        }

        await leftovers.AskForAsync(blob.Job, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        return new Outcome.Superseded();
    }
}
