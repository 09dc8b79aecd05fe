using System.Diagnostics;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Reindexing;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Cli.Bench.Reindex;

/// <summary>Measures a sweep over an unchanged archive, at a hundredth, a tenth and the whole of a size.</summary>
internal static class SweepBench
{
    private const int WarmUp = 20_000;
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(20);

    public static async Task<SweepBenchReport> RunAsync(int blobs, TimeProvider time, CancellationToken cancellationToken)
    {
        await SweepAsync(WarmUp, time, cancellationToken);
        var rows = new List<SweepBenchRow>();
        foreach (var size in new[] { blobs / 100, blobs / 10, blobs }.Where(size => size > 0))
        {
            rows.Add(await MeasureAsync(size, time, cancellationToken));
        }

        return new SweepBenchReport(rows);
    }

    private static async Task<SweepBenchRow> MeasureAsync(int blobs, TimeProvider time, CancellationToken cancellationToken)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (before, heapBefore, allocatedBefore) = (
            WorkingSet(),
            GC.GetTotalMemory(forceFullCollection: true),
            GC.GetTotalAllocatedBytes(precise: true)
        );
        var (peak, heapPeak) = (before, heapBefore);
        using var sampler = new Timer(
            _ => (peak, heapPeak) = (Math.Max(peak, WorkingSet()), Math.Max(heapPeak, GC.GetTotalMemory(forceFullCollection: false))),
            null,
            TimeSpan.Zero,
            SampleEvery
        );
        var started = time.GetTimestamp();
        var (run, page) = await SweepAsync(blobs, time, cancellationToken);
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        return new SweepBenchRow(
            blobs,
            Math.Round(seconds, 3),
            Math.Round(blobs / seconds, 0),
            run.Counts.TotalJobs,
            page,
            GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore,
            Math.Max(heapPeak - heapBefore, 0),
            Math.Max(peak - before, 0)
        );
    }

    private static async Task<(SweepRun Run, int LargestPage)> SweepAsync(int blobs, TimeProvider time, CancellationToken cancellationToken)
    {
        var target = new SweepTarget(
            "1.0.0",
            "model-1",
            AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases
        );
        var archive = new GeneratedArchive(blobs, target);
        var store = new InMemorySweepStore();
        await new SweepAdmin(store, time, Random.Shared).StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Cli, cancellationToken);
        using var conditions = new ConditionBoard(time);
        var runner = new SweepRunner(
            "articles",
            archive,
            new InMemoryArticleStore(),
            archive,
            new InMemoryReindexQueue(),
            store,
            target,
            new ArticleProcessorOptions(),
            new SweepOptions { TimeBudget = TimeSpan.FromHours(1) },
            conditions,
            time,
            Random.Shared,
            NullLogger<SweepRunner>.Instance
        );
        var run = await runner.WorkAsync(cancellationToken);
        return run is { State: SweepState.Completed } && run.Counts.UpToDate == blobs && run.Counts.Documents == blobs
            ? (run, archive.LargestPage)
            : throw new InvalidOperationException("The sweep did not see every blob and document as up to date.");
    }

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
