using IctPipeline.LocalHost.Blobs;

namespace IctPipeline.LocalHost.Tests.Blobs;

public sealed class ListingPaceTests
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly ListingPace _pace = new(Shortest);

    [Fact]
    public void After_QuickListings_IsTheShortestPause()
    {
        Assert.Equal(Shortest, _pace.After(TimeSpan.Zero, isIdle: false));
        Assert.Equal(Shortest, _pace.After(TimeSpan.FromMilliseconds(20), isIdle: false));
    }

    [Fact]
    public void After_ServerWasAwayForMinutes_IsNoMultipleOfIt()
    {
        _pace.After(TimeSpan.FromMilliseconds(20), isIdle: false);

        Assert.Equal(2 * Shortest, _pace.After(TimeSpan.FromMinutes(4), isIdle: false));
        Assert.Equal(Shortest, _pace.After(TimeSpan.FromMilliseconds(20), isIdle: false));
    }

    [Fact]
    public void After_LargeContainer_TakesAFifthOfTheTimeInTheEnd()
    {
        var took = TimeSpan.FromSeconds(10);
        var pauses = Enumerable.Range(0, 10).Select(_ => _pace.After(took, isIdle: false)).ToList();

        Assert.Equal(4 * took, pauses[^1]);
        Assert.Equal([.. pauses.Order()], pauses);
    }

    [Theory]
    [InlineData(60, 1140)]
    [InlineData(200, 1500)]
    [InlineData(1000, 4000)]
    public void After_NothingHasComeForAWhile_TakesATwentiethWhereAFileNeedNotWaitLong(int took, int pause)
    {
        var pace = new ListingPace(TimeSpan.FromMilliseconds(200));
        var pauses = Enumerable.Range(0, 40).Select(_ => pace.After(TimeSpan.FromMilliseconds(took), isIdle: true)).ToList();

        Assert.Equal(Math.Max(200, 4 * took), pauses[18].TotalMilliseconds);
        Assert.Equal(pause, pauses[^1].TotalMilliseconds);
        Assert.Equal(Math.Max(200, 4 * took), pace.After(TimeSpan.FromMilliseconds(took), isIdle: false).TotalMilliseconds);
    }
}
