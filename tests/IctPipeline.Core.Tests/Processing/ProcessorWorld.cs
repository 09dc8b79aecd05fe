using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Processing;

/// <summary>A processor with everything it needs in memory, and a clock that the test moves.</summary>
internal sealed class ProcessorWorld
{
    public static readonly BlobAddress Blob = new("articles", "post.md");

    public ProcessorWorld(ArticleProcessorOptions? options = null, IArticleStore? store = null, IRetryQueue? retries = null)
    {
        Source = new InMemoryArticleSource(Time);
        Retries = new InMemoryRetryQueue(Time);
        Processor = Processors.Create(
            Blob.Container,
            Source,
            store ?? Store,
            retries ?? Retries,
            new FakeReader(),
            Analyzer,
            Time,
            Bodies,
            options,
            logger: Log
        );
    }

    public ManualTimeProvider Time { get; } = new();

    public InMemoryArticleSource Source { get; }

    public InMemoryArticleStore Store { get; } = new();

    public InMemoryBodyStore Bodies { get; } = new();

    public InMemoryRetryQueue Retries { get; }

    public FakeAnalyzer Analyzer { get; } = new();

    public LogLines<ArticleProcessor> Log { get; } = new();

    public ArticleProcessor Processor { get; }

    public string Id { get; } = ArticleId.For(Blob);

    /// <summary>Drops a file two seconds after the one before, as Last-Modified has whole seconds.</summary>
    public BlobVersion Drop(string text, BlobAddress? blob = null)
    {
        Time.Advance(TimeSpan.FromSeconds(2));
        return Source.Put(blob ?? Blob, Encoding.UTF8.GetBytes(text));
    }

    public Task<Outcome> ProcessAsync(string? etag = null, JobReason reason = JobReason.Dropped, int attempt = 1) =>
        Processor.ProcessAsync(
            new ArticleJob
            {
                Blob = Blob,
                ETag = etag,
                Reason = reason,
                Attempt = attempt,
            },
            CancellationToken.None
        );

    /// <summary>A job as sweeps enqueue it, of whatever version is there.</summary>
    public static ArticleJob Reindex(RefreshRequest refresh) =>
        new()
        {
            Blob = Blob,
            Reason = JobReason.Reindex,
            Refresh = refresh,
        };

    public Task<Outcome> RefreshAsync(RefreshRequest refresh) => Processor.ProcessAsync(Reindex(refresh), CancellationToken.None);

    /// <summary>Drops a small article and makes its document.</summary>
    public async Task<Article> IndexAsync()
    {
        Drop("Title\nBody");
        await ProcessAsync();
        return (await StoredAsync()).Item;
    }

    /// <summary>Moves the clock to the next message and processes it.</summary>
    public async Task<Outcome> ProcessRetryAsync()
    {
        Time.Advance(Retries.NextVisibleAt!.Value - Time.GetUtcNow());
        return await Processor.ProcessAsync(Retries.TryDequeue()!, CancellationToken.None);
    }

    public async Task<Stored<Article>> StoredAsync() => (await Store.FindArticleAsync(Id, CancellationToken.None))!;

    public async Task<ArticleFailure?> FailureAsync() => (await Store.FindFailureAsync(Id, CancellationToken.None))?.Item;
}
