using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing;

/// <summary>When sweeps start by themselves.</summary>
public interface ISweepCalendar
{
    /// <summary>The first start after a moment; null where there is none.</summary>
    DateTimeOffset? NextAfter(DateTimeOffset moment);
}

/// <summary>
/// What a timer does every minute: start the sweep that has fallen due, and work on the one that is on its way. One timer does
/// both, so that a sweep which was killed, or ran out of time, goes on within a minute whoever started it.
/// </summary>
public sealed class SweepTimer(SweepAdmin admin, SweepRunner runner, ISweepStore store, ISweepCalendar calendar, TimeProvider time)
{
    /// <summary>When the next start falls due, as far as this process knows; null until it has looked.</summary>
    private DateTimeOffset? _next;

    /// <returns>The sweep as it is after the work; null where there was nothing to do.</returns>
    /// <exception cref="DependencyException">The store of sweeps did not answer.</exception>
    public async Task<SweepRun?> TickAsync(CancellationToken cancellationToken)
    {
        if ((_next ?? DateTimeOffset.MinValue) <= time.GetUtcNow())
        {
            await StartDueAsync(cancellationToken).ConfigureAwait(false);
        }

        return await runner.WorkAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Starts one sweep for all the times that were missed. The first look at a new deployment only sets the clock: nobody
    /// wants a backfill that he did not ask for.
    /// </summary>
    private async Task StartDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var clock = await store.FindClockAsync(cancellationToken).ConfigureAwait(false);
        var due = clock is null ? null : calendar.NextAfter(clock.Item.ServedUntil);
        if (clock is null || due <= now)
        {
            // Whoever writes the clock starts the sweep; one that is on its way already stands for it.
            var written = await store.WriteClockAsync(new SweepClock(now), clock?.ETag, cancellationToken).ConfigureAwait(false);
            if (clock is not null && written == WriteResult.Written)
            {
                await admin.StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Schedule, cancellationToken).ConfigureAwait(false);
            }

            due = calendar.NextAfter(now);
        }

        _next = due ?? DateTimeOffset.MaxValue;
    }
}
