using System.Text.Json;
using IctPipeline.Cli.Reindex;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using IctPipeline.Testing;

namespace IctPipeline.Cli.Tests.Reindex;

public sealed class ReindexRunTests
{
    private readonly TestScreen _screen = new();
    private readonly InMemorySweepStore _store = new();

    private SweepAdmin Admin => new(_store, TimeProvider.System, new Random(1));

    [Fact]
    public async Task Start_NoFollow_SaysWhereToLook()
    {
        Assert.Equal(ExitCodes.Success, await Run().StartAsync(new SweepFilter(), dryRun: false, follow: false, default));

        var run = (await Admin.CurrentAsync(default))!;
        Assert.Contains(run.RunId, _screen.Output, StringComparison.Ordinal);
        Assert.Contains("ict reindex status", _screen.Output, StringComparison.Ordinal);
        Assert.Equal(SweepTrigger.Cli, run.Trigger);
    }

    [Fact]
    public async Task Start_OneRuns_FailsWithTheSentence()
    {
        await Run().StartAsync(new SweepFilter(), dryRun: false, follow: false, default);

        var error = await Assert.ThrowsAsync<UserError>(() => Run().StartAsync(new SweepFilter(), dryRun: false, follow: false, default));

        Assert.Equal(ExitCodes.Incomplete, error.ExitCode);
        Assert.Contains((await Admin.CurrentAsync(default))!.RunId, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DryRun_WaitsForItsEndAndTellsTheCost()
    {
        var following = Run().StartAsync(new SweepFilter(), dryRun: true, follow: false, default);
        await FinishAsync(run =>
            run with
            {
                Counts = new SweepCounts
                {
                    Listed = 1200,
                    UpToDate = 1000,
                    Jobs = new SortedDictionary<string, long> { ["changed"] = 150, ["missing"] = 50 },
                },
                Estimate = new SweepEstimate
                {
                    RequestUnits = 2_500,
                    TextRecords = 730,
                    BytesToRead = 1_500_000,
                },
                RequestUnits = 42,
            }
        );

        Assert.Equal(ExitCodes.Success, await following);
        Assert.Contains("150 changed, 50 missing", _screen.Output, StringComparison.Ordinal);
        Assert.Contains(
            "42 RU to look; its jobs at most about 2,500 RU, 730 text records and 1.5 MB to read",
            _screen.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Status_FollowedSweepFails_IsIncompleteAndShowsTheErrors()
    {
        await Run().StartAsync(new SweepFilter(), dryRun: false, follow: false, default);
        var following = Run().StatusAsync(follow: true, default);
        await FinishAsync(run => run.WithError(new SweepError(run.StartedAt, "blobs: down")), SweepState.Failed);

        Assert.Equal(ExitCodes.Incomplete, await following);
        Assert.Contains("blobs: down", _screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DryRunThatKeepsFailing_EndsWithASentence()
    {
        var following = Run().StartAsync(new SweepFilter(), dryRun: true, follow: false, default);
        await FinishAsync(
            run => run.WithError(new SweepError(run.StartedAt, "blobs answered 500.")) with { FailuresInARow = 3 },
            SweepState.Running
        );

        var error = await Assert.ThrowsAsync<UserError>(() => following);

        Assert.Equal(ExitCodes.Unreachable, error.ExitCode);
        Assert.Contains("does not get on: blobs answered 500.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DryRunThatNoAppTakes_EndsWithASentence()
    {
        var time = new ManualTimeProvider();
        var following = Run(time: time).StartAsync(new SweepFilter(), dryRun: true, follow: false, default);
        while (!following.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        var error = await Assert.ThrowsAsync<UserError>(() => following);

        Assert.Equal(ExitCodes.Unreachable, error.ExitCode);
        Assert.Contains("No app has taken the sweep yet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_Json_IsOneObjectAndNothingElse()
    {
        await Run().StartAsync(new SweepFilter { Prefix = "tin tức/" }, dryRun: false, follow: false, default);
        var quiet = new TestScreen();

        await Run(quiet, json: true).StatusAsync(follow: false, default);

        var report = JsonSerializer.Deserialize(Assert.Single(quiet.Lines), ReindexJson.Relaxed.SweepReport)!;
        Assert.Equal("tin tức/", report.Run.Filter.Prefix);
    }

    [Fact]
    public async Task Change_PauseResumeCancel_NeedNoId()
    {
        await Assert.ThrowsAsync<UserError>(() => Run().ChangeAsync((admin, id, token) => admin.PauseAsync(id, token), default));
        await Run().StartAsync(new SweepFilter(), dryRun: false, follow: false, default);

        await Run().ChangeAsync((admin, id, token) => admin.PauseAsync(id, token), default);
        Assert.Equal(SweepState.Paused, (await Admin.CurrentAsync(default))!.State);
        await Run().ChangeAsync((admin, id, token) => admin.CancelAsync(id, token), default);
        Assert.Equal(SweepState.Cancelled, (await Admin.CurrentAsync(default))!.State);
    }

    [Fact]
    public async Task History_RunsThatEnded_AreLines()
    {
        await Run().HistoryAsync(default);
        Assert.Contains("No sweep has ended yet", _screen.Output, StringComparison.Ordinal);
        await Run().StartAsync(new SweepFilter(), dryRun: false, follow: false, default);
        await Run().ChangeAsync((admin, id, token) => admin.CancelAsync(id, token), default);

        await Run().HistoryAsync(default);

        Assert.Contains("cancelled", _screen.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--only", "entites")]
    [InlineData("--format", "exe")]
    [InlineData("--ingested-before", "soon")]
    [InlineData("--stale-only", "--failed-only")]
    public async Task CommandLine_FilterIsWrong_IsAUsageError(string option, string value)
    {
        Assert.Equal(ExitCodes.Usage, await _screen.RunAsync("reindex", option, value));
        Assert.NotEqual("", _screen.Error);
    }

    private ReindexRun Run(TestScreen? screen = null, bool json = false, TimeProvider? time = null) =>
        new(new CliContext((screen ?? _screen).Screen, time ?? TimeProvider.System, _ => null), Admin, "the test", json);

    private async Task FinishAsync(Func<SweepRun, SweepRun> change, SweepState state = SweepState.Completed)
    {
        Stored<SweepRun>? stored;
        while ((stored = await _store.FindAsync(SweepRun.CurrentId, default)) is null)
        {
            await Task.Yield();
        }

        await _store.WriteAsync(change(stored.Item) with { State = state, PipelineVersion = "1" }, stored.ETag, default);
    }
}
