using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Processing.Deletion;
using IctPipeline.Core.Reindexing.Sweeping;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Core.Reindexing;

/// <summary>
/// Works on the sweep that is on its way: takes its lease, goes on from its checkpoint, and hands over when its time is up.
/// Whoever calls it may be killed at any moment; the next caller goes on after the lease.
/// </summary>
public sealed class SweepRunner
{
    private readonly SweepPorts _ports;
    private readonly IReindexQueue _queue;
    private readonly ISweepStore _store;
    private readonly SweepHistory _history;
    private readonly SweepTarget _target;
    private readonly SweepOptions _options;
    private readonly bool _keepsDeleted;
    private readonly LossRule _rule;
    private readonly ConditionBoard _conditions;
    private readonly TimeProvider _time;
    private readonly ILogger<SweepRunner> _logger;
    private readonly string _owner;
    private int _isWorking;

    /// <param name="container">The blob container that is swept.</param>
    public SweepRunner(
        string container,
        IArticleSource source,
        IArticleStore articles,
        ISweepIndex index,
        IReindexQueue queue,
        ISweepStore store,
        SweepTarget target,
        ArticleProcessorOptions processing,
        SweepOptions options,
        ConditionBoard conditions,
        TimeProvider time,
        Random random,
        ILogger<SweepRunner> logger
    )
    {
        ArgumentNullException.ThrowIfNull(processing);
        ArgumentNullException.ThrowIfNull(random);
        _ports = new SweepPorts(container, source, articles, index);
        (_queue, _store, _history) = (queue, store, new SweepHistory(store));
        (_target, _options, _keepsDeleted) = (target, options, processing.OnDelete == OnDelete.Keep);
        _rule = new LossRule(processing);
        _conditions = conditions;
        (_time, _logger) = (time, logger);
        _owner = $"{Environment.MachineName}/{Environment.ProcessId}/{random.NextInt64():x16}";
    }

    /// <summary>Works for at most about <see cref="SweepOptions.TimeBudget"/>.</summary>
    /// <returns>The sweep as this worker left it; null where there was nothing to do.</returns>
    /// <exception cref="DependencyException">The store of sweeps did not answer.</exception>
    /// <exception cref="OperationCanceledException">The host stops; the lease is given up where that is still possible.</exception>
    public async Task<SweepRun?> WorkAsync(CancellationToken cancellationToken)
    {
        // The lease keeps other processes away; this keeps a second call in this one away.
        if (Interlocked.Exchange(ref _isWorking, 1) != 0)
        {
            return null;
        }

        try
        {
            return await TakeAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _isWorking, 0);
        }
    }

    private async Task<SweepRun?> TakeAsync(CancellationToken cancellationToken)
    {
        var stored = await _store.FindAsync(SweepRun.CurrentId, cancellationToken).ConfigureAwait(false);
        TellOfLoss(stored?.Item);
        if (
            await SweepSession.TryOpenAsync(_store, stored, _owner, _options, _time, cancellationToken).ConfigureAwait(false)
            is not { } session
        )
        {
            return null;
        }

        SweepLog.Taken(_logger, session.Run.RunId, session.Run.Position.Phase, session.Run.Takeovers);
        try
        {
            await WorkOnAsync(session, cancellationToken).ConfigureAwait(false);
        }
        catch (SweepLostException)
        {
            SweepLog.Lost(_logger, session.Run.RunId);
            return session.Run;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await GiveUpAsync(session).ConfigureAwait(false);
            throw;
        }
        catch (Exception error)
        {
            SweepLog.Failed(_logger, session.Run.RunId, error.GetType().Name);
            await SweepFaults.RecordAsync(session, error, _time.GetUtcNow()).ConfigureAwait(false);
        }

        if (TellOfLoss(session.Run) is { } question)
        {
            SweepLog.Asks(_logger, session.Run.RunId, question);
        }

        if (session.Run.IsOver)
        {
            SweepLog.Ended(_logger, session.Run.RunId, session.Run.State, session.Run.Counts.Listed, session.Run.Counts.TotalJobs);
            await _history.KeepAsync(session.Run, cancellationToken).ConfigureAwait(false);
        }

        return session.Run;
    }

    /// <summary>It lasts until a person resumes or cancels the sweep, which each call finds out.</summary>
    /// <returns>What the sweep asks; null where it asks nothing.</returns>
    private string? TellOfLoss(SweepRun? run)
    {
        if (run is not { State: SweepState.Paused, Loss: SweepLoss.Asked })
        {
            _conditions.Clear(ConditionNames.Loss, SweepRun.CurrentType);
            return null;
        }

        var question = run.Errors[^1].Message;
        _conditions.Raise(ConditionNames.Loss, SweepRun.CurrentType, $"Sweep {run.RunId} asks: {question}");
        return question;
    }

    private async Task WorkOnAsync(SweepSession session, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        bool IsTimeUp() => _time.GetElapsedTime(started) >= _options.TimeBudget;

        await SweepStart.PrepareAsync(session, _ports.Store, _store, _target, cancellationToken).ConfigureAwait(false);
        var plan = await SweepPlan.CreateAsync(session, _ports, _queue, _target, _options, _time, cancellationToken).ConfigureAwait(false);
        var isDone = await plan.RunAsync(_keepsDeleted, _rule, IsTimeUp, cancellationToken).ConfigureAwait(false);
        await session
            .SaveAsync(
                run =>
                    isDone && run.State == SweepState.Running
                        ? plan.Snapshot(run) with
                        {
                            State = SweepState.Completed,
                            EndedAt = _time.GetUtcNow(),
                        }
                        : run,
                release: true,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>So that the next worker need not wait for the lease. If it fails, it waits.</summary>
    private static async Task GiveUpAsync(SweepSession session)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await session.SaveAsync(run => run, release: true, limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is DependencyException or SweepLostException or OperationCanceledException)
        {
            // The lease ends by itself.
        }
    }
}
