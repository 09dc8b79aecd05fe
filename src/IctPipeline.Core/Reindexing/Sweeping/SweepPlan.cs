using IctPipeline.Core.Articles;
using IctPipeline.Core.Processing.Deletion;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>The phases of a sweep in order, from wherever its checkpoint is.</summary>
internal sealed class SweepPlan
{
    private readonly SweepSession _session;
    private readonly SweepPorts _ports;
    private readonly SweepOptions _options;
    private readonly SweepScope _scope;
    private readonly TimeProvider _time;
    private readonly SweepTally _tally;
    private readonly SweepOutbox _outbox;
    private readonly BlobComparison _comparison;

    private SweepPlan(
        SweepSession session,
        SweepPorts ports,
        IReindexQueue queue,
        SweepTarget target,
        SweepOptions options,
        SweepScope scope,
        TimeProvider time
    )
    {
        (_session, _ports, _options, _scope, _time) = (session, ports, options, scope, time);
        _tally = new SweepTally(session.Run, new SweepPrices(target));
        _outbox = new SweepOutbox(session, _tally, queue, options);
        _comparison = new BlobComparison(ports.Index, new StalenessRule(target), session.Run.Filter, scope, options, time, _tally.Charge);
    }

    public static async Task<SweepPlan> CreateAsync(
        SweepSession session,
        SweepPorts ports,
        IReindexQueue queue,
        SweepTarget target,
        SweepOptions options,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var scope = await SweepScope.ResolveAsync(session.Run.Filter, ports.Index, ports.Store, cancellationToken).ConfigureAwait(false);
        return new SweepPlan(session, ports, queue, target, options, scope, time);
    }

    public SweepRun Snapshot(SweepRun run) => _tally.Snapshot(run);

    /// <param name="keepsDeleted">Documents outlive their blobs by setting; failures don't.</param>
    /// <param name="rule">When a person is asked before documents follow their blobs.</param>
    /// <returns>Whether the sweep is done.</returns>
    public async Task<bool> RunAsync(bool keepsDeleted, LossRule rule, Func<bool> isTimeUp, CancellationToken cancellationToken)
    {
        var names = new NameSet();
        var hasAllNames = _session.Run.Position is { Phase: SweepPhase.Blobs, Page: null };
        if (
            _session.Run.Position.Phase == SweepPhase.Blobs
            && !await new BlobPhase(_ports, _comparison, _scope, _outbox, _options)
                .RunAsync(_session.Run.Position, names, isTimeUp, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            return false;
        }

        if (!_session.Run.Filter.LooksForDeleted)
        {
            return true;
        }

        if (_outbox.IsStopped || isTimeUp())
        {
            return false;
        }

        if (!hasAllNames)
        {
            await ListNamesAsync(names, cancellationToken).ConfigureAwait(false);
        }

        if (!keepsDeleted && await AsksAsync(names, rule, hasAllNames, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var phase = new DocumentPhase(_ports, new GoneBlobs(_ports, _scope, names), _session.Run.Filter, keepsDeleted, _outbox);
        if (
            _session.Run.Position.Phase == SweepPhase.Documents
            && !await phase.FollowDocumentsAsync(_session.Run.Position, isTimeUp, cancellationToken).ConfigureAwait(false)
        )
        {
            return false;
        }

        if (_outbox.IsStopped)
        {
            return false;
        }

        if (!_session.Run.Filter.NeedsDocument)
        {
            await phase.FollowFailuresAsync(cancellationToken).ConfigureAwait(false);
            await _outbox.SaveAsync(new SweepPosition { Phase = SweepPhase.Failures }, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>
    /// Pauses the sweep where too much is gone. A worker that goes on where another one stopped has a listing of its own: it counts anew.
    /// </summary>
    private async Task<bool> AsksAsync(NameSet names, LossRule rule, bool hasAllNames, CancellationToken cancellationToken)
    {
        var run = _session.Run;
        var isDue = run.Position is { Phase: SweepPhase.Documents, Page: null } || !hasAllNames;
        if (!isDue || run.DryRun || run.Loss == SweepLoss.Accepted)
        {
            return false;
        }

        var count = new LossCount(_ports, _scope, names, _session, _tally);
        await count.CountAsync(cancellationToken).ConfigureAwait(false);
        if (!count.IsLoss(rule))
        {
            return false;
        }

        await _session
            .SaveAsync(
                run => _tally.Snapshot(run).Asking(count.Gone, count.Documents, _time.GetUtcNow()),
                release: false,
                cancellationToken
            )
            .ConfigureAwait(false);
        return true;
    }

    /// <summary>A worker that goes on where another one stopped has not seen the pages before: 5,000 names a request.</summary>
    private async Task ListNamesAsync(NameSet names, CancellationToken cancellationToken)
    {
        string? page = null;
        do
        {
            var listed = await _ports
                .Source.ListAsync(_ports.Container, _scope.Prefix, page, _options.PageSize, cancellationToken)
                .ConfigureAwait(false);
            foreach (var blob in listed.Blobs)
            {
                names.Add(ArticleId.For(blob.Address));
            }

            page = listed.Continuation;
            if (_session.IsHeartbeatDue)
            {
                await _session.SaveAsync(run => run, release: false, cancellationToken).ConfigureAwait(false);
            }
        } while (page is not null);
    }
}
