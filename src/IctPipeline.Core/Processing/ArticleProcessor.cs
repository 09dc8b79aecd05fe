using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Analysis;
using IctPipeline.Core.Processing.Bundle;
using IctPipeline.Core.Processing.Deletion;
using IctPipeline.Core.Processing.Refreshing;
using IctPipeline.Core.Processing.Single;
using IctPipeline.Core.Telemetry;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Core.Processing;

/// <summary>
/// The one path from a job to its outcome: read, decode, parse, normalize, analyze, assemble, upsert. Every trigger
/// builds a job and calls this; nothing else writes documents of existing blobs. So this is where blobs of other containers are
/// refused: a trigger's path holds nobody off, and queue messages and failure records name any container.
/// </summary>
public sealed class ArticleProcessor
{
    private readonly string _container;
    private readonly IArticleSource _source;
    private readonly IArticleStore _store;
    private readonly IArticleReader _reader;
    private readonly MemberProcessor _members;
    private readonly DocumentRefresh _refresh;
    private readonly FailureHandler _failureHandler;
    private readonly FailureClosing _failures;
    private readonly BlobDeletion _deletion;
    private readonly BundleLeftovers _leftovers;
    private readonly WriteRule _rule;
    private readonly ArticleProcessorOptions _options;
    private readonly BundleProcessor _bundles;
    private readonly OutcomeReports _reports;
    private readonly TimeProvider _time;
    private readonly ILogger<ArticleProcessor> _logger;

