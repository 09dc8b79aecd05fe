using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Single;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Processing.Bundle;

/// <summary>
/// The flow of a blob that holds several articles: say that it is a bundle, process each member, retire the members that an earlier
/// version had and this one has not.
/// </summary>
internal sealed class BundleProcessor(
    IArticleStore store,
    MemberProcessor processor,
    BundleLeftovers leftovers,
    FailureHandler failureHandler,
    FailureClosing failures,
    OutcomeReports reports,
    TimeProvider time
)
{
    /// <param name="members">Stands at the first member; each is read when it is asked for.</param>
    /// <param name="root">The item of the blob itself, as it was before the blob was read.</param>
    public async Task<Outcome> ProcessAsync(
        JobProgress progress,
        IEnumerator<ReadMember> members,
        Stored<Article>? root,
        CancellationToken cancellationToken
    )
    {
        progress.IsBundle = true;
        if (!await leftovers.BeginAsync(progress, root, cancellationToken).ConfigureAwait(false))
        {
            return new Outcome.Superseded();
        }

        var outcomes = new List<Outcome>();
        var names = new HashSet<string?>(StringComparer.Ordinal);
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var started = time.GetTimestamp();
            var member = members.Current;
            names.Add(member.Member);
            var outcome = await ProcessMemberAsync(progress, member, cancellationToken).ConfigureAwait(false);
            reports.Completed(progress, member.Member, outcome, started);
            outcomes.Add(outcome);
            progress.Stage = ArticleStage.Decode;
        } while (members.MoveNext());

        await leftovers.RetireVanishedAsync(progress, names, cancellationToken).ConfigureAwait(false);
        await failures
            .CloseAsync(
                ArticleId.For(progress.Job.Blob),
                progress.Job.Blob,
                progress.Version!.ETag,
                "The file was read.",
                cancellationToken
            )
            .ConfigureAwait(false);
        return BundleOutcome.Of(outcomes);
    }

    /// <summary>A member that is refused is its own failure; anything else that goes wrong fails the job as a whole.</summary>
    private async Task<Outcome> ProcessMemberAsync(JobProgress progress, ReadMember member, CancellationToken cancellationToken)
    {
        if (member.Rejection is { } rejection)
        {
            return await failureHandler
                .HandleAsync(progress.Job, progress.Failed(member.Member), rejection, cancellationToken)
                .ConfigureAwait(false);
        }

        var id = ArticleId.For(progress.Job.Blob, member.Member);
        var stored = await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false);
        return await processor.ProcessAsync(progress, member, stored, cancellationToken).ConfigureAwait(false);
    }
}
