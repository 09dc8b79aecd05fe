using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Processing;

/// <summary>
/// Closes the failure record of a file that became a document. The record could meanwhile be of a newer version, which
/// still fails: it is closed only if it is of the version in hand, or that version turns out to be the current one after
/// the record was read.
/// </summary>
internal sealed class FailureClosing(FailureRecorder recorder, WriteRule rule)
{
    /// <summary>Whether a file has a record that is not closed.</summary>
    public Task<bool> IsOpenAsync(string id, CancellationToken cancellationToken) => recorder.IsOpenAsync(id, cancellationToken);

    /// <param name="id">The article's id.</param>
    /// <param name="etag">The version that the document is of.</param>
    /// <param name="reason">For the history.</param>
    public Task CloseAsync(string id, BlobAddress blob, string? etag, string reason, CancellationToken cancellationToken)
    {
        return ConditionalWrite.RepeatAsync(
            $"The failure record {id}",
            async () =>
                await recorder.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { Item.IsOpen: true } open
                || !await ConcernsAsync(open.Item, blob, etag, cancellationToken).ConfigureAwait(false)
                || await recorder.TryCloseAsync(open, FailureStatus.Replayed, reason, cancellationToken).ConfigureAwait(false)
        );
    }

    private async Task<bool> ConcernsAsync(ArticleFailure failure, BlobAddress blob, string? etag, CancellationToken cancellationToken) =>
        ETags.Same(failure.ETag, etag)
        || await rule.CheckCurrentAsync(blob, etag, cancellationToken).ConfigureAwait(false) == WriteDecision.Write;
}
