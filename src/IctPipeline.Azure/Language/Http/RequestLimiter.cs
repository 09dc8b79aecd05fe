namespace IctPipeline.Azure.Language.Http;

/// <summary>
/// Lets at most so many requests through in any minute, in the order of asking. A token bucket whose burst and refill
/// together make up the rate (generic cell rate algorithm, ITU-T I.371), since the service counts by the minute: a full bucket and
/// a minute's refill on top of it would be twice what it allows.
/// </summary>
internal sealed class RequestLimiter
{
    /// <summary>The part of a minute's requests that may go at once.</summary>
    private const double BurstShare = 0.1;

    private readonly TimeProvider _time;
    private readonly TimeSpan _interval;
    private readonly TimeSpan _tolerance;
    private readonly Lock _gate = new();
    private DateTimeOffset _arrival = DateTimeOffset.MinValue;
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;

    /// <param name="perMinute">Requests in any 60 seconds, 1 or more.</param>
    public RequestLimiter(int perMinute, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perMinute, 1);
        _time = time;
        var burst = Math.Max(1, (int)(perMinute * BurstShare));
        var refill = Math.Max(1, perMinute - burst);
        _interval = TimeSpan.FromMinutes(1) / refill;
        _tolerance = _interval * (burst - 1);
    }

    /// <summary>Waits for a turn. A turn that is given up while waiting is lost.</summary>
    public async ValueTask AcquireAsync(CancellationToken cancellationToken)
    {
        do
        {
            var wait = TakeTurn() - _time.GetUtcNow();
            if (wait <= TimeSpan.Zero)
            {
                return;
            }

            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
        } while (IsPaused());
    }

    /// <summary>Holds everybody back: the service said so.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (_gate)
        {
            var until = _time.GetUtcNow() + wait;
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
        }
    }

    /// <summary>The time of the next turn; it is taken.</summary>
    internal DateTimeOffset TakeTurn()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var start = _arrival > now ? _arrival : now;
            start = _pausedUntil > start ? _pausedUntil : start;
            _arrival = start + _interval;
            var turn = start - _tolerance;
            return turn > _pausedUntil ? turn : _pausedUntil;
        }
    }

    /// <summary>Who waited through the beginning of a pause needs a new turn: else all would go at once when it ends.</summary>
    private bool IsPaused()
    {
        lock (_gate)
        {
            return _pausedUntil > _time.GetUtcNow();
        }
    }
}
