using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>
/// A worker's hold on the sweep of now. Every write is conditional on the version that was read, and on the lease: a worker
/// that was believed dead finds out with its next write, and stops.
/// </summary>
internal sealed class SweepSession
{
    private readonly ISweepStore _store;
    private readonly string _owner;
    private readonly SweepOptions _options;
    private readonly TimeProvider _time;
    private long _countedUntil;

    private SweepSession(ISweepStore store, string owner, SweepOptions options, TimeProvider time, SweepRun run)
    {
        (_store, _owner, _options, _time, Run) = (store, owner, options, time, run);
        _countedUntil = time.GetTimestamp();
    }

    /// <summary>The sweep as it was last stored.</summary>
    public SweepRun Run { get; private set; }

    /// <summary>Whether the worker is to stop: somebody paused or ended the sweep.</summary>
    public bool IsStopped => Run.State != SweepState.Running;

    /// <summary>Whether it is time to say that the worker lives.</summary>
    public bool IsHeartbeatDue => _time.GetElapsedTime(_countedUntil) >= _options.Heartbeat;

    /// <summary>Takes the sweep that waits for a worker; null where none does, or where another worker was faster.</summary>
    /// <param name="stored">The sweep of now; null where there is none.</param>
    public static async Task<SweepSession?> TryOpenAsync(
        ISweepStore store,
        Stored<SweepRun>? stored,
        string owner,
        SweepOptions options,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        if (
            stored is not { Item: { State: SweepState.Running } run }
            || run.NotBefore > now
            || (run.Lease is { } lease && lease.Owner != owner && lease.ExpiresAt > now)
        )
        {
            return null;
        }

        var taken = run with
        {
            Lease = new(owner, now + options.LeaseTime),
            Takeovers = run.Takeovers + (run.Lease is null ? 0 : 1),
            UpdatedAt = now,
        };
        return await store.WriteAsync(taken, stored.ETag, cancellationToken).ConfigureAwait(false) == WriteResult.Written
            ? new SweepSession(store, owner, options, time, taken)
            : null;
    }

    /// <summary>Stores what changed, and renews the lease or gives it up.</summary>
    /// <param name="change">Must leave the state alone unless it ends the sweep.</param>
    /// <param name="release">Whether another worker may go on at once.</param>
    /// <exception cref="SweepLostException">Another worker has the sweep, or it is over and another one has begun.</exception>
    public async Task SaveAsync(Func<SweepRun, SweepRun> change, bool release, CancellationToken cancellationToken)
    {
        var active = _time.GetElapsedTime(_countedUntil);
        await ConditionalWrite
            .RepeatAsync(
                "The sweep",
                async () =>
                {
                    var stored = await _store.FindAsync(SweepRun.CurrentId, cancellationToken).ConfigureAwait(false);
                    if (stored is null || stored.Item.RunId != Run.RunId || stored.Item.Lease?.Owner != _owner)
                    {
                        throw new SweepLostException();
                    }

                    var now = _time.GetUtcNow();
                    var next = change(stored.Item) with
                    {
                        UpdatedAt = now,
                        ActiveSeconds = Math.Round(stored.Item.ActiveSeconds + active.TotalSeconds, 3),
                    };
                    next = next with { Lease = release ? null : new(_owner, now + _options.LeaseTime) };
                    if (await _store.WriteAsync(next, stored.ETag, cancellationToken).ConfigureAwait(false) == WriteResult.Written)
                    {
                        _countedUntil = _time.GetTimestamp();
                        Run = next;
                        return true;
                    }

                    return false;
                }
            )
            .ConfigureAwait(false);
    }
}

/// <summary>This worker does not hold the sweep any more.</summary>
internal sealed class SweepLostException() : Exception("Another worker holds the sweep.");
