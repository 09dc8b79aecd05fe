using FsCheck;
using FsCheck.Fluent;
using IctPipeline.Azure.Language.Http;
using IctPipeline.Testing;

namespace IctPipeline.Azure.Tests.Language;

public sealed class RequestLimiterTests
{
    private const int PerMinute = 100;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void TakeTurn_AnyArrivals_NoMinuteHasMoreThanTheRate() =>
        Prop.ForAll(
                Gen.Choose(0, 1_500).ArrayOf(400).ToArbitrary(),
                pauses =>
                {
                    var time = new ManualTimeProvider();
                    var limiter = new RequestLimiter(PerMinute, time);
                    var turns = new List<DateTimeOffset>();
                    foreach (var pause in pauses)
                    {
                        time.Advance(TimeSpan.FromMilliseconds(pause));
                        var turn = limiter.TakeTurn();
                        turns.Add(turn > time.GetUtcNow() ? turn : time.GetUtcNow());
                    }

                    return turns.All(start => turns.Count(turn => turn >= start && turn < start + Minute) <= PerMinute);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void TakeTurn_ThousandAtOnce_GetsThroughAtTheRateLessTheBurst()
    {
        var time = new ManualTimeProvider();
        var limiter = new RequestLimiter(PerMinute, time);

        var turns = Enumerable.Range(0, 1_000).Select(_ => limiter.TakeTurn() - time.GetUtcNow()).ToList();

        Assert.Equal(10, turns.Count(turn => turn <= TimeSpan.Zero));
        Assert.Equal(990.0 / 90, turns[^1].TotalMinutes, 0.001);
    }

    [Fact]
    public async Task Acquire_AfterAPause_WaitsItOut()
    {
        var time = new ManualTimeProvider();
        var limiter = new RequestLimiter(PerMinute, time);
        limiter.Pause(TimeSpan.FromSeconds(34));

        var acquired = limiter.AcquireAsync(default).AsTask();
        time.Advance(TimeSpan.FromSeconds(33));
        Assert.False(acquired.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        await acquired;
    }

    [Fact]
    public async Task Acquire_PausedWhileWaiting_TakesANewTurn()
    {
        var time = new ManualTimeProvider();
        var limiter = new RequestLimiter(10, time);
        await limiter.AcquireAsync(default);
        var second = limiter.AcquireAsync(default).AsTask();

        limiter.Pause(Minute);
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.False(second.IsCompleted);

        while (!second.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.True(time.GetUtcNow() >= new ManualTimeProvider().GetUtcNow() + Minute);
    }

    [Fact]
    public async Task Acquire_Cancelled_Throws()
    {
        var time = new ManualTimeProvider();
        var limiter = new RequestLimiter(10, time);
        limiter.Pause(Minute);
        using var cancellation = new CancellationTokenSource();
        var acquired = limiter.AcquireAsync(cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => acquired);
    }
}
