using IctPipeline.Cli.Up;
using IctPipeline.Core.Conditions;
using IctPipeline.Testing;

namespace IctPipeline.Cli.Tests.Up;

public sealed class ConditionLineTests
{
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 8, 1, 2, TimeSpan.Zero));

    [Fact]
    public void Text_BeginsAndIsOver_SaysWhenAndHowLong()
    {
        var condition = new Condition(ConditionNames.Server, "storage", "The local storage server does not answer.", _time.GetUtcNow());

        var begins = ConditionLine.Text(new ConditionChange(condition, IsOver: false), _time);
        _time.Advance(TimeSpan.FromSeconds(28));
        var over = ConditionLine.Text(new ConditionChange(condition, IsOver: true), _time);

        Assert.Equal("08:01:02 trouble: The local storage server does not answer.", begins);
        Assert.Equal("08:01:30 over after 28 s: The local storage server does not answer.", over);
    }

    [Fact]
    public void Text_ClockWentBack_IsNoNegativeTime()
    {
        var condition = new Condition(ConditionNames.Disk, "d", "Full.", _time.GetUtcNow() + TimeSpan.FromHours(1));

        Assert.Contains(
            "over after 0 s",
            ConditionLine.Text(new ConditionChange(condition, IsOver: true), _time),
            StringComparison.Ordinal
        );
    }
}
