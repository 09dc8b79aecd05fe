using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.Tests.Reindexing;

public class SweepTimerTests
{
    private readonly SweepWorld _world = new();

    [Fact]
    public async Task Tick_NewDeployment_StartsNothing()
    {
        _world.DropMany(3);

        Assert.Null(await Timer().TickAsync(default));
        Assert.Null(await _world.Admin.CurrentAsync(default));
    }

    [Fact]
    public async Task Tick_ScheduleFellDue_StartsOneSweepAndWorksOnIt()
    {
        _world.DropMany(3);
        var timer = Timer();
        await timer.TickAsync(default);
        _world.Time.Advance(TimeSpan.FromHours(24));

        var run = await timer.TickAsync(default);

        Assert.Equal((SweepState.Completed, SweepTrigger.Schedule, 3), (run!.State, run.Trigger, run.Counts.TotalJobs));
        Assert.Null(await timer.TickAsync(default));
    }

    [Fact]
    public async Task Tick_SeveralNightsWereMissed_StartsOneSweep()
    {
        await Timer().TickAsync(default);
        _world.Time.Advance(TimeSpan.FromDays(3));

        Assert.NotNull(await Timer().TickAsync(default));
        Assert.Null(await Timer().TickAsync(default));
        Assert.Single(await _world.Admin.HistoryAsync(default));
    }

    [Fact]
    public async Task Tick_SweepOfAPersonIsPaused_ScheduleDoesNotStandInItsWay()
    {
        await Timer().TickAsync(default);
        var mine = (await _world.Admin.StartAsync(new SweepFilter(), false, SweepTrigger.Cli, default)).Run!;
        await _world.Admin.PauseAsync(mine.RunId, default);
        _world.Time.Advance(TimeSpan.FromDays(1));

        Assert.Null(await Timer().TickAsync(default));
        Assert.Equal(
            (mine.RunId, SweepState.Paused),
            ((await _world.Admin.CurrentAsync(default))!.RunId, (await _world.Admin.CurrentAsync(default))!.State)
        );
    }

    [Fact]
    public async Task Tick_SweepWasStartedByHand_WorksOnIt()
    {
        await _world.Admin.StartAsync(new SweepFilter(), false, SweepTrigger.Http, default);

        Assert.Equal(SweepState.Completed, (await Timer().TickAsync(default))!.State);
    }

    private SweepTimer Timer() => new(_world.Admin, _world.Runner(), _world.Sweeps, new EveryMidnight(), _world.Time);

    private sealed class EveryMidnight : ISweepCalendar
    {
        public DateTimeOffset? NextAfter(DateTimeOffset moment) => new DateTimeOffset(moment.UtcDateTime.Date, TimeSpan.Zero).AddDays(1);
    }
}
