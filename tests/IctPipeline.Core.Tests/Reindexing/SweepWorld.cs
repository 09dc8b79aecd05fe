using System.Collections.Concurrent;
using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Reindexing;
using IctPipeline.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Core.Tests.Reindexing;

/// <summary>A pipeline and its sweeps in memory, with a clock that the test moves. Nothing triggers by itself.</summary>
internal sealed class SweepWorld
{
    public const string Container = "articles";
    private readonly Random _random = new(1);

    public SweepWorld()
    {
        Source = new InMemoryArticleSource(Time);
        Retries = new InMemoryRetryQueue(Time);
        Store = new CountingStore();
        Index = new InMemorySweepIndex(Store.Inner);
        Admin = new SweepAdmin(Sweeps, Time, _random);
        Conditions = new ConditionBoard(Time);
    }

    public ManualTimeProvider Time { get; } = new();

    public InMemoryArticleSource Source { get; }

    public CountingStore Store { get; }

    public InMemorySweepIndex Index { get; }

    public InMemoryRetryQueue Retries { get; }

    public InMemoryReindexQueue Queue { get; } = new();

    public InMemorySweepStore Sweeps { get; } = new();

    public FakeAnalyzer Analyzer { get; } = new();

    public ConditionBoard Conditions { get; }

    public SweepAdmin Admin { get; }

    public ArticleProcessorOptions Processing { get; set; } = new() { PipelineVersion = "1.0.0" };

    public SweepOptions Options { get; set; } = new() { PageSize = 100, ChunkSize = 10 };

    public SweepTarget Target => new(Processing.PipelineVersion, Analyzer.ModelVersion, Analyzer.Features);

    /// <summary>Drops a file, long enough ago that no event is on its way.</summary>
    public BlobVersion Drop(string name, string text) => Source.Put(new BlobAddress(Container, name), Encoding.UTF8.GetBytes(text));

    public void DropMany(int count, string prefix = "p")
    {
        for (var i = 0; i < count; i++)
        {
            Drop(Name(i, prefix), $"Bài {i}\nNội dung của bài số {i}.");
        }
    }

    public static string Name(int index, string prefix = "p") => $"{prefix}/{index:d6}.md";

    /// <summary>Processes a blob as its drop's event would.</summary>
    public Task<Outcome> IngestAsync(string name) =>
        Processor().ProcessAsync(new ArticleJob { Blob = new BlobAddress(Container, name) }, default);

    public async Task IngestAllAsync()
    {
        var page = await Source.ListAsync(Container, null, null, 5_000, default);
        Assert.Null(page.Continuation);
        foreach (var blob in page.Blobs)
        {
            await IngestAsync(blob.Address.Name);
        }

        Time.Advance(TimeSpan.FromHours(1));
    }

    public ArticleProcessor Processor(IProcessingObserver? observer = null) =>
        Processors.Create(
            Container,
            Source,
            Store,
            Retries,
            new FakeReader(),
            Analyzer,
            Time,
            options: Processing,
            random: _random,
            observer: observer
        );

    /// <summary>A worker in a process of its own.</summary>
    public SweepRunner Runner(
        IArticleSource? source = null,
        IReindexQueue? queue = null,
        ISweepStore? sweeps = null,
        ISweepIndex? index = null
    ) =>
        new(
            Container,
            source ?? Source,
            Store,
            index ?? Index,
            queue ?? Queue,
            sweeps ?? Sweeps,
            Target,
            Processing,
            Options,
            Conditions,
            Time,
            _random,
            NullLogger<SweepRunner>.Instance
        );

    /// <summary>Starts a sweep and works on it to its end.</summary>
    public async Task<SweepRun> SweepAsync(SweepFilter? filter = null, bool dryRun = false)
    {
        var answer = await Admin.StartAsync(filter ?? new SweepFilter(), dryRun, SweepTrigger.Cli, default);
        Assert.Equal(SweepAnswerKind.Done, answer.Kind);
        var run = await Runner().WorkAsync(default);
        Assert.Equal(SweepState.Completed, run!.State);
        return run;
    }

    /// <summary>Takes every job off the queue, and retries with it, until nothing is left.</summary>
    public async Task DrainAsync(IProcessingObserver? observer = null)
    {
        var processor = Processor(observer);
        while (true)
        {
            if (Queue.TryDequeue() is { } job || (job = Retries.TryDequeue()) is not null)
            {
                await processor.ProcessAsync(job, default);
            }
            else if (Retries.NextVisibleAt is { } next)
            {
                Time.Advance(next - Time.GetUtcNow());
            }
            else
            {
                return;
            }
        }
    }

    public async Task<Article?> FindAsync(string name, string? member = null) =>
        (await Store.FindArticleAsync(ArticleId.For(new BlobAddress(Container, name), member), default))?.Item;

    public async Task AssertCleanAsync()
    {
        var audit = new IngestAudit(Source, Store, new NoQueues(), new FakeReader())
        {
            KeepsDeleted = Processing.OnDelete == OnDelete.Keep,
        };
        var report = await audit.RunAsync(Container, default);
        Assert.True(report.Clean, string.Join("\n", report.Findings));
    }

    private sealed class NoQueues : IQueueMonitor
    {
        public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<QueueDepth>>([]);
    }
}

/// <summary>A store that counts what is written.</summary>
internal sealed class CountingStore : IArticleStore
{
    private readonly ConcurrentDictionary<string, int> _documents = new(StringComparer.Ordinal);
    private int _writes;

    /// <summary>How often the document was written that was written most often.</summary>
    public int MostWritesOfOne => _documents.Values.Max();

    public InMemoryArticleStore Inner { get; } = new();

    /// <summary>Writes of documents and of failure records.</summary>
    public int Writes => _writes;

    public Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken) =>
        Inner.FindArticleAsync(id, cancellationToken);

    public Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken)
    {
        _documents.AddOrUpdate(article.Id, 1, (_, count) => count + 1);
        return Counted(Inner.WriteArticleAsync(article, replaces, cancellationToken));
    }

    public Task<WriteResult> RemoveArticleAsync(string id, string replaces, CancellationToken cancellationToken) =>
        Counted(Inner.RemoveArticleAsync(id, replaces, cancellationToken));

    public IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        Inner.FindArticlesOfBlobAsync(blob, cancellationToken);

    public IAsyncEnumerable<Stored<Article>> ListArticlesAsync(CancellationToken cancellationToken) =>
        Inner.ListArticlesAsync(cancellationToken);

    public Task<Stored<ArticleFailure>?> FindFailureAsync(string id, CancellationToken cancellationToken) =>
        Inner.FindFailureAsync(id, cancellationToken);

    public Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken) =>
        Counted(Inner.WriteFailureAsync(failure, replaces, cancellationToken));

    public IAsyncEnumerable<ArticleFailure> ListFailuresAsync(FailureFilter filter, CancellationToken cancellationToken) =>
        Inner.ListFailuresAsync(filter, cancellationToken);

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => Inner.CountAsync(cancellationToken);

    private Task<WriteResult> Counted(Task<WriteResult> write)
    {
        Interlocked.Increment(ref _writes);
        return write;
    }
}
