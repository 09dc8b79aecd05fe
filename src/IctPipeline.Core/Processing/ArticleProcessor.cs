using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Bundle;
using IctPipeline.Core.Processing.Deletion;
using IctPipeline.Core.Processing.Refreshing;
using IctPipeline.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Core.Processing;

/// <summary>
/// The one path from a job to its outcome: read, decode, parse, normalize, analyze, assemble, upsert. Every trigger
/// builds a job and calls this; nothing else writes documents of existing blobs. So this is where blobs of other containers are
/// refused: a trigger's path holds nobody off, and queue messages and failure records name any container.
/// <see cref="ProcessingServices"/> puts it together.
/// </summary>
public sealed class ArticleProcessor
{
    private readonly string _container;
    private readonly BlobProcessor _blobs;
    private readonly DocumentRefresh _refresh;
    private readonly BlobDeletion _deletion;
    private readonly BundleLeftovers _leftovers;
    private readonly FailureHandler _failures;
    private readonly OutcomeReports _reports;
    private readonly TimeProvider _time;
    private readonly ILogger<ArticleProcessor> _logger;

    /// <param name="container">The blob container whose files become documents; those of others are refused.</param>
    internal ArticleProcessor(
        string container,
        BlobProcessor blobs,
        DocumentRefresh refresh,
        BlobDeletion deletion,
        BundleLeftovers leftovers,
        FailureHandler failures,
        OutcomeReports reports,
        TimeProvider time,
        ILogger<ArticleProcessor> logger
    )
    {
        _container = container;
        _blobs = blobs;
        _refresh = refresh;
        _deletion = deletion;
        _leftovers = leftovers;
        _failures = failures;
        _reports = reports;
        _time = time;
        _logger = logger;
    }

    /// <summary>Processes a job to its end.</summary>
    /// <returns>
    /// How it ended. When this returns, the job may be acknowledged: its document, its failure record or its retry
    /// message is stored.
    /// </returns>
    /// <exception cref="DependencyException">Nothing could be stored at all: the delivery must not be acknowledged.</exception>
    /// <exception cref="OperationCanceledException">The host stops: the delivery comes again.</exception>
    public async Task<Outcome> ProcessAsync(ArticleJob job, CancellationToken cancellationToken)
    {
        job = job.Bounded(_time.GetUtcNow());
        _reports.Received(job);
        try
        {
            return await ReportAsync(job, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _reports.Abandoned(job);
            throw;
        }
    }

    private async Task<Outcome> ReportAsync(ArticleJob job, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        using var span = PipelineTraces.StartJob(job, ArticleId.For(job.Blob));
        using var progress = new JobProgress(job, _time, span);

        Outcome outcome;
        try
        {
            outcome = await RunAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && IsOurs(job.Blob) && !CouldNotBePostponed(job, error))
        {
            Log.Failed(_logger, ArticleId.For(job.Blob), progress.Stage, error.GetType().Name);
            outcome = await _failures.HandleAsync(progress.Job, progress.Failed(), error, cancellationToken).ConfigureAwait(false);
            if (progress.IsBundle && outcome is Outcome.Superseded)
            {
                // It made some of its members before it failed, and the version that replaced it may not have met them.
                await _leftovers.AskForAsync(progress.Job, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
            }
        }

        span?.SetTag("ict.outcome", outcome.Name);
        _reports.Completed(progress, null, outcome, started);
        return outcome;
    }

    private bool IsOurs(BlobAddress blob) => blob.Container == _container;

    /// <summary>A refresh makes no failure record, so one that the retry queue did not take stays with its delivery.</summary>
    private static bool CouldNotBePostponed(ArticleJob job, Exception error) =>
        error is DependencyException && job.Refresh is { Scope: not RefreshScope.Read };

    private Task<Outcome> RunAsync(JobProgress progress, CancellationToken cancellationToken)
    {
        var job = progress.Job;
        if (!IsOurs(job.Blob))
        {
            // No failure record either: there is no file of ours that it could tell of.
            Log.OtherContainer(_logger, ArticleId.For(job.Blob));
            return _deletion.ExpelAsync(job.Blob, cancellationToken);
        }

        return job.Refresh is { Scope: not RefreshScope.Read } refresh
            ? _refresh.RunAsync(progress, refresh, cancellationToken)
            : _blobs.ProcessAsync(progress, cancellationToken);
    }
}
