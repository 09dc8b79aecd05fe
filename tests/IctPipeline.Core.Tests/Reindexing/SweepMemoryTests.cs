using System.Runtime.CompilerServices;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.Tests.Reindexing;

public class SweepMemoryTests
{
    [Fact]
    public async Task Sweep_ManyPages_LetsGoOfEachPageAndAsksInBatches()
    {
        var world = new SweepWorld { Options = new SweepOptions { PageSize = 1_500 } };
        world.DropMany(9_000);
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.Admin.StartAsync(new SweepFilter { StaleOnly = true }, dryRun: false, SweepTrigger.Cli, default);
        var source = new WatchedSource(world.Source);
        var index = new WatchedIndex(world.Index);

        var run = (await world.Runner(source, index: index).WorkAsync(default))!;

        Assert.Equal((SweepState.Completed, 9_000), (run.State, run.Counts.Listed));
        Assert.InRange(source.MostAlive, 1, 2);
        Assert.InRange(index.MostIds, 1, 1_000);
    }

    /// <summary>Counts the pages that somebody still holds when the next one is asked for.</summary>
    private sealed class WatchedSource(IArticleSource inner) : IArticleSource
    {
        private readonly List<WeakReference> _pages = [];

        public int MostAlive { get; private set; }

        public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) =>
            inner.FindAsync(blob, cancellationToken);

        public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
            inner.ReadAsync(blob, maxBytes, knownETag, cancellationToken);

        public Task<BlobPage> ListAsync(
            string container,
            string? prefix,
            string? continuation,
            int pageSize,
            CancellationToken cancellationToken
        )
        {
            GC.Collect();
            MostAlive = Math.Max(MostAlive, _pages.Count(page => page.IsAlive) + 1);
            return ListWatchedAsync(container, prefix, continuation, pageSize, cancellationToken);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private async Task<BlobPage> ListWatchedAsync(
            string container,
            string? prefix,
            string? continuation,
            int pageSize,
            CancellationToken cancellationToken
        )
        {
            var page = await inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken);
            _pages.Add(new WeakReference(page.Blobs));
            return page;
        }
    }

    private sealed class WatchedIndex(ISweepIndex inner) : ISweepIndex
    {
        public int MostIds { get; private set; }

        public IAsyncEnumerable<Summaries<DocumentSummary>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
        {
            MostIds = Math.Max(MostIds, ids.Count);
            return inner.FindAsync(ids, cancellationToken);
        }

        public IAsyncEnumerable<Summaries<DocumentSummary>> FindOfBlobsAsync(
            IReadOnlyCollection<BlobAddress> blobs,
            CancellationToken cancellationToken
        ) => inner.FindOfBlobsAsync(blobs, cancellationToken);

        public IAsyncEnumerable<Summaries<FailureSummary>> FindFailuresOfBlobsAsync(
            IReadOnlyCollection<BlobAddress> blobs,
            CancellationToken cancellationToken
        ) => inner.FindFailuresOfBlobsAsync(blobs, cancellationToken);

        public Task<SummaryPage> ListAsync(string? continuation, int pageSize, CancellationToken cancellationToken) =>
            inner.ListAsync(continuation, pageSize, cancellationToken);
    }
}
