using IctPipeline.LocalHost.Blobs;

namespace IctPipeline.LocalHost.Tests.Blobs;

public sealed class ListingPaceTests
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly ListingPace _pace = new(Shortest);

    [Fact]
    public void After_QuickListings_IsTheShortestPause()
    {
        Assert.Equal(Shortest, _pace.After(TimeSpan.Zero));
        Assert.Equal(Shortest, _pace.After(TimeSpan.FromMilliseconds(20)));
    }

    [Fact]
    public void After_ServerWasAwayForMinutes_IsNoMultipleOfIt()
    {
        _pace.After(TimeSpan.FromMilliseconds(20));

        Assert.Equal(2 * Shortest, _pace.After(TimeSpan.FromMinutes(4)));
        Assert.Equal(Shortest, _pace.After(TimeSpan.FromMilliseconds(20)));
    }

    [Fact]
    public void After_LargeContainer_TakesAFifthOfTheTimeInTheEnd()
    {
        var took = TimeSpan.FromSeconds(10);
        var pauses = Enumerable.Range(0, 10).Select(_ => _pace.After(took)).ToList();

        Assert.Equal(4 * took, pauses[^1]);
        Assert.Equal([.. pauses.Order()], pauses);
    }
}
