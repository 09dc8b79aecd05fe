namespace IctPipeline.HostContract.Tests.Engines;

/// <summary>A clock ten times as fast as the system's: what waits by it waits a tenth.</summary>
internal sealed class FastTimeProvider : TimeProvider
{
    private const int Rate = 10;

    private readonly DateTimeOffset _started = System.GetUtcNow();
    private readonly long _startedAt = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _started + (System.GetElapsedTime(_startedAt) * Rate);

    public override long GetTimestamp() => System.GetTimestamp() * Rate;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period)));

    private static TimeSpan Shorten(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / Rate;

    private sealed class FastTimer(ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(Shorten(dueTime), Shorten(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
