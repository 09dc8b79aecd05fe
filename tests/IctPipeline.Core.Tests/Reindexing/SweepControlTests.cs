using IctPipeline.Core.Jobs;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.Tests.Reindexing;

public class SweepControlTests
{
    private readonly SweepWorld _world = new();

    public SweepControlTests()
    {
        _world.DropMany(300);
        _world.Time.Advance(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Start_OneRuns_IsRefusedWithASentenceThatNamesIt()
    {
        var first = await StartAsync();

        var second = await StartAsync();

        Assert.Equal(SweepAnswerKind.Refused, second.Kind);
        Assert.Contains(first.Run!.RunId, second.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_WorkerHoldsIt_StopsAtTheNextChunkAndKeepsItsPlace()
    {
        var runId = (await StartAsync()).Run!.RunId;
        var queue = new ActingQueue(_world.Queue, atChunk: 3, () => _world.Admin.PauseAsync(runId, default));

        var paused = (await _world.Runner(queue: queue).WorkAsync(default))!;

        Assert.Equal((SweepState.Paused, 30), (paused.State, paused.Counts.Listed));
        Assert.Null(await _world.Runner().WorkAsync(default));
        Assert.Equal(SweepAnswerKind.Refused, (await StartAsync()).Kind);

        Assert.Equal(SweepAnswerKind.Done, (await _world.Admin.ResumeAsync(runId, default)).Kind);
        var done = (await _world.Runner().WorkAsync(default))!;
        Assert.Equal((SweepState.Completed, 300, 300), (done.State, done.Counts.Listed, _world.Queue.Count));
    }

    [Fact]
    public async Task Cancel_WorkerHoldsIt_EndsItForGood()
    {
        var runId = (await StartAsync()).Run!.RunId;
        var queue = new ActingQueue(_world.Queue, atChunk: 2, () => _world.Admin.CancelAsync(runId, default));

        var cancelled = (await _world.Runner(queue: queue).WorkAsync(default))!;

        Assert.Equal(SweepState.Cancelled, cancelled.State);
        Assert.Equal(SweepAnswerKind.Refused, (await _world.Admin.ResumeAsync(runId, default)).Kind);
        var kept = Assert.Single(await _world.Admin.HistoryAsync(default));
        Assert.Equal((runId, 20), (kept.RunId, kept.Counts.Listed));
        Assert.Equal(SweepAnswerKind.Done, (await StartAsync()).Kind);
    }

    [Fact]
    public async Task Cancel_AnotherOneStartedMeanwhile_TheOldWorkerStops()
    {
        var runId = (await StartAsync()).Run!.RunId;
        var queue = new ActingQueue(
            _world.Queue,
            atChunk: 2,
            async () =>
            {
                await _world.Admin.CancelAsync(runId, default);
                await StartAsync();
            }
        );

        await _world.Runner(queue: queue).WorkAsync(default);

        Assert.Equal(20, _world.Queue.Count);
        var current = (await _world.Admin.CurrentAsync(default))!;
        Assert.NotEqual(runId, current.RunId);
        Assert.Equal((SweepState.Running, 0), (current.State, current.Counts.Listed));
    }

    [Fact]
    public async Task Pause_UnknownSweep_IsUnknown() =>
        Assert.Equal(SweepAnswerKind.Unknown, (await _world.Admin.PauseAsync("x", default)).Kind);

    [Fact]
    public async Task Work_TimeIsUp_HandsOverToTheNextRun()
    {
        _world.Options = _world.Options with { TimeBudget = TimeSpan.FromMinutes(1) };
        await StartAsync();
        var runs = 0;
        SweepRun run;
        do
        {
            var clock = new ActingQueue(
                _world.Queue,
                atChunk: 5,
                () =>
                {
                    _world.Time.Advance(TimeSpan.FromMinutes(1));
                    return Task.CompletedTask;
                }
            );
            run = (await _world.Runner(queue: clock).WorkAsync(default))!;
            runs++;
        } while (!run.IsOver);

        Assert.InRange(runs, 6, 8);
        Assert.Equal((300, 300, 0), (run.Counts.Listed, _world.Queue.Count, run.Takeovers));
    }

    [Fact]
    public async Task History_ManyRuns_KeepsTheLatestFifty()
    {
        var first = await _world.SweepAsync(new SweepFilter { Prefix = "none" });
        for (var i = 0; i < SweepRun.HistoryLimit; i++)
        {
            _world.Time.Advance(TimeSpan.FromMinutes(1));
            await _world.SweepAsync(new SweepFilter { Prefix = "none" });
        }

        var history = await _world.Admin.HistoryAsync(default);

        Assert.Equal(SweepRun.HistoryLimit, history.Count);
        Assert.DoesNotContain(history, run => run.RunId == first.RunId);
        Assert.Equal(history.OrderByDescending(run => run.StartedAt).Select(run => run.RunId), history.Select(run => run.RunId));
    }

    [Fact]
    public async Task Sweep_DryRun_EnqueuesNothingAndSaysWhatItWouldCost()
    {
        var run = await _world.SweepAsync(dryRun: true);

        Assert.Equal((0, 300, 300), (_world.Queue.Count, run.Counts.Enqueued, run.Counts.Jobs["missing"]));
        Assert.True(run.Estimate.RequestUnits > 300 * 6, $"{run.Estimate.RequestUnits} RU");
        Assert.Equal(0, run.Estimate.TextRecords);
        Assert.True(run.Estimate.BytesToRead > 300 * 30);
    }

    [Fact]
    public async Task Progress_HalfWay_TellsRateAndTimeLeft()
    {
        var run = (await StartAsync()).Run! with
        {
            Expected = 100,
            ActiveSeconds = 10,
            Counts = new SweepCounts { Listed = 100, Documents = 0 },
            Position = new SweepPosition { Phase = SweepPhase.Documents },
        };

        Assert.Equal(new SweepProgress(10, 0.5, 10), SweepProgress.From(run));
        Assert.Equal(new SweepProgress(10, null, null), SweepProgress.From(run with { Expected = null }));
        Assert.Equal(1, SweepProgress.From(run with { State = SweepState.Completed }).PartDone);
    }

    private Task<SweepAnswer> StartAsync() => _world.Admin.StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Http, default);

    /// <summary>Somebody does something just when a chunk is on its way.</summary>
    private sealed class ActingQueue(IReindexQueue inner, int atChunk, Func<Task> act) : IReindexQueue
    {
        private int _chunks;

        public async Task EnqueueAsync(IReadOnlyList<ArticleJob> jobs, CancellationToken cancellationToken)
        {
            if (++_chunks == atChunk)
            {
                await act();
            }

            await inner.EnqueueAsync(jobs, cancellationToken);
        }
    }
}
