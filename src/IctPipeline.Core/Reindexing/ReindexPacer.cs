using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing;

/// <summary>
/// Holds re-index jobs back: to their own rate, behind fresh drops, and further where a dependency asks to slow down. The
/// rate halves with each such answer and comes back a step at a time (additive increase, multiplicative decrease: Chiu and
/// Jain 1989, the rule of TCP), so that re-indexing leaves room before people feel it.
/// </summary>
public sealed class ReindexPacer(ReindexPacing pacing, TimeProvider time) : IProcessingObserver, IThrottleObserver
{
    /// <summary>The slowest that throttling makes it, as a part of the full rate.</summary>
    public const double SlowestPart = 1.0 / 32;

    /// <summary>Answers that come in a burst are one sign, not many.</summary>
    public static readonly TimeSpan BetweenCuts = TimeSpan.FromSeconds(1);

    /// <summary>How long without such an answer brings one step back.</summary>
    public static readonly TimeSpan BetweenSteps = TimeSpan.FromSeconds(5);

    /// <summary>One step, as a part of the full rate.</summary>
    public const double Step = 1.0 / 16;

    /// <summary>The longest pause that a dependency can ask for here: a message is not to be held for longer.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private double _part = 1;
    private DateTimeOffset _lastCut = DateTimeOffset.MinValue;
    private DateTimeOffset _lastStep = DateTimeOffset.MinValue;
    private DateTimeOffset _lastDrop = DateTimeOffset.MinValue;
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Jobs a second that are let through at present.</summary>
    public double PerSecond
    {
        get
        {
            lock (_gate)
            {
                Recover(time.GetUtcNow());
                return pacing.MaxPerSecond * _part;
            }
        }
    }

    /// <summary>Waits until a job may start.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await DelayAsync(Reserve(), cancellationToken).ConfigureAwait(false);
        var giveUp = time.GetUtcNow() + pacing.LongestYield;
        while (UntilQuiet() is var quiet && quiet > TimeSpan.Zero && time.GetUtcNow() is var now && now < giveUp)
        {
            await DelayAsync(quiet < giveUp - now ? quiet : giveUp - now, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sees fresh drops; re-index jobs and their retries make no way for each other.</summary>
    public void Received(ArticleJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (job.Reason == JobReason.Dropped)
        {
            lock (_gate)
            {
                _lastDrop = time.GetUtcNow();
            }
        }
    }

    public void Completed(ProcessingReport report) { }

    public void Throttled(string dependency, TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Recover(now);
            if (now - _lastCut >= BetweenCuts)
            {
                _part = Math.Max(_part / 2, SlowestPart);
                _lastCut = now;
            }

            _lastStep = now;
            var pause = retryAfter ?? TimeSpan.Zero;
            var resume = now + (pause < LongestPause ? pause : LongestPause);
            _next = resume > _next ? resume : _next;
        }
    }

    private TimeSpan Reserve()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Recover(now);
            var start = _next > now ? _next : now;
            _next = start + TimeSpan.FromSeconds(1 / (pacing.MaxPerSecond * _part));
            return start - now;
        }
    }

    private TimeSpan UntilQuiet()
    {
        lock (_gate)
        {
            return _lastDrop == DateTimeOffset.MinValue ? TimeSpan.Zero : _lastDrop + pacing.QuietAfterDrop - time.GetUtcNow();
        }
    }

    private void Recover(DateTimeOffset now)
    {
        if (_part >= 1)
        {
            return;
        }

        var steps = Math.Floor((now - _lastStep) / BetweenSteps);
        if (steps > 0)
        {
            _part = Math.Min(1, _part + (steps * Step));
            _lastStep += steps * BetweenSteps;
        }
    }

    private Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) =>
        delay > TimeSpan.Zero ? Task.Delay(delay, time, cancellationToken) : Task.CompletedTask;
}
