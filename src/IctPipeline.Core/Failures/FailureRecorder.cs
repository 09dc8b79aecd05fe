using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Failures;

/// <summary>
/// Keeps the failure records: one a file, with its history. Writes are conditional and repeated on conflict, so that two
/// workers never overwrite each other's entry.
/// </summary>
public sealed class FailureRecorder(IArticleStore store, TimeProvider time)
{
    /// <summary>Records a failure over what is recorded already.</summary>
    /// <param name="nextAttempt">When it is tried again; null makes it a dead letter.</param>
    /// <param name="isCurrent">
    /// Asked before an open record of another version is replaced, and after it was read: only the current version may.
    /// Null where the caller knows.
    /// </param>
    /// <returns>The record; null where another version's stands and was left alone.</returns>
    /// <exception cref="DependencyException">It could not be recorded.</exception>
    public Task<ArticleFailure?> RecordAsync(
        FailedJob failed,
        FailureVerdict verdict,
        DateTimeOffset? nextAttempt,
        Func<Task<bool>>? isCurrent,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(failed);
        ArgumentNullException.ThrowIfNull(verdict);
        return UpdateAsync(
            ArticleId.For(failed.Blob, failed.Member),
            async stored =>
                IsOfAnotherVersion(stored, failed) && isCurrent is not null && !await isCurrent().ConfigureAwait(false)
                    ? null
                    : Next(failed, verdict, nextAttempt, stored),
            cancellationToken
        );
    }

    /// <summary>Whether a file has a record that is not closed.</summary>
    public async Task<bool> IsOpenAsync(string id, CancellationToken cancellationToken) =>
        await store.FindFailureAsync(id, cancellationToken).ConfigureAwait(false) is { Item.IsOpen: true };

    /// <summary>Closes a record, whatever version it is of; its history stays.</summary>
    /// <returns>The closed record; null where none was open.</returns>
    public Task<ArticleFailure?> CloseAsync(string id, FailureStatus status, string reason, CancellationToken cancellationToken) =>
        UpdateAsync(id, stored => Task.FromResult(stored is { IsOpen: true } ? Closed(stored, status, reason) : null), cancellationToken);

    /// <summary>Closes exactly the record that was read; false where it was changed since.</summary>
    public async Task<bool> TryCloseAsync(
        Stored<ArticleFailure> stored,
        FailureStatus status,
        string reason,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(stored);
        return !stored.Item.IsOpen
            || await store.WriteFailureAsync(Closed(stored.Item, status, reason), stored.ETag, cancellationToken).ConfigureAwait(false)
                == WriteResult.Written;
    }

    /// <summary>Point read; null where there is none.</summary>
    public Task<Stored<ArticleFailure>?> FindAsync(string id, CancellationToken cancellationToken) =>
        store.FindFailureAsync(id, cancellationToken);

    /// <summary>
    /// Notes that a person asked for another try. The record must be the one that was read before the try was asked for: a try that
    /// has ended by now has written its own, and "retrying" over that would wait for ever.
    /// </summary>
    /// <returns>The record as it is now; null where it was changed since.</returns>
    public async Task<ArticleFailure?> TryReplayingAsync(Stored<ArticleFailure> stored, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var replaying = Replaying(stored.Item);
        return await store.WriteFailureAsync(replaying, stored.ETag, cancellationToken).ConfigureAwait(false) == WriteResult.Written
            ? replaying
            : null;
    }

    private async Task<ArticleFailure?> UpdateAsync(
        string id,
        Func<ArticleFailure?, Task<ArticleFailure?>> change,
        CancellationToken cancellationToken
    )
    {
        return await ConditionalWrite
            .RunAsync<ArticleFailure?>(
                $"The failure record {id}",
                async () =>
                {
                    var stored = await store.FindFailureAsync(id, cancellationToken).ConfigureAwait(false);
                    var changed = await change(stored?.Item).ConfigureAwait(false);
                    if (changed is null)
                    {
                        return new Attempt<ArticleFailure?>(null);
                    }

                    if (
                        await store.WriteFailureAsync(changed, stored?.ETag, cancellationToken).ConfigureAwait(false) == WriteResult.Written
                    )
                    {
                        return changed;
                    }

                    return Attempt.Conflict<ArticleFailure?>();
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>A message may say that it fails first in the year 9999.</summary>
    private static DateTimeOffset Earlier(DateTimeOffset? said, DateTimeOffset now) => said < now ? said.Value : now;

    private ArticleFailure Next(FailedJob failed, FailureVerdict verdict, DateTimeOffset? nextAttempt, ArticleFailure? stored)
    {
        var now = time.GetUtcNow();
        var sameTrouble = stored is { IsOpen: true } && IsOfSameVersion(stored, failed);
        return new ArticleFailure
        {
            Id = ArticleId.For(failed.Blob, failed.Member),
            Container = failed.Blob.Container,
            Blob = failed.Blob.Name,
            Member = failed.Member,
            ETag = failed.ETag,
            Source = failed.Source,
            Stage = failed.Stage,
            Class = verdict.Class,
            Code = verdict.Code,
            Message = verdict.Message,
            Attempts = sameTrouble ? stored!.Attempts + 1 : 1,
            FirstFailedAt = sameTrouble ? stored!.FirstFailedAt : Earlier(failed.FirstFailedAt, now),
            LastFailedAt = now,
            NextAttemptAt = nextAttempt,
            Status = nextAttempt is null ? FailureStatus.Dead : FailureStatus.Retrying,
            QueueMessage = failed.QueueMessage,
            History = stored is null ? [] : WithEntryOf(stored),
        };
    }

    private static bool IsOfSameVersion(ArticleFailure stored, FailedJob failed) =>
        failed.ETag is null || stored.ETag is null || ETags.Same(stored.ETag, failed.ETag);

    private static bool IsOfAnotherVersion(ArticleFailure? stored, FailedJob failed) =>
        stored is { IsOpen: true, ETag: not null } && !ETags.Same(stored.ETag, failed.ETag);

    private ArticleFailure Replaying(ArticleFailure stored) =>
        stored with
        {
            Status = FailureStatus.Retrying,
            NextAttemptAt = time.GetUtcNow(),
            History = WithEntryOf(stored),
        };

    private ArticleFailure Closed(ArticleFailure stored, FailureStatus status, string reason) =>
        stored with
        {
            Status = status,
            NextAttemptAt = null,
            History =
            [
                .. WithEntryOf(stored).TakeLast(ArticleFailure.HistoryLimit - 1),
                new FailureEvent(time.GetUtcNow(), status.ToString(), reason, status),
            ],
        };

    private static IReadOnlyList<FailureEvent> WithEntryOf(ArticleFailure stored) =>
        [
            .. stored
                .History.Append(new FailureEvent(stored.LastFailedAt, stored.Code, stored.Message, stored.Status))
                .TakeLast(ArticleFailure.HistoryLimit),
        ];
}

/// <summary>What failed, and where.</summary>
/// <param name="FirstFailedAt">When the job failed first, if it did before.</param>
public sealed record FailedJob(BlobAddress Blob, string? Member, string? ETag, ArticleStage Stage, DateTimeOffset? FirstFailedAt = null)
{
    /// <summary>What the bytes turned out to be, where they were read.</summary>
    public FailureSource? Source { get; init; }

    /// <summary>The message, where it names no blob: then <see cref="Blob"/> is its queue and its hash.</summary>
    public string? QueueMessage { get; init; }
}
