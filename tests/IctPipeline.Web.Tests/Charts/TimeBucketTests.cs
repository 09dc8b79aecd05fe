using IctPipeline.Web.Charts;

namespace IctPipeline.Web.Tests.Charts;

public sealed class TimeBucketTests
{
    [Fact]
    public void Of_FewMonths_AreBarsWithTheGapsFilled()
    {
        var buckets = TimeBucket.FromMonths(new Dictionary<string, long> { ["2018-03"] = 2, ["2018-01"] = 1 });
        Assert.Equal(["Jan 2018", "Feb 2018", "Mar 2018"], buckets.Select(bucket => bucket.Label));
        Assert.Equal([1, 0, 2], buckets.Select(bucket => bucket.Count));
        Assert.Equal((new DateOnly(2018, 2, 1), new DateOnly(2018, 2, 28)), (buckets[1].From, buckets[1].To));
    }

    [Fact]
    public void Of_ManyMonths_AreYears()
    {
        var buckets = TimeBucket.FromMonths(
            new Dictionary<string, long>
            {
                ["2010-03"] = 2,
                ["2010-09"] = 1,
                ["2018-01"] = 4,
            }
        );
        Assert.Equal(9, buckets.Count);
        Assert.Equal(("2010", 3, new DateOnly(2010, 12, 31)), (buckets[0].Label, buckets[0].Count, buckets[0].To));
    }

    [Fact]
    public void Of_WhatIsNoMonth_IsPassedOver() => Assert.Empty(TimeBucket.FromMonths(new Dictionary<string, long> { ["--03-22"] = 1 }));
}
