using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Model;

/// <summary>A machine with one core for many threads: while one of them works, the time of all passes.</summary>
internal sealed class OneCore : TimeProvider, IDisposable
{
    private readonly ThreadLocal<long> _own = new();
    private long _all;

    public WorkClock Clock => new(this, () => TimeSpan.FromTicks(_own.Value));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _all);

    public void Work(TimeSpan duration)
    {
        Interlocked.Add(ref _all, duration.Ticks);
        _own.Value += duration.Ticks;
    }

    public void Dispose() => _own.Dispose();
}
