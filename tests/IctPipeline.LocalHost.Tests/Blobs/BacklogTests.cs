using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Blobs;

namespace IctPipeline.LocalHost.Tests.Blobs;

public sealed class BacklogTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private readonly Backlog _backlog = new(most: 4);

    public void Dispose() => _backlog.Dispose();

    [Fact]
    public void TryTake_OldAndNewWait_TakesThemByTurns()
    {
        foreach (var (name, seconds) in new[] { ("b", 1), ("a", 0), ("d", 3), ("c", 2) })
        {
            Assert.True(_backlog.Offer(Version(name, seconds)));
        }

        Assert.Equal(["d", "a", "c", "b"], TakeAll());
    }

    [Fact]
    public void TryTake_SameSecond_GoesByTheOrderInWhichTheyWereFound()
    {
        foreach (var name in new[] { "z", "y", "x" })
        {
            _backlog.Offer(Version(name, 0));
        }

        Assert.Equal(["x", "z", "y"], TakeAll());
    }

    [Fact]
    public void Offer_WaitsOrIsWorkedOn_IsRefusedUntilItIsFinished()
    {
        var first = Version("a", 0);
        Assert.True(_backlog.Offer(first));
        Assert.False(_backlog.Offer(Version("a", 5)));
        Assert.True(_backlog.TryTake(out _));
        Assert.False(_backlog.Offer(Version("a", 5)));
        Assert.False(_backlog.IsIdle);

        _backlog.Finish(first);

        Assert.True(_backlog.IsIdle);
        Assert.True(_backlog.Offer(Version("a", 5)));
    }

    [Fact]
    public void Offer_TooManyWait_TheOldestMakesWayAndIsFoundAgainLater()
    {
        for (var i = 1; i <= 5; i++)
        {
            Assert.True(_backlog.Offer(Version($"{i}", i)));
        }

        Assert.False(_backlog.Offer(Version("1", 1)));
        Assert.Equal(4, _backlog.Waiting);
        Assert.True(_backlog.TryTake(out _));

        Assert.True(_backlog.Offer(Version("1", 1)));
    }

    [Fact]
    public async Task TakeAsync_NothingWaits_WaitsUntilSomethingDoesOrTheHostStops()
    {
        using var stop = new CancellationTokenSource();
        var first = _backlog.TakeAsync(stop.Token);
        Assert.False(first.IsCompleted);
        _backlog.Offer(Version("a", 0));
        Assert.Equal("a", (await first)!.Address.Name);

        var second = _backlog.TakeAsync(stop.Token);
        await stop.CancelAsync();

        Assert.Null(await second);
    }

    private List<string> TakeAll()
    {
        var names = new List<string>();
        while (_backlog.TryTake(out var version))
        {
            names.Add(version.Address.Name);
        }

        return names;
    }

    private static BlobVersion Version(string name, int seconds) =>
        new()
        {
            Address = new BlobAddress("articles", name),
            ETag = $"{seconds}",
            LastModified = Noon.AddSeconds(seconds),
            Size = 1,
        };
}
