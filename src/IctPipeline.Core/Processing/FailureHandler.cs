using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Analysis;

namespace IctPipeline.Core.Processing;

/// <summary>
/// Turns an error into an outcome: a record, and a message on the retry queue where trying again makes sense. It
/// returns only when one of the two holds the failure; until then the delivery is not acknowledged.
/// </summary>
internal sealed class FailureHandler(
    IArticleStore store,
    FailureRecorder recorder,
    IRetryQueue retries,
    WriteRule rule,
    ArticleProcessorOptions options,
    TimeProvider time,
    Random random
)
{
    /// <exception cref="DependencyException">Neither the record nor the retry message could be stored.</exception>
    public async Task<Outcome> HandleAsync(ArticleJob job, FailedJob failed, Exception error, CancellationToken cancellationToken)
    {
        if (await LookAsync(failed, cancellationToken).ConfigureAwait(false) == WriteDecision.StandBack)
        {
            return new Outcome.Superseded();
        }

        failed = failed with { Source = FailureSource.Of(error) };
        var verdict = FailureClassifier.Classify(error, failed.Stage);
        var delay = RetrySchedule.Next(verdict, job.Attempt, Since(job.FirstFailedAt), random.NextDouble()) * options.RetryDelayScale;
        if (delay is { } wait)
        {
            // The message first: whatever becomes of the record, the retry will come and set it right.
            await retries.EnqueueAsync(NextTry(job, failed, verdict), wait, cancellationToken).ConfigureAwait(false);
        }

        if (!await TryRecordAsync(failed, verdict, delay, cancellationToken).ConfigureAwait(false) && delay is null)
        {
            // The store is down, or nobody can tell which version is current: the queue holds the job until it shows.
            delay = RetrySchedule.Delays[1] * options.RetryDelayScale;
            await retries.EnqueueAsync(NextTry(job, failed, verdict), delay.Value, cancellationToken).ConfigureAwait(false);
        }

        return await SettleAsync(failed, Ended(verdict, delay), cancellationToken).ConfigureAwait(false);
    }

    private static Outcome Ended(FailureVerdict verdict, TimeSpan? delay) =>
        delay is { } wait ? new Outcome.Retry(wait, verdict.Code, verdict.Message) : new Outcome.Rejected(verdict.Code, verdict.Message);

    /// <summary>
    /// Enqueues a job once more without a record of the failure: its document is there, and stays as it was. When there
    /// were enough tries it is left alone; the next sweep finds it as stale as it is.
    /// </summary>
    public async Task<Outcome> PostponeAsync(ArticleJob job, FailedJob failed, FailureVerdict verdict, CancellationToken cancellationToken)
    {
        if (RetrySchedule.Next(verdict, job.Attempt, Since(job.FirstFailedAt), random.NextDouble()) is not { } delay)
        {
            return new Outcome.Rejected(verdict.Code, verdict.Message);
        }

        delay *= options.RetryDelayScale;
        await retries.EnqueueAsync(NextTry(job, failed, verdict), delay, cancellationToken).ConfigureAwait(false);
        return new Outcome.Retry(delay, verdict.Code, verdict.Message);
    }

    /// <summary>Enqueues another try for the features that a stored document still lacks.</summary>
    /// <returns>False when there were enough tries: the document stays partial and says so.</returns>
    public async Task<bool> RetryFeaturesAsync(
        ArticleJob job,
        FailedJob failed,
        AnalyzedContent analyzed,
        CancellationToken cancellationToken
    )
    {
        var worst = analyzed.LongestWait;
        if (RetrySchedule.Next(worst, job.Attempt, Since(job.FirstFailedAt), random.NextDouble()) is not { } delay)
        {
            return false;
        }

        var next = NextTry(job, failed, worst) with { Missing = analyzed.RetryableFeatures, Refresh = Rest(job.Refresh) };
        await retries.EnqueueAsync(next, delay * options.RetryDelayScale, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Enqueues the job once more, before a document is written whose failure record is closed after: should this worker
    /// die in between, that message finds the document up to date and closes the record.
    /// </summary>
    public Task CheckLaterAsync(ArticleJob job, FailedJob current, CancellationToken cancellationToken) =>
        retries.EnqueueAsync(
            job with
            {
                ETag = current.ETag ?? job.ETag,
                Reason = JobReason.Retry,
            },
            RetrySchedule.Delays[0] * options.RetryDelayScale,
            cancellationToken
        );

    private ArticleJob NextTry(ArticleJob job, FailedJob failed, FailureVerdict verdict) =>
        job with
        {
            ETag = failed.ETag ?? job.ETag,
            Reason = JobReason.Retry,
            Attempt = job.Attempt + (RetrySchedule.CountsAsAttempt(verdict.Class) ? 1 : 0),
            Stage = failed.Stage,
            FirstFailedAt = job.FirstFailedAt ?? time.GetUtcNow(),
        };

    /// <summary>What was forced is done, but for what is missing.</summary>
    private static RefreshRequest? Rest(RefreshRequest? refresh) => refresh is null ? null : refresh with { Force = false };

    private TimeSpan Since(DateTimeOffset? firstFailedAt) => firstFailedAt is { } first ? time.GetUtcNow() - first : TimeSpan.Zero;

    private async Task<bool> TryRecordAsync(FailedJob failed, FailureVerdict verdict, TimeSpan? delay, CancellationToken cancellationToken)
    {
        try
        {
            return await recorder
                .RecordAsync(failed, verdict, time.GetUtcNow() + delay, () => IsCurrentAsync(failed, cancellationToken), cancellationToken)
                .ConfigureAwait(false)
                is not null;
        }
        catch (DependencyException)
        {
            return false;
        }
    }

    private async Task<bool> IsCurrentAsync(FailedJob failed, CancellationToken cancellationToken) =>
        failed.ETag is not null
        && await rule.CheckCurrentAsync(failed.Blob, failed.ETag, cancellationToken).ConfigureAwait(false) == WriteDecision.Write;

    /// <summary>
    /// Looks once more after recording. A newer version, or another delivery of the same one, may have been indexed before
    /// the record was written: it found nothing to close, and the record would stay open beside a good document.
    /// </summary>
    private async Task<Outcome> SettleAsync(FailedJob failed, Outcome outcome, CancellationToken cancellationToken)
    {
        var standing = await LookAsync(failed, cancellationToken).ConfigureAwait(false);
        if (standing == WriteDecision.BlobGone && outcome is Outcome.Rejected)
        {
            // Whoever followed the deletion may have been faster than the record; a retry looks by itself.
            await CloseOwnAsync(failed, FailureStatus.Discarded, "The file was deleted.", cancellationToken).ConfigureAwait(false);
            return new Outcome.Superseded();
        }

        Outcome? settled =
            standing == WriteDecision.StandBack ? new Outcome.Superseded()
            : await IsIndexedAsync(failed, mayBeStale: outcome is Outcome.Retry, cancellationToken).ConfigureAwait(false)
                ? new Outcome.Unchanged()
            : null;
        if (settled is null)
        {
            return outcome;
        }

        await CloseOwnAsync(failed, FailureStatus.Replayed, "A document was made of the file meanwhile.", cancellationToken)
            .ConfigureAwait(false);
        return settled;
    }

    private async Task CloseOwnAsync(FailedJob failed, FailureStatus status, string reason, CancellationToken cancellationToken)
    {
        try
        {
            var id = ArticleId.For(failed.Blob, failed.Member);
            await ConditionalWrite
                .RepeatAsync(
                    $"The failure record {id}",
                    async () =>
                        await recorder.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } mine
                        || !ETags.Same(mine.Item.ETag, failed.ETag)
                        || await recorder.TryCloseAsync(mine, status, reason, cancellationToken).ConfigureAwait(false)
                )
                .ConfigureAwait(false);
        }
        catch (DependencyException)
        {
            // Another look at the file finds its document up to date, and closes the record.
            var look = new ArticleJob { Blob = failed.Blob, Reason = JobReason.Retry };
            await retries.EnqueueAsync(look, RetrySchedule.Delays[0] * options.RetryDelayScale, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the document of exactly this version is there.</summary>
    /// <param name="mayBeStale">
    /// Where the job comes again, a stale document will do: nothing is lost. Where it does not, the record must tell that
    /// this code refuses a file that an older one made a document of.
    /// </param>
    private async Task<bool> IsIndexedAsync(FailedJob failed, bool mayBeStale, CancellationToken cancellationToken)
    {
        try
        {
            var stored = await store.FindArticleAsync(ArticleId.For(failed.Blob, failed.Member), cancellationToken).ConfigureAwait(false);
            return stored is { Item.Deleted: false }
                && ETags.Same(stored.Item.Source.ETag, failed.ETag)
                && (mayBeStale || rule.IsUpToDate(stored.Item, JobReason.Dropped));
        }
        catch (DependencyException)
        {
            return false;
        }
    }

    /// <summary>Where nobody can tell, it will show when it is tried again: what is in hand counts as current.</summary>
    private async Task<WriteDecision> LookAsync(FailedJob failed, CancellationToken cancellationToken)
    {
        try
        {
            return failed.ETag is null
                ? WriteDecision.Write
                : await rule.CheckCurrentAsync(failed.Blob, failed.ETag, cancellationToken).ConfigureAwait(false);
        }
        catch (DependencyException)
        {
            return WriteDecision.Write;
        }
    }
}
