using System.Collections.Concurrent;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.Tests.Reindexing;

public class SweepCrashTests
{
    private const int Files = 5_000;
    private const int Kills = 10;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Sweep_KilledAtTenRandomMoments_CompletesAndDoesNothingTwice(int seed)
    {
        var random = new Random(seed);
        var world = new SweepWorld { Options = new SweepOptions { PageSize = 1_000 } };
        world.DropMany(Files);
        for (var i = 0; i < 500; i++)
        {
            // Some are up to date, and some of those are gone by now.
            await world.IngestAsync(SweepWorld.Name(i));
        }

        for (var i = 400; i < 500; i++)
        {
            world.Source.Delete(new BlobAddress(SweepWorld.Container, SweepWorld.Name(i)));
        }

        world.Time.Advance(TimeSpan.FromHours(1));
        await world.Admin.StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Cli, default);
        var seen = new Deliveries();
        var killed = 0;
        SweepRun? run = null;
        while (run?.State != SweepState.Completed)
        {
            var death = new Death(killed < Kills ? random.Next(1, 900) : int.MaxValue);
            try
            {
                run = await DyingRunner(world, death).WorkAsync(default);
            }
            catch (KilledException)
            {
                killed++;
            }

            // The queue is worked on meanwhile, and the next worker waits for the lease.
            await ProcessSomeAsync(world, random.Next(0, 200), seen);
            world.Time.Advance(world.Options.LeaseTime);
        }

        await world.DrainAsync(seen);

        Assert.Equal(Kills, killed);
        Assert.InRange(run.Takeovers, 1, Kills);

        // Nothing is analysed or written twice: what is delivered again is found up to date. (A file that is gone was written
        // once before.) And a kill costs no more than a chunk of such deliveries, or a page of gone documents.
        Assert.Equal(1, world.Analyzer.Requests.CountBy(request => request.ArticleId).Max(count => count.Value));
        Assert.Equal(2, world.Store.MostWritesOfOne);
        Assert.InRange(seen.Total, 4_600, 4_600 + (Kills * 100));
        Assert.Equal(Files - 100, run.Counts.Listed);
        Assert.Equal((4_500, 100), (run.Counts.Jobs["missing"], run.Counts.Gone));
        await world.AssertCleanAsync();
    }

    [Fact]
    public async Task Work_HostStops_GivesTheSweepToTheNextWorkerAtOnce()
    {
        var world = new SweepWorld();
        world.DropMany(200);
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.Admin.StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Cli, default);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            world.Runner(queue: new StoppingQueue(world.Queue, stop)).WorkAsync(stop.Token)
        );
        var run = await world.Runner().WorkAsync(default);

        Assert.Equal((SweepState.Completed, 0), (run!.State, run.Takeovers));
        await world.DrainAsync();
        await world.AssertCleanAsync();
    }

    [Fact]
    public async Task Work_AnotherWorkerHoldsTheLease_DoesNothing()
    {
        var world = new SweepWorld();
        world.DropMany(100);
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.Admin.StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Cli, default);
        await Assert.ThrowsAsync<KilledException>(() => DyingRunner(world, new Death(8)).WorkAsync(default));

        Assert.Null(await world.Runner().WorkAsync(default));
        world.Time.Advance(world.Options.LeaseTime);
        Assert.Equal(SweepState.Completed, (await world.Runner().WorkAsync(default))!.State);
    }

    [Fact]
    public async Task Work_ServiceIsDown_WaitsLongerEachTimeAndKeepsTheError()
    {
        var world = new SweepWorld();
        await world.Admin.StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Cli, default);
        var source = new DownSource();

        var run = (await world.Runner(source).WorkAsync(default))!;
        Assert.Null(await world.Runner(source).WorkAsync(default));
        var first = run.NotBefore - world.Time.GetUtcNow();
        world.Time.Advance(first!.Value);
        run = (await world.Runner(source).WorkAsync(default))!;

        Assert.Equal((SweepState.Running, 2), (run.State, run.Errors.Count));
        Assert.Equal(first * 2, run.NotBefore - world.Time.GetUtcNow());
        while (!run.IsOver)
        {
            world.Time.Advance(run.NotBefore!.Value - world.Time.GetUtcNow());
            run = (await world.Runner(source).WorkAsync(default))!;
        }

        Assert.Equal(SweepState.Failed, run.State);
        Assert.True(run.Errors.Count <= SweepRun.MostErrors);
        Assert.Equal(run.RunId, Assert.Single(await world.Admin.HistoryAsync(default)).RunId);
    }

    private static SweepRunner DyingRunner(SweepWorld world, Death death) =>
        world.Runner(new DyingSource(world.Source, death), new DyingQueue(world.Queue, death), new DyingSweepStore(world.Sweeps, death));

    private static async Task ProcessSomeAsync(SweepWorld world, int count, Deliveries seen)
    {
        var processor = world.Processor(seen);
        for (var i = 0; i < count && world.Queue.TryDequeue() is { } job; i++)
        {
            await processor.ProcessAsync(job, default);
        }
    }

    private sealed class Deliveries : IProcessingObserver
    {
        private readonly ConcurrentDictionary<BlobAddress, int> _counts = new();

        public int Total => _counts.Values.Sum();

        public void Completed(ProcessingReport report) => _counts.AddOrUpdate(report.Job.Blob, 1, (_, count) => count + 1);
    }

    private sealed class StoppingQueue(IReindexQueue inner, CancellationTokenSource stop) : IReindexQueue
    {
        public async Task EnqueueAsync(IReadOnlyList<ArticleJob> jobs, CancellationToken cancellationToken)
        {
            await inner.EnqueueAsync(jobs, cancellationToken);
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private sealed class DownSource : IArticleSource
    {
        public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) => throw Down();

        public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
            throw Down();

        public Task<BlobPage> ListAsync(
            string container,
            string? prefix,
            string? continuation,
            int pageSize,
            CancellationToken cancellationToken
        ) => throw Down();

        private static DependencyException Down() => new(Dependencies.Blobs, 503, null, "down");
    }
}
