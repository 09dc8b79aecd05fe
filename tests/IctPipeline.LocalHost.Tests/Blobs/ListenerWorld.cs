using System.Text;
using Azure.Storage.Blobs;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Processing.Deletion;
using IctPipeline.LocalHost.Blobs;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Blobs;

/// <summary>A container in memory, and the listener that a test starts on it.</summary>
internal sealed class ListenerWorld : IDisposable
{
    public const int Workers = 4;
    public const string Poison = "webjobs-blobtrigger-poison";
    public const string Deleted = "article-deleted";

    private readonly LossRule _rule = new(new ArticleProcessorOptions());

    public ListenerWorld()
    {
        Source = new InMemoryArticleSource(Bench.Time);
        Receipts = new ReceiptBook("OnBlob", null, Bench.Time);
        Conditions = new ConditionBoard(Bench.Time);
    }

    public Bench Bench { get; } = new();

    public InMemoryArticleSource Source { get; }

    public ReceiptBook Receipts { get; }

    public ConditionBoard Conditions { get; }

    public LogLines<BlobListener> Log { get; } = new();

    public void Dispose()
    {
        Conditions.Dispose();
        Bench.Dispose();
    }

    public void Put(string name, string text = "text") => Source.Put(new BlobAddress("drops", name), Encoding.UTF8.GetBytes(text));

    public ListenerRun Start(int threshold = 5, IArticleSource? source = null)
    {
        var function = Tests.Bench.Function<TestFunctions>("OnBlob");
        var pattern = BlobPattern.Parse("drops/in/{name}");
        var attempts = new BlobAttempts(Bench.Time);
        var events = new BlobEvents(new BlobServiceClient("UseDevelopmentStorage=true"), pattern);
        var runner = new BlobRunner(
            function,
            events,
            Receipts,
            attempts,
            new BlobPoison(Bench.Queues[Poison]),
            threshold,
            Bench.Invoker,
            Bench.Recorder,
            Bench.Logger
        );
        var deleted = new DeletedBlobs(Bench.Queues[Deleted], blob => new Uri($"https://a.blob.core.windows.net/{blob}"), Bench.Time);
        var vanished = new VanishedBlobs(Receipts, attempts, deleted, _rule, Conditions, "drops", Bench.Time, Bench.Logger);
        var listener = new BlobListener(
            pattern,
            source ?? Source,
            Receipts,
            attempts,
            runner,
            vanished,
            Bench.Recorder,
            Workers,
            TimeSpan.FromMilliseconds(200),
            Bench.Time,
            Log
        );
        return new ListenerRun(listener, Bench);
    }
}
