using System.Diagnostics;
using IctPipeline.Processing.Steps;

namespace IctPipeline.Processing;

/// <summary>
/// Turns an error into an outcome: a record, and a message on the retry queue where trying again makes sense. It
/// returns only when one of the two holds the failure; until then the delivery is not acknowledged.
/// </summary>
internal sealed class FailureHandler(FailureRecorder recorder, IRetryQueue retries, WriteRule rule, TimeProvider time, Random random)
{
    /// <exception cref="DependencyException">Neither the record nor the retry message could be stored.</exception>
    public async Task<Outcome> HandleAsync(ArticleJob job, FailedJob failed, Exception error, CancellationToken cancellationToken)
    {
        if (await IsSupersededAsync(failed, cancellationToken).ConfigureAwait(false))
        {
            return new Outcome.Superseded();
        }

        var verdict = FailureClassifier.Classify(error, failed.Stage);
        var delay = RetrySchedule.Next(verdict, job.Attempt, Since(job.FirstFailedAt), random.NextDouble());
        var recorded = await TryRecordAsync(failed, verdict, delay, cancellationToken).ConfigureAwait(false);
        if (recorded is not null)
        {
            // The store is down as well: the queue holds the job until there is somewhere to record it.
            delay ??= RetrySchedule.Next(recorded, job.Attempt, TimeSpan.Zero, random.NextDouble()) ?? RetrySchedule.Delays[^1];
        }

        if (delay is null)
        {
            return await SettleAsync(failed, new Outcome.Rejected(verdict.Code, verdict.Message), cancellationToken).ConfigureAwait(false);
        }

        await retries.EnqueueAsync(NextTry(job, failed, verdict), delay.Value, cancellationToken).ConfigureAwait(false);
        return await SettleAsync(failed, new Outcome.Retry(delay.Value, verdict.Code, verdict.Message), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Enqueues another try for the features that a stored document still lacks.</summary>
    /// <returns>False when there were enough tries: the document stays partial and says so.</returns>
    public async Task<bool> RetryFeaturesAsync(ArticleJob job, FailedJob failed, AnalyzedContent analyzed, CancellationToken cancellationToken)
    {
        var worst = analyzed.Retryable.MaxBy(entry => entry.Verdict.RetryAfter ?? TimeSpan.Zero).Verdict;
        if (RetrySchedule.Next(worst, job.Attempt, Since(job.FirstFailedAt), random.NextDouble()) is not { } delay)
        {
            return false;
        }

        var missing = analyzed.Retryable.Aggregate(Analysis.AnalysisFeatures.None, (all, entry) => all | entry.Feature);
        await retries.EnqueueAsync(NextTry(job, failed, worst) with { Missing = missing }, delay, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Enqueues the job once more, before a document is written whose failure record is closed after: should this worker
    /// die in between, that message finds the document up to date and closes the record.
    /// </summary>
    public Task CheckLaterAsync(ArticleJob job, FailedJob current, CancellationToken cancellationToken)
        => retries.EnqueueAsync(job with { ETag = current.ETag ?? job.ETag, Reason = JobReason.Retry }, RetrySchedule.Delays[0], cancellationToken);

    private ArticleJob NextTry(ArticleJob job, FailedJob failed, FailureVerdict verdict) => job with
    {
        ETag = failed.ETag ?? job.ETag,
        Reason = JobReason.Retry,
        Attempt = job.Attempt + (RetrySchedule.CountsAsAttempt(verdict.Class) ? 1 : 0),
        Stage = failed.Stage,
        FirstFailedAt = job.FirstFailedAt ?? time.GetUtcNow(),
        TraceParent = Activity.Current?.Id ?? job.TraceParent,
    };

    private TimeSpan Since(DateTimeOffset? firstFailedAt)
        => firstFailedAt is { } first ? time.GetUtcNow() - first : TimeSpan.Zero;

    /// <returns>Null when it is recorded; else why it could not be.</returns>
    private async Task<FailureVerdict?> TryRecordAsync(FailedJob failed, FailureVerdict verdict, TimeSpan? delay, CancellationToken cancellationToken)
    {
        try
        {
            await recorder.RecordAsync(failed, verdict, time.GetUtcNow() + delay, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (DependencyException error)
        {
            return FailureClassifier.Classify(error, ArticleStage.Upsert);
        }
    }

    /// <summary>
    /// Looks once more after recording: had a newer version arrived and been indexed before the record was written, it
    /// would have found nothing to close, and the record would stay open beside a good document.
    /// </summary>
    private async Task<Outcome> SettleAsync(FailedJob failed, Outcome outcome, CancellationToken cancellationToken)
    {
        if (!await IsSupersededAsync(failed, cancellationToken).ConfigureAwait(false))
        {
            return outcome;
        }

        if (await recorder.FindAsync(Articles.ArticleId.For(failed.Blob, failed.Member), cancellationToken).ConfigureAwait(false) is { } mine
            && Intake.ETags.Same(mine.Item.ETag, failed.ETag))
        {
            // If somebody changed it since, it is not this failure any more.
            await recorder.TryCloseAsync(mine, FailureStatus.Replayed, "A newer version of the file arrived.", cancellationToken).ConfigureAwait(false);
        }

        return new Outcome.Superseded();
    }

    private async Task<bool> IsSupersededAsync(FailedJob failed, CancellationToken cancellationToken)
    {
        if (failed.ETag is null)
        {
            return false;
        }

        try
        {
            return await rule.CheckCurrentAsync(failed.Blob, failed.ETag, cancellationToken).ConfigureAwait(false) == WriteDecision.StandBack;
        }
        catch (DependencyException)
        {
            // Whether it is superseded will show when it is tried again.
            return false;
        }
    }
}
