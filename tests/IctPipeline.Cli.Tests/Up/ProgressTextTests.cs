using IctPipeline.Cli.Outcomes;
using IctPipeline.Cli.Up;

namespace IctPipeline.Cli.Tests.Up;

public sealed class ProgressTextTests
{
    [Fact]
    public void Of_Running_SaysCountsRateAndTimeLeft()
    {
        var snapshot = new TrackerSnapshot(
            200,
            150,
            0,
            0,
            OutcomeCounts.Count([.. Enumerable.Repeat("Indexed", 149), "Rejected"]),
            TimeSpan.FromSeconds(3),
            TimeSpan.Zero
        );

        Assert.Equal("150/200 files (75 %), 149 Indexed, 1 Rejected, 50.0 files/s, 1 s left", ProgressText.Format(snapshot));
    }

    [Fact]
    public void Of_OneOpenFileOfMany_IsNotAHundredPercent()
    {
        var snapshot = new TrackerSnapshot(1000, 999, 0, 0, OutcomeCounts.Count([]), TimeSpan.Zero, TimeSpan.Zero);

        Assert.Equal("999/1000 files (99 %)", ProgressText.Format(snapshot));
    }

    [Fact]
    public void Of_NoFiles_IsComplete() =>
        Assert.Equal(
            "0/0 files (100 %)",
            ProgressText.Format(new TrackerSnapshot(0, 0, 0, 0, OutcomeCounts.Count([]), TimeSpan.Zero, TimeSpan.Zero))
        );

    [Theory]
    [InlineData(0.2, "1 s")]
    [InlineData(59.5, "1 min 0 s")]
    [InlineData(125, "2 min 5 s")]
    [InlineData(4200, "1 h 10 min")]
    public void Duration_AnyTime_IsRoundedUp(double seconds, string expected) =>
        Assert.Equal(expected, ProgressText.Duration(TimeSpan.FromSeconds(seconds)));
}
