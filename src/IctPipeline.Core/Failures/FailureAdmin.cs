using System.Diagnostics;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Failures;

/// <summary>What a person can do about failures: look, replay, discard.</summary>
public sealed class FailureAdmin(IArticleStore store, IRetryQueue retries, FailureRecorder recorder)
{
    /// <summary>One record; null where there is none of that id.</summary>
    public async Task<ArticleFailure?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await store.FindFailureAsync(id, cancellationToken).ConfigureAwait(false))?.Item;

    /// <summary>Records by filter, latest first.</summary>
    public IAsyncEnumerable<ArticleFailure> ListAsync(FailureFilter filter, CancellationToken cancellationToken) =>
        store.ListFailuresAsync(filter, cancellationToken);

    /// <summary>
    /// Processes the file again, in its current version and without regard to earlier attempts. The record says so, and
    /// is closed when it succeeds.
    /// </summary>
    /// <returns>The record as it is now; null where there is none, or it is closed.</returns>
    public async Task<ArticleFailure?> ReplayAsync(string id, CancellationToken cancellationToken)
    {
        if (
            await store.FindFailureAsync(id, cancellationToken).ConfigureAwait(false)
            is not { Item: { IsOpen: true, IsMessage: false } } failure
        )
        {
            return null;
        }

        await EnqueueAsync(new BlobAddress(failure.Item.Container, failure.Item.Blob), cancellationToken).ConfigureAwait(false);
        return await recorder.TryReplayingAsync(failure, cancellationToken).ConfigureAwait(false)
            ?? await FindAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Replays every open record that a filter finds; each file once, however many of its members failed.</summary>
    /// <returns>How many records.</returns>
    public async Task<int> ReplayAllAsync(FailureFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var replayed = 0;
        foreach (
            var file in (await FindOpenAsync(filter, cancellationToken).ConfigureAwait(false)).GroupBy(failure => new BlobAddress(
                failure.Container,
                failure.Blob
            ))
        )
        {
            // Read before the message goes out: what its job makes of a record must not be written over.
            var records = new List<Stored<ArticleFailure>>();
            foreach (var failure in file)
            {
                if (
                    await store.FindFailureAsync(failure.Id, cancellationToken).ConfigureAwait(false) is
                    { Item: { IsOpen: true, IsMessage: false } } record
                )
                {
                    records.Add(record);
                }
            }

            if (records.Count == 0)
            {
                continue;
            }

            await EnqueueAsync(file.Key, cancellationToken).ConfigureAwait(false);
            foreach (var record in records)
            {
                await recorder.TryReplayingAsync(record, cancellationToken).ConfigureAwait(false);
                replayed++;
            }
        }

        return replayed;
    }

    /// <summary>Closes a record by a person's decision. A retry that is on its way still runs, and may reopen it.</summary>
    /// <returns>The closed record; null where none was open.</returns>
    public Task<ArticleFailure?> DiscardAsync(string id, string reason, CancellationToken cancellationToken) =>
        recorder.CloseAsync(id, FailureStatus.Discarded, reason, cancellationToken);

    /// <summary>Closed records are far more than open ones after a while, so the store leaves them out.</summary>
    private async Task<List<ArticleFailure>> FindOpenAsync(FailureFilter filter, CancellationToken cancellationToken)
    {
        var open = new List<ArticleFailure>();
        foreach (
            var status in new[] { FailureStatus.Dead, FailureStatus.Retrying }.Where(status =>
                filter.Status is null || filter.Status == status
            )
        )
        {
            await foreach (
                var failure in store
                    .ListFailuresAsync(filter with { Status = status, Limit = filter.Limit - open.Count }, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                open.Add(failure);
            }
        }

        return open;
    }

    /// <summary>Before the record changes: one that says "retrying" without a message would wait for ever.</summary>
    private Task EnqueueAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        retries.EnqueueAsync(
            new ArticleJob
            {
                Blob = blob,
                Reason = JobReason.Replay,
                TraceParent = Activity.Current?.Id,
            },
            TimeSpan.Zero,
            cancellationToken
        );
}
