using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Tests.Failures;

public class RetryScheduleTests
{
    private static FailureVerdict Verdict(FailureClass failure, TimeSpan? retryAfter = null) =>
        new(failure, "code", "message", null, retryAfter);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 30)]
    [InlineData(3, 120)]
    [InlineData(4, 600)]
    [InlineData(5, 3600)]
    [InlineData(6, 21600)]
    [InlineData(7, 86400)]
    public void Next_Transient_FollowsTheSchedule(int attempt, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetrySchedule.Next(Verdict(FailureClass.Transient), attempt, TimeSpan.Zero, 0));

    [Fact]
    public void Next_TransientAfterTheLastDelay_GivesUp() =>
        Assert.Null(RetrySchedule.Next(Verdict(FailureClass.Transient), 8, TimeSpan.Zero, 0));

    [Fact]
    public void Next_Permanent_NeverTries() => Assert.Null(RetrySchedule.Next(Verdict(FailureClass.Permanent), 1, TimeSpan.Zero, 0));

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void Next_Jitter_OnlyLengthens(double random)
    {
        var delay = RetrySchedule.Next(Verdict(FailureClass.Transient), 1, TimeSpan.Zero, random)!.Value;

        Assert.InRange(delay, RetrySchedule.Delays[0], RetrySchedule.Delays[0] * (1 + RetrySchedule.JitterPart));
    }

    [Fact]
    public void Next_ServiceHint_IsTheLeast()
    {
        var delay = RetrySchedule.Next(Verdict(FailureClass.Throttled, TimeSpan.FromMinutes(5)), 1, TimeSpan.Zero, 0);

        Assert.Equal(TimeSpan.FromMinutes(5), delay);
    }

    [Fact]
    public void Next_HintBeyondTheQueuesLimit_IsCutToIt()
    {
        var delay = RetrySchedule.Next(Verdict(FailureClass.Outage, TimeSpan.FromDays(15)), 1, TimeSpan.Zero, 0.9);

        Assert.Equal(IRetryQueue.LongestDelay, delay);
    }

    [Fact]
    public void Next_Outage_KeepsTryingForSevenDaysWhateverTheAttempt()
    {
        var verdict = Verdict(FailureClass.Outage);

        Assert.Equal(TimeSpan.FromHours(1), RetrySchedule.Next(verdict, 500, TimeSpan.FromDays(6.9), 0));
        Assert.Null(RetrySchedule.Next(verdict, 1, TimeSpan.FromDays(7), 0));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(20, 10)]
    [InlineData(60, 30)]
    [InlineData(600, 300)]
    [InlineData(7_200, 3_600)]
    [InlineData(86_400, 3_600)]
    public void Next_LongerOutage_TriesMoreSeldom(int sinceSeconds, int expectedSeconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(expectedSeconds),
            RetrySchedule.Next(Verdict(FailureClass.Outage), 1, TimeSpan.FromSeconds(sinceSeconds), 0)
        );

    [Fact]
    public void Next_HintShorterThanTheSchedule_ChangesNothing() =>
        Assert.Equal(
            RetrySchedule.Delays[2],
            RetrySchedule.Next(Verdict(FailureClass.Transient, TimeSpan.FromSeconds(1)), 3, TimeSpan.Zero, 0)
        );

    [Fact]
    public void Next_AttemptBeforeTheFirst_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RetrySchedule.Next(Verdict(FailureClass.Outage), 0, TimeSpan.Zero, 0));

    [Theory]
    [InlineData(FailureClass.Outage, false)]
    [InlineData(FailureClass.Throttled, false)]
    [InlineData(FailureClass.Transient, true)]
    [InlineData(FailureClass.Permanent, true)]
    public void CountsAsAttempt_ByClass_SparesTheFileWhatIsNotItsFault(FailureClass failure, bool counts) =>
        Assert.Equal(counts, RetrySchedule.CountsAsAttempt(failure));
}
