using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>Looks from the other side: documents, and open failures, whose blob is gone, or of a container that is not swept.</summary>
/// <param name="keepsDeleted">Documents outlive their blobs by setting: only those of other containers are asked for.</param>
internal sealed class DocumentPhase(SweepPorts ports, GoneBlobs blobs, SweepFilter filter, bool keepsDeleted, SweepOutbox outbox)
{
    /// <summary>Documents a page: small, since a killed worker asks for the gone ones of a page a second time.</summary>
    private const int PageSize = 500;

    private static readonly SweepNeed Gone = new(SweepReason.Gone, Request: null);

    /// <summary>Works until all documents were seen, the worker is stopped, or its time is up.</summary>
    /// <returns>Whether all were seen.</returns>
    public async Task<bool> FollowDocumentsAsync(SweepPosition position, Func<bool> isTimeUp, CancellationToken cancellationToken)
    {
        do
        {
            var page = await ports.Index.ListAsync(position.Page, PageSize, cancellationToken).ConfigureAwait(false);
            outbox.Tally.Charge(page.RequestUnits);
            outbox.Tally.AddDocuments(page.Items.Count);
            var live = page
                .Items.Where(document => !document.Deleted && filter.Matches(document))
                .Select(document => document.Blob)
                .Where(blob => !keepsDeleted || blob.Container != ports.Container)
                .Distinct();
            await AskForAsync(await blobs.FindAsync(live, cancellationToken).ConfigureAwait(false), position, cancellationToken)
                .ConfigureAwait(false);

            position = page.Continuation is null
                ? new SweepPosition { Phase = SweepPhase.Failures }
                : new SweepPosition { Phase = SweepPhase.Documents, Page = page.Continuation };
            await outbox.SaveAsync(position, cancellationToken).ConfigureAwait(false);
            if (page.Continuation is null)
            {
                return true;
            }
        } while (!outbox.IsStopped && !isTimeUp());

        return false;
    }

    /// <summary>Open failures are few: they are gone through at once.</summary>
    public async Task FollowFailuresAsync(CancellationToken cancellationToken)
    {
        var position = new SweepPosition { Phase = SweepPhase.Failures };
        foreach (var status in new[] { FailureStatus.Dead, FailureStatus.Retrying })
        {
            var open = ports.Store.ListFailuresAsync(new FailureFilter(status, Limit: int.MaxValue), cancellationToken);
            await foreach (
                var batch in open.Where(failure => !failure.IsMessage)
                    .Select(failure => new BlobAddress(failure.Container, failure.Blob))
                    .Chunk(PageSize)
                    .ConfigureAwait(false)
            )
            {
                await AskForAsync(
                        await blobs.FindAsync(batch.Distinct(), cancellationToken).ConfigureAwait(false),
                        position,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
        }
    }

    private async Task AskForAsync(IReadOnlyList<BlobAddress> gone, SweepPosition position, CancellationToken cancellationToken)
    {
        foreach (var blob in gone)
        {
            outbox.Tally.AddGone(Gone);
            outbox.Add(blob, Gone);
            if (outbox.IsDue)
            {
                await outbox.SaveAsync(position, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
