using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Bundle;
using IctPipeline.Core.Processing.Deletion;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Processing.Single;

/// <summary>The flow of a blob that is one article: retire members that an earlier version had, and make its document.</summary>
internal sealed class SingleProcessor(
    IArticleSource source,
    MemberProcessor processor,
    BundleLeftovers leftovers,
    BlobDeletion deletion,
    ArticleProcessorOptions options
)
{
    /// <param name="only">What was read.</param>
    /// <param name="root">The blob's document, as it was before the blob was read.</param>
    /// <exception cref="ArticleRejectedException">The file is refused.</exception>
    public async Task<Outcome> ProcessAsync(OpenedBlob blob, ReadMember only, Stored<Article>? root, CancellationToken cancellationToken)
    {
        if (only.Rejection is { } rejection)
        {
            throw rejection;
        }

        // An earlier version may have been a bundle: then there is a tombstone. Members go first: once there is a live
        // document, nobody looks for them any more.
        if (root is { Item.Deleted: true } || blob.Job.IsRepeated)
        {
            await leftovers.RetireMembersAsync(blob, root, cancellationToken).ConfigureAwait(false);
        }

        var outcome = await processor.ProcessAsync(blob, only, root, cancellationToken).ConfigureAwait(false);
        return await AfterWritingAsync(blob, outcome, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same for a blob that seems to be new: there is nothing to retire, as the creation proves.</summary>
    /// <returns>Null where there is something under its id, or its body needs a blob of its own; then nothing was written.</returns>
    /// <exception cref="ArticleRejectedException">The file is refused.</exception>
    public async Task<Outcome?> CreateAsync(OpenedBlob blob, ReadMember only, CancellationToken cancellationToken)
    {
        if (only.Rejection is { } rejection)
        {
            throw rejection;
        }

        return await processor.TryCreateAsync(blob, only, cancellationToken).ConfigureAwait(false) is { } outcome
            ? await AfterWritingAsync(blob, outcome, cancellationToken).ConfigureAwait(false)
            : null;
    }

    private async Task<Outcome> AfterWritingAsync(OpenedBlob blob, Outcome outcome, CancellationToken cancellationToken) =>
        await IsLeftOverAsync(blob, outcome, cancellationToken).ConfigureAwait(false)
            ? await deletion.DeleteAsync(blob.Job.Blob, cancellationToken).ConfigureAwait(false)
            : outcome;

    /// <summary>
    /// Whether the blob was deleted while its document was made: where no tombstone is kept, that document ran into none, and the
    /// delete event met nothing.
    /// </summary>
    private async Task<bool> IsLeftOverAsync(OpenedBlob blob, Outcome outcome, CancellationToken cancellationToken) =>
        options.OnDelete == OnDelete.Remove
        && outcome is Outcome.Indexed or Outcome.Partial
        && await source.FindAsync(blob.Job.Blob, cancellationToken).ConfigureAwait(false) is null;
}
