using IctPipeline.Web.Api;
using IctPipeline.Web.Pipeline;

namespace IctPipeline.Web.Tests.Pipeline;

public sealed class OutcomeBucketsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 5, TimeSpan.Zero);

    [Fact]
    public void Of_Slots_FallIntoTheBarsOfTheirTime()
    {
        var activity = new StatusActivity(
            Now,
            10,
            [Slot(Now.AddMinutes(-30), 5), Slot(Now.AddSeconds(-65), 1), Slot(Now.AddSeconds(-5), 2)],
            [],
            0,
            0
        );
        var bars = OutcomeBuckets.From(activity, 10, Now);
        Assert.Equal(60, bars.Count);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero), bars[^1].From);
        Assert.Equal((2, 1, 3), (bars[^1].Total, bars[^7].Total, bars.Sum(bar => bar.Total)));

        Assert.Equal(8, OutcomeBuckets.From(activity, 60, Now).Sum(bar => bar.Total));
    }

    [Fact]
    public void Of_NoActivity_IsEmptyBars() => Assert.All(OutcomeBuckets.From(null, 10, Now), bar => Assert.Equal(0, bar.Total));

    private static StatusSlot Slot(DateTimeOffset at, long indexed) =>
        new(at, new Dictionary<string, long> { ["indexed"] = indexed }, 0, 0);
}
