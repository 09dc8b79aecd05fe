using IctPipeline.LocalHost.Timers;

namespace IctPipeline.LocalHost.Tests.Timers;

public sealed class TimerScheduleTests
{
    private static readonly DateTime Now = new(2026, 2, 28, 23, 59, 30, DateTimeKind.Utc);

    [Theory]
    [InlineData("0 */5 * * * *", "2026-03-01T00:00:00Z")]
    [InlineData("15 0 3 * * *", "2026-03-01T03:00:15Z")]
    [InlineData("0 3 * * 1", "2026-03-02T03:00:00Z")]
    [InlineData("00:10:00", "2026-03-01T00:09:30Z")]
    public void Next_Schedule_IsTheFirstOccurrenceAfter(string text, string expected) =>
        Assert.Equal(
            DateTime.Parse(expected, null, System.Globalization.DateTimeStyles.AdjustToUniversal),
            TimerSchedule.Parse(text).Next(Now)
        );

    [Theory]
    [InlineData("*/10 * * * * *", false)]
    [InlineData("0 * * * * *", true)]
    [InlineData("00:00:59", false)]
    public void IsMonitored_OnlyFromAMinuteUp(string text, bool expected) =>
        Assert.Equal(expected, TimerSchedule.Parse(text).IsMonitored(Now));

    [Theory]
    [InlineData("")]
    [InlineData("every hour")]
    [InlineData("-00:01:00")]
    public void Parse_NoSchedule_IsRefused(string text) =>
        Assert.Equal(LocalHostCodes.SettingWrong, Assert.Throws<LocalHostException>(() => TimerSchedule.Parse(text)).Code);
}