    /// <param name="container">The blob container whose files become documents; those of others are refused.</param>
    public ArticleProcessor(
        string container,
        IArticleSource source,
        IArticleStore store,
        IBodyStore bodies,
        IRetryQueue retries,
        IArticleReader reader,
        IArticleAnalyzer analyzer,
        ArticleProcessorOptions options,
        TimeProvider time,
        Random random,
        IEnumerable<IProcessingObserver> observers,
        ILogger<ArticleProcessor> logger
    )
    {
        _container = container;
        _source = source;
        _store = store;
        _reader = reader;
        _options = options;
        _time = time;
        _logger = logger;
        _reports = new OutcomeReports(observers, time, logger);
        _rule = new WriteRule(source, analyzer, options);
        var recorder = new FailureRecorder(store, time);
        _failures = new FailureClosing(recorder, _rule);
        var whole = new WholeBodies(bodies);
        _deletion = new BlobDeletion(source, store, whole, recorder, options, time);
        _leftovers = new BundleLeftovers(source, store, retries, _deletion, _failures, _rule, options, time);
        _failureHandler = new FailureHandler(store, recorder, retries, _rule, options, time, random);
        var analysis = new AnalysisStep(analyzer, time);
        var assembler = new ArticleAssembler(options, time);
        _refresh = new DocumentRefresh(store, analysis, assembler, _failureHandler, options);
        _members = new MemberProcessor(
            store,
            new BodyLimit(options.MaxBodyBytes),
            whole,
            analysis,
            assembler,
            _rule,
            _failures,
            _failureHandler,
            options
        );
        _bundles = new BundleProcessor(store, _members, _leftovers, _failureHandler, _failures, _reports, time);
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
        var started = _time.GetTimestamp();
        using var span = PipelineTraces.StartJob(job, ArticleId.For(job.Blob));
        using var progress = new JobProgress(job, _time, span);
        _reports.Received(job);

        Outcome outcome;
        try
        {
            outcome = await RunAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && IsOurs(job.Blob) && !CouldNotBePostponed(job, error))
        {
            Log.Failed(_logger, ArticleId.For(job.Blob), progress.Stage, error.GetType().Name);
            outcome = await _failureHandler.HandleAsync(progress.Job, progress.Failed(), error, cancellationToken).ConfigureAwait(false);
            if (progress.IsBundle && outcome is Outcome.Superseded)
            {
                await SupersededAsync(progress, cancellationToken).ConfigureAwait(false);
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

    private async Task<Outcome> RunAsync(JobProgress progress, CancellationToken cancellationToken)
    {
        var job = progress.Job;
        if (!IsOurs(job.Blob))
        {
            // No failure record either: there is no file of ours that it could tell of.
            Log.OtherContainer(_logger, ArticleId.For(job.Blob));
            return await _deletion.ExpelAsync(job.Blob, cancellationToken).ConfigureAwait(false);
        }

        if (job.Refresh is { Scope: not RefreshScope.Read } refresh)
        {
            return await _refresh.RunAsync(progress, refresh, cancellationToken).ConfigureAwait(false);
        }

        var stored = await _store.FindArticleAsync(ArticleId.For(job.Blob), cancellationToken).ConfigureAwait(false);
        var upToDate = stored is not null && _rule.IsUpToDate(stored.Item, job);
        progress.Article = stored?.Item;
        if (upToDate && ETags.Same(job.ETag, stored!.Item.Source.ETag))
        {
            return await UnchangedAsync(progress, stored.Item, cancellationToken).ConfigureAwait(false);
        }

        var read = await _source
            .ReadAsync(job.Blob, _options.MaxBytes, upToDate ? stored!.Item.Source.ETag : null, cancellationToken)
            .ConfigureAwait(false);
        switch (read)
        {
            case BlobRead.Missing:
                return await _deletion.DeleteAsync(job.Blob, cancellationToken).ConfigureAwait(false);
            case BlobRead.NotModified when job.ETag is not null:
                return await SupersededAsync(progress, cancellationToken).ConfigureAwait(false);
            case BlobRead.NotModified:
                return await UnchangedAsync(progress, stored!.Item, cancellationToken).ConfigureAwait(false);
            case BlobRead.TooLarge large:
                return IsAnotherVersion(job, large.Version)
                    ? await SupersededAsync(progress, cancellationToken).ConfigureAwait(false)
                    : Refuse(progress, large.Version);
            case BlobRead.Found found when IsAnotherVersion(job, found.Blob.Version):
                return await SupersededAsync(progress, cancellationToken).ConfigureAwait(false);
            case BlobRead.Found found:
                progress.Version = found.Blob.Version;
                var outcome = await ProcessFileAsync(progress, found.Blob, stored, cancellationToken).ConfigureAwait(false);
                return await FollowAsync(progress, outcome, cancellationToken).ConfigureAwait(false);
            default:
                throw new InvalidOperationException($"Unknown way to end a read: {read.GetType().Name}.");
        }
    }

    /// <summary>
    /// A blob that was deleted while it was processed: its delete event met the documents of that moment. Where no tombstone is kept,
    /// a document created since ran into none; nor did new members of a bundle. A bundle may have been replaced in the same way.
    /// </summary>
    private async Task<Outcome> FollowAsync(JobProgress progress, Outcome outcome, CancellationToken cancellationToken)
    {
        var mayBeLeftOver = progress.IsBundle || (_options.OnDelete == OnDelete.Remove && outcome is Outcome.Indexed or Outcome.Partial);
        if (!mayBeLeftOver)
        {
            return outcome;
        }

        if (await _source.FindAsync(progress.Job.Blob, cancellationToken).ConfigureAwait(false) is not { } current)
        {
            return await _deletion.DeleteAsync(progress.Job.Blob, cancellationToken).ConfigureAwait(false);
        }

        return progress.IsBundle && !ETags.Same(current.ETag, progress.Version!.ETag)
            ? await SupersededAsync(progress, cancellationToken).ConfigureAwait(false)
            : outcome;
    }

    private static bool IsAnotherVersion(ArticleJob job, BlobVersion version) =>
        job.ETag is not null && !ETags.Same(job.ETag, version.ETag);

    private Outcome Refuse(JobProgress progress, BlobVersion version)
    {
        progress.Version = version;
        throw new ArticleRejectedException(
            RejectionCodes.TooLarge,
            $"The file has {version.Size:N0} bytes; at most {_options.MaxBytes:N0} are read. Split it, or raise Articles:MaxBytes."
        );
    }

    private async Task<Outcome> UnchangedAsync(JobProgress progress, Article stored, CancellationToken cancellationToken)
    {
        if (progress.IsRepeated || progress.Job.Reason == JobReason.Reindex)
        {
            await _failures
                .CloseAsync(stored.Id, progress.Job.Blob, stored.Source.ETag, "The document is up to date.", cancellationToken)
                .ConfigureAwait(false);
        }

        if (progress.IsRepeated)
        {
            await _leftovers.RetireBesideAsync(progress, stored, cancellationToken).ConfigureAwait(false);
        }

        return new Outcome.Unchanged();
    }

    /// <summary>The version of an earlier attempt was replaced since. If it was a bundle, that attempt may have left members.</summary>
    private async Task<Outcome> SupersededAsync(JobProgress progress, CancellationToken cancellationToken)
    {
        await _leftovers.AskForAsync(progress, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        return new Outcome.Superseded();
    }

    /// <summary>The first member tells which of the two flows it is: one article, or a bundle.</summary>
    private async Task<Outcome> ProcessFileAsync(
        JobProgress progress,
        RawBlob blob,
        Stored<Article>? root,
        CancellationToken cancellationToken
    )
    {
        progress.Stage = ArticleStage.Decode;
        using var members = _reader.Read(blob.ToFile(), null, cancellationToken).GetEnumerator();
        if (!members.MoveNext())
        {
            // A file that gives nothing must have an end of its own.
            throw new ArticleRejectedException(RejectionCodes.NoArticle, "The file was read, and holds no article.");
        }

        var first = members.Current;
        if (first.Member is not null)
        {
            return await _bundles.ProcessAsync(progress, members, root, cancellationToken).ConfigureAwait(false);
        }

        return first.Rejection is { } rejection
            ? throw rejection
            : await ProcessSingleAsync(progress, first, root, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Outcome> ProcessSingleAsync(
        JobProgress progress,
        ReadMember only,
        Stored<Article>? root,
        CancellationToken cancellationToken
    )
    {
        // An earlier version may have been a bundle: then there is a tombstone. Members go first: once there is a live
        // document, nobody looks for them any more.
        if (root is { Item.Deleted: true } || progress.IsRepeated)
        {
            await _leftovers.RetireMembersAsync(progress, root, cancellationToken).ConfigureAwait(false);
        }

        return await _members.ProcessAsync(progress, only, root, cancellationToken).ConfigureAwait(false);
    }
}
