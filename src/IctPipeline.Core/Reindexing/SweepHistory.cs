using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing;

/// <summary>Keeps copies of the runs that ended, the latest <see cref="SweepRun.HistoryLimit"/> of them.</summary>
internal sealed class SweepHistory(ISweepStore store)
{
    /// <summary>Stores a run that is over, or stores it again with what its worker added since. Doing it twice changes nothing.</summary>
    public async Task KeepAsync(SweepRun run, CancellationToken cancellationToken)
    {
        var copy = run.ToHistory();
        await ConditionalWrite
            .RepeatAsync(
                $"The history of {copy.Id}",
                async () =>
                {
                    // Whoever wrote meanwhile keeps the same run, as it was earlier or later.
                    var stored = await store.FindAsync(copy.Id, cancellationToken).ConfigureAwait(false);
                    return stored?.Item.UpdatedAt > copy.UpdatedAt
                        || await store.WriteAsync(copy, stored?.ETag, cancellationToken).ConfigureAwait(false) == WriteResult.Written;
                }
            )
            .ConfigureAwait(false);
        await ForgetOldestAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ForgetOldestAsync(CancellationToken cancellationToken)
    {
        await foreach (var old in store.ListHistoryAsync(cancellationToken).Skip(SweepRun.HistoryLimit).ConfigureAwait(false))
        {
            await store.RemoveAsync(old.Item.Id, old.ETag, cancellationToken).ConfigureAwait(false);
        }
    }
}
