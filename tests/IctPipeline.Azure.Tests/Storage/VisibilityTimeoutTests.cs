using IctPipeline.Azure.Storage;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Tests.Storage;

public class VisibilityTimeoutTests
{
    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(0.001, 1)]
    [InlineData(10, 10)]
    [InlineData(10.2, 11)]
    [InlineData(604_740, 604_740)]
    [InlineData(604_740.5, 604_740)]
    [InlineData(700_000, 604_740)]
    public void VisibilityTimeout_Delay_IsWholeSecondsNeverShorterUpToTheLongest(double delay, double expected)
    {
        Assert.Equal(expected, StorageRetryQueue.VisibilityTimeout(TimeSpan.FromSeconds(delay)).TotalSeconds);
    }

    [Fact]
    public void VisibilityTimeout_LongestTimeSpan_IsTheLongestDelay()
    {
        Assert.Equal(IRetryQueue.LongestDelay, StorageRetryQueue.VisibilityTimeout(TimeSpan.MaxValue));
    }
}
