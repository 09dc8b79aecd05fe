using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>Lists the blobs in pages and asks for what their documents need. Holds one page, and the names of all of them.</summary>
internal sealed class BlobPhase(SweepPorts ports, BlobComparison comparison, SweepScope scope, SweepOutbox outbox, SweepOptions options)
{
    /// <summary>Blobs that are compared at once: their summaries take about half a megabyte.</summary>
    private const int Batch = 1_000;

    /// <summary>Works until the listing ends, the worker is stopped, or its time is up.</summary>
    /// <param name="names">Takes every name that is listed.</param>
    /// <returns>Whether the listing came to its end.</returns>
    public async Task<bool> RunAsync(SweepPosition position, NameSet names, Func<bool> isTimeUp, CancellationToken cancellationToken)
    {
        do
        {
            var page = await ports
                .Source.ListAsync(ports.Container, scope.Prefix, position.Page, options.PageSize, cancellationToken)
                .ConfigureAwait(false);
            position = await WorkOnAsync(page, position, names, isTimeUp, cancellationToken).ConfigureAwait(false);
            if (position.After is not null)
            {
                return false;
            }

            if (page.Continuation is null)
            {
                return true;
            }
        } while (!outbox.IsStopped && !isTimeUp());

        return false;
    }

    /// <returns>The start of the next page; or a place in this one, where the worker has to stop.</returns>
    private async Task<SweepPosition> WorkOnAsync(
        BlobPage page,
        SweepPosition position,
        NameSet names,
        Func<bool> isTimeUp,
        CancellationToken cancellationToken
    )
    {
        var left = new List<ListedBlob>(page.Blobs.Count);
        foreach (var blob in page.Blobs)
        {
            var listed = ListedBlob.From(blob);
            names.Add(listed.RootId);
            left.Add(listed);
        }

        left.RemoveRange(0, CountDone(page.Blobs, position.After));
        foreach (var batch in left.Chunk(Batch))
        {
            foreach (var verdict in await comparison.CompareAsync(batch, cancellationToken).ConfigureAwait(false))
            {
                outbox.Tally.Add(verdict);
                foreach (var (need, _) in verdict.Jobs)
                {
                    outbox.Add(verdict.Blob.Version.Address, need);
                }

                if (outbox.IsDue)
                {
                    position = position with { After = verdict.Blob.Version.Address.Name };
                    await outbox.SaveAsync(position, cancellationToken).ConfigureAwait(false);
                    if (outbox.IsStopped || isTimeUp())
                    {
                        return position;
                    }
                }
            }
        }

        var next = page.Continuation is null
            ? new SweepPosition { Phase = SweepPhase.Documents }
            : new SweepPosition { Phase = SweepPhase.Blobs, Page = page.Continuation };
        await outbox.SaveAsync(next, cancellationToken).ConfigureAwait(false);
        return next;
    }

    /// <summary>Where the name is not there any more the page is worked on from its start: what is done is up to date by then.</summary>
    private static int CountDone(IReadOnlyList<BlobVersion> blobs, string? after)
    {
        for (var i = 0; after is not null && i < blobs.Count; i++)
        {
            if (blobs[i].Address.Name == after)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
