using System.Globalization;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing;

/// <summary>
/// Where people and schedules start, pause, resume and cancel sweeps, and look at them. It writes wishes into the stored
/// sweep; the worker that holds it finds them with its next checkpoint.
/// </summary>
public sealed class SweepAdmin(ISweepStore store, TimeProvider time, Random random)
{
    private readonly SweepHistory _history = new(store);

    /// <summary>Starts a sweep, unless one is on its way: there is one at a time.</summary>
    /// <exception cref="DependencyException">The store did not answer.</exception>
    public async Task<SweepAnswer> StartAsync(SweepFilter filter, bool dryRun, SweepTrigger trigger, CancellationToken cancellationToken)
    {
        return await ConditionalWrite
            .RunAsync<SweepAnswer>(
                TheSweep,
                async () =>
                {
                    var current = await store.FindAsync(SweepRun.CurrentId, cancellationToken).ConfigureAwait(false);
                    if (current is { Item.IsOver: false })
                    {
                        return new SweepAnswer(SweepAnswerKind.Refused, current.Item, Busy(current.Item));
                    }

                    if (current is not null)
                    {
                        // In case its worker died between the end and the copy.
                        await _history.KeepAsync(current.Item, cancellationToken).ConfigureAwait(false);
                    }

                    var run = NewRun(filter, dryRun, trigger);
                    if (await store.WriteAsync(run, current?.ETag, cancellationToken).ConfigureAwait(false) == WriteResult.Written)
                    {
                        return new SweepAnswer(SweepAnswerKind.Done, run, $"Sweep {run.RunId} started.");
                    }

                    return Attempt.Conflict<SweepAnswer>();
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>Stops a sweep for now; it keeps its place.</summary>
    public Task<SweepAnswer> PauseAsync(string runId, CancellationToken cancellationToken) =>
        ChangeAsync(runId, SweepState.Paused, run => run.State == SweepState.Running, "can't be paused", cancellationToken);

    /// <summary>Lets a paused sweep go on, from where it was, or gives one that waits after errors its next try at once.</summary>
    public Task<SweepAnswer> ResumeAsync(string runId, CancellationToken cancellationToken) =>
        ChangeAsync(
            runId,
            SweepState.Running,
            run => run.State == SweepState.Paused || run is { State: SweepState.Running, NotBefore: not null },
            "can't be resumed",
            cancellationToken
        );

    /// <summary>Ends a sweep. What it enqueued stays on the queue.</summary>
    public Task<SweepAnswer> CancelAsync(string runId, CancellationToken cancellationToken) =>
        ChangeAsync(runId, SweepState.Cancelled, run => !run.IsOver, "can't be cancelled", cancellationToken);

    /// <summary>The sweep that is on its way, or was last; null where there never was one.</summary>
    public async Task<SweepRun?> CurrentAsync(CancellationToken cancellationToken) =>
        (await store.FindAsync(SweepRun.CurrentId, cancellationToken).ConfigureAwait(false))?.Item;

    /// <summary>One run; null where it is unknown, or forgotten.</summary>
    public async Task<SweepRun?> FindAsync(string runId, CancellationToken cancellationToken) =>
        await CurrentAsync(cancellationToken).ConfigureAwait(false) is { } current && current.RunId == runId
            ? current
            : (await store.FindAsync($"reindex-run-{runId}", cancellationToken).ConfigureAwait(false))?.Item;

    /// <summary>The runs that ended, latest first.</summary>
    public async Task<IReadOnlyList<SweepRun>> HistoryAsync(CancellationToken cancellationToken) =>
        await store
            .ListHistoryAsync(cancellationToken)
            .Select(stored => stored.Item)
            .Take(SweepRun.HistoryLimit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Says of a sweep that is on its way what hinders another one.</summary>
    internal static string Busy(SweepRun run)
    {
        var since = run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return run.State == SweepState.Paused
            ? $"Sweep {run.RunId} of {since} UTC is paused: resume it, or cancel it, before another one is started."
            : $"Sweep {run.RunId} runs since {since} UTC: wait for it, or cancel it, before another one is started.";
    }

    private async Task<SweepAnswer> ChangeAsync(
        string runId,
        SweepState to,
        Func<SweepRun, bool> isAllowed,
        string refusal,
        CancellationToken cancellationToken
    )
    {
        return await ConditionalWrite
            .RunAsync<SweepAnswer>(
                TheSweep,
                async () =>
                {
                    var current = await store.FindAsync(SweepRun.CurrentId, cancellationToken).ConfigureAwait(false);
                    if (current is null || current.Item.RunId != runId)
                    {
                        return await FindAsync(runId, cancellationToken).ConfigureAwait(false) is { } ended
                            ? new SweepAnswer(SweepAnswerKind.Refused, ended, $"Sweep {runId} {refusal}: it is {Word(ended.State)}.")
                            : new SweepAnswer(SweepAnswerKind.Unknown, null, "There is no sweep of this id.");
                    }

                    var run = current.Item;
                    if (!isAllowed(run))
                    {
                        return new SweepAnswer(SweepAnswerKind.Refused, run, $"Sweep {runId} {refusal}: it is {Word(run.State)}.");
                    }

                    var now = time.GetUtcNow();
                    var next = run with
                    {
                        State = to,
                        UpdatedAt = now,
                        NotBefore = null,
                        EndedAt = to == SweepState.Cancelled ? now : null,
                        Loss = to == SweepState.Running && run.Loss == SweepLoss.Asked ? SweepLoss.Accepted : run.Loss,
                    };
                    if (await store.WriteAsync(next, current.ETag, cancellationToken).ConfigureAwait(false) == WriteResult.Written)
                    {
                        if (next.IsOver)
                        {
                            await _history.KeepAsync(next, cancellationToken).ConfigureAwait(false);
                        }

                        return new SweepAnswer(SweepAnswerKind.Done, next, $"Sweep {runId} is {Word(to)}.");
                    }

                    return Attempt.Conflict<SweepAnswer>();
                }
            )
            .ConfigureAwait(false);
    }

    private SweepRun NewRun(SweepFilter filter, bool dryRun, SweepTrigger trigger)
    {
        var now = time.GetUtcNow();
        return new SweepRun
        {
            Id = SweepRun.CurrentId,
            Type = SweepRun.CurrentType,
            RunId = string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd-HHmmss}-{random.Next(0x10000):x4}"),
            State = SweepState.Running,
            Trigger = trigger,
            Filter = filter,
            DryRun = dryRun,
            StartedAt = now,
            UpdatedAt = now,
        };
    }

    private static string Word(SweepState state) => state.ToString().ToLowerInvariant();

    private const string TheSweep = "The sweep";
}

/// <summary>How a wish about a sweep ended.</summary>
public enum SweepAnswerKind
{
    Done,

    /// <summary>The state of the sweep forbids it.</summary>
    Refused,

    /// <summary>There is no such sweep.</summary>
    Unknown,
}

/// <summary>Whether an order was carried out, and the sweep as it is now.</summary>
/// <param name="Run">The sweep as it is now: the new one, or the one that stands in the way.</param>
/// <param name="Sentence">For people.</param>
public sealed record SweepAnswer(SweepAnswerKind Kind, SweepRun? Run, string Sentence);
