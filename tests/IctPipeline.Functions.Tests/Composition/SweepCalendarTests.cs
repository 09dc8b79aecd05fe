using IctPipeline.Functions.Composition;

namespace IctPipeline.Functions.Tests.Composition;

public sealed class SweepCalendarTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void NextAfter_Nightly_IsInUtc() =>
        Assert.Equal(
            new DateTimeOffset(2026, 3, 5, 2, 0, 0, TimeSpan.Zero),
            SweepCalendar.TryParse("0 0 2 * * *")!.NextAfter(Noon.ToOffset(TimeSpan.FromHours(7)))
        );

    [Fact]
    public void NextAfter_SwitchedOff_IsNever() => Assert.Null(SweepCalendar.TryParse("off")!.NextAfter(Noon));

    [Theory]
    [InlineData("")]
    [InlineData("0 2 * * *")]
    [InlineData("01:00:00")]
    public void TryParse_NoSixFields_IsRefused(string text) => Assert.Null(SweepCalendar.TryParse(text));
}
