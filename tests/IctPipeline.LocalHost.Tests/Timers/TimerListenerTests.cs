using IctPipeline.LocalHost.Timers;
using IctPipeline.Testing;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Tests.Timers;

public sealed class TimerListenerTests : IDisposable
{
    private readonly Bench _bench = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("ict-timers").FullName;

    public void Dispose()
    {
        _bench.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Run_TimeComes_RunsOnceAnOccurrence()
    {
        var listening = Start(TimerFunctions.EveryHour);
        await AdvanceAsync(TimeSpan.FromMinutes(54));
        Assert.Equal(0, _bench.Probe.Count);

        await AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(1, _bench.Probe.Count);
        await AdvanceAsync(TimeSpan.FromMinutes(60));

        var infos = _bench.Probe.Seen.Cast<TimerInfo>().ToList();
        Assert.Equal(2, infos.Count);
        Assert.All(infos, info => Assert.False(info.IsPastDue));
        Assert.Equal(new DateTime(2026, 1, 2, 4, 0, 0, DateTimeKind.Utc), infos[1].ScheduleStatus!.Last);
        await StopAsync(listening);
    }

    [Fact]
    public async Task Run_OccurrenceWasMissedWhileDown_MakesUpForItOnce()
    {
        var first = Start(TimerFunctions.EveryHour);
        await AdvanceAsync(TimeSpan.FromMinutes(60));
        await StopAsync(first);
        Assert.Equal(1, _bench.Probe.Count);
        _bench.Time.Advance(TimeSpan.FromHours(5));

        using var next = new Hosting.HostLifetimeScope();
        var second = Listener(TimerFunctions.EveryHour).RunAsync(next.Lifetime);
        await Eventually.HoldsAsync(() => _bench.Probe.Count == 2 && _bench.Time.PendingTimers == 1, "the missed occurrence ran");

        Assert.True(Assert.IsType<TimerInfo>(_bench.Probe.Seen[1]).IsPastDue);
        await next.StopAsync();
        await second;
    }

    [Fact]
    public async Task Run_FunctionFails_RunsAgainAtTheNextOccurrence()
    {
        _bench.Probe.Body = (_, _) => throw new InvalidOperationException("no");
        var listening = Start("0 */10 * * * *");
        await AdvanceAsync(TimeSpan.FromMinutes(10));
        await AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(2, _bench.Recorder.Failures.Count);
        await StopAsync(listening);
    }

    private TimerListener Listener(string schedule) =>
        new(
            Bench.Function<TimerFunctions>("Hourly"),
            new TimerTriggerAttribute(schedule),
            TimerSchedule.Parse(schedule),
            new TimerStatusFile(Path.Combine(_folder, "timers.json")),
            _bench.Invoker,
            _bench.Recorder,
            _bench.Time,
            _bench.Logger
        );

    private Task Start(string schedule) => Listener(schedule).RunAsync(_bench.Lifetime);

    private async Task AdvanceAsync(TimeSpan by)
    {
        await Eventually.HoldsAsync(() => _bench.Time.PendingTimers == 1, "it waits");
        _bench.Time.Advance(by);
        await Eventually.HoldsAsync(() => _bench.Time.PendingTimers == 1, "it waits again");
    }

    private async Task StopAsync(Task listening)
    {
        await _bench.Lifetime.StopAcceptingAsync();
        await listening;
    }
}
