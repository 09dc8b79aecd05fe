namespace IctPipeline.Processing;

/// <summary>What a person can do about failures: look, replay, discard.</summary>
public sealed class FailureDesk(IArticleStore store, IRetryQueue retries, FailureRecorder recorder)
{
    /// <summary>One record; null where there is none of that id.</summary>
    public async Task<ArticleFailure?> FindAsync(string id, CancellationToken cancellationToken)
        => (await store.FindFailureAsync(id, cancellationToken).ConfigureAwait(false))?.Item;

    /// <summary>Records by filter, latest first.</summary>
    public IAsyncEnumerable<ArticleFailure> ListAsync(FailureFilter filter, CancellationToken cancellationToken)
        => store.ListFailuresAsync(filter, cancellationToken);

    /// <summary>
    /// Processes the file again, in its current version and without regard to earlier attempts. The record says so, and
    /// is closed when it succeeds.
    /// </summary>
    /// <returns>The record as it is now; null where there is none, or it is closed.</returns>
    public async Task<ArticleFailure?> ReplayAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } failure || !failure.IsOpen)
        {
            return null;
        }

        // The message first: a record that says "retrying" without one would wait for ever.
        var job = new ArticleJob { Blob = new(failure.Container, failure.Blob), Reason = JobReason.Replay };
        await retries.EnqueueAsync(job, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        return await recorder.ReplayingAsync(id, cancellationToken).ConfigureAwait(false) ?? await FindAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Replays every open record that a filter finds.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ReplayAllAsync(FailureFilter filter, CancellationToken cancellationToken)
    {
        var open = new List<ArticleFailure>();
        await foreach (var failure in store.ListFailuresAsync(filter, cancellationToken).ConfigureAwait(false))
        {
            open.Add(failure);
        }

        var replayed = 0;
        foreach (var failure in open.Where(failure => failure.IsOpen))
        {
            replayed += await ReplayAsync(failure.Id, cancellationToken).ConfigureAwait(false) is null ? 0 : 1;
        }

        return replayed;
    }

    /// <summary>Closes a record by a person's decision. A retry that is on its way still runs, and may reopen it.</summary>
    /// <returns>The closed record; null where none was open.</returns>
    public Task<ArticleFailure?> DiscardAsync(string id, string reason, CancellationToken cancellationToken)
        => recorder.CloseAsync(id, FailureStatus.Discarded, reason, cancellationToken);
}
