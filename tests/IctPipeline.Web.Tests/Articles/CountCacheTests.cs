using IctPipeline.Testing;
using IctPipeline.Web.Articles;

namespace IctPipeline.Web.Tests.Articles;

public sealed class CountCacheTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly ManualTimeProvider _time = new();
    private readonly Queue<TaskCompletionSource<string>> _counts = new();
    private int _asked;

    [Fact]
    public async Task Get_SeveralAtOnce_CountOnce()
    {
        var cache = Cache(out var count);
        var both = Task.WhenAll(cache.GetAsync("a", default), cache.GetAsync("a", default));
        count.SetResult("one");

        Assert.All(await both, counted => Assert.Equal(("one", false), (counted.Value, counted.IsOld)));
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Get_CountFailsOrTakesTooLong_IsTheOneBeforeWithItsTime()
    {
        var cache = Cache(out var first);
        first.SetResult("before");
        var at = (await cache.GetAsync("a", default)).At;
        _time.Advance(TimeSpan.FromHours(1));
        Next().SetException(new HttpRequestException());

        Assert.Equal(new Counted<string>("before", at, IsOld: true), await cache.GetAsync("a", default));

        var slow = Next();
        var waiting = cache.GetAsync("a", default);
        await WaitsAsync();
        _time.Advance(Patience);
        Assert.Equal(new Counted<string>("before", at, IsOld: true), await waiting);

        // It went on meanwhile.
        slow.SetResult("after");
        Assert.Equal("after", (await cache.GetAsync("a", default)).Value);
    }

    [Fact]
    public async Task Get_NothingBefore_FailsAsTheCountDoes()
    {
        var cache = Cache(out var count);
        count.SetException(new HttpRequestException());
        await Assert.ThrowsAsync<HttpRequestException>(() => cache.GetAsync("a", default));

        Next();
        var waiting = cache.GetAsync("b", default);
        await WaitsAsync();
        _time.Advance(Patience);
        await Assert.ThrowsAsync<TimeoutException>(() => waiting);
    }

    private CountCache<string, string> Cache(out TaskCompletionSource<string> first)
    {
        first = Next();
        return new CountCache<string, string>(
            (_, _) =>
            {
                Interlocked.Increment(ref _asked);
                return _counts.Dequeue().Task;
            },
            Patience,
            _time
        );
    }

    private TaskCompletionSource<string> Next()
    {
        var count = new TaskCompletionSource<string>();
        _counts.Enqueue(count);
        return count;
    }

    /// <summary>Until the count and its waiter have set their timers: one for the longest count, one for the patience.</summary>
    private async Task WaitsAsync()
    {
        while (_time.PendingTimers < 2)
        {
            await Task.Yield();
        }
    }
}
