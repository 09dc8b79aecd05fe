using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Azure.Events;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.LocalHost.Blobs;
using IctPipeline.LocalHost.Queues;
using IctPipeline.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.LocalHost.Tests.Blobs;

public sealed class BlobListenerTests : IDisposable
{
    private const string Poison = "webjobs-blobtrigger-poison";
    private const string Deleted = "article-deleted";

    private readonly Bench _bench = new();
    private readonly InMemoryArticleSource _source;
    private readonly ReceiptBook _receipts = new("OnBlob", null);

    public BlobListenerTests() => _source = new InMemoryArticleSource(_bench.Time);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Run_NewBlobs_RunsTheFunctionOnceForEach()
    {
        Put("in/a/b.txt");
        Put("in/c.txt");
        Put("out/d.txt");

        await using var run = Start();
        await run.ScannedAsync(3);

        Assert.Equal(new object[] { ("drops", "in/a/b.txt", "a/b.txt"), ("drops", "in/c.txt", "c.txt") }, _bench.Probe.Seen.Order());
        Assert.Equal(2, _bench.Recorder.ReceivedBlobs.Count);
    }

    [Fact]
    public async Task Run_BlobIsOverwritten_RunsAgain()
    {
        Put("in/a.txt", "one");
        await using var run = Start();
        await run.ScannedAsync(2);

        Put("in/a.txt", "two");
        await run.ScannedAsync(2);

        Assert.Equal(2, _bench.Probe.Count);
    }

    [Fact]
    public async Task Run_HostStartsAgain_RunsNothingThatHasAReceipt()
    {
        Put("in/a.txt");
        await using (var first = Start())
        {
            await first.ScannedAsync(2);
        }

        await using var second = Start();
        await second.ScannedAsync(2);

        Assert.Equal(1, _bench.Probe.Count);
    }

    [Fact]
    public async Task Run_FunctionFails_TriesAgainWithPausesThenPoisonsInThePlatformsShape()
    {
        _bench.Probe.Body = (_, _) => throw new InvalidOperationException("no");
        Put("in/a.txt");
        await using var run = Start(threshold: 3);
        await run.AdvanceAsync(TimeSpan.Zero);
        Assert.Equal(1, _bench.Probe.Count);
        await run.AdvanceAsync(BlobAttempts.FirstPause);
        Assert.Equal(2, _bench.Probe.Count);
        await run.AdvanceAsync(BlobAttempts.FirstPause * 2);
        Assert.Equal(3, _bench.Probe.Count);
        await run.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(3, _bench.Probe.Count);
        Assert.Equal([false, false, true], _bench.Recorder.Failures.Select(failure => failure.Poisoned));
        Assert.True(QueueText.TryDecode(Assert.Single(_bench.Queues[Poison].Texts), base64: true, out var text));
        using var message = JsonDocument.Parse(text);
        Assert.Equal(
            ["Type", "FunctionId", "BlobType", "ContainerName", "BlobName", "ETag"],
            message.RootElement.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal("BlobTrigger", message.RootElement.GetProperty("Type").GetString());
        Assert.Equal("drops", message.RootElement.GetProperty("ContainerName").GetString());
        Assert.Equal("in/a.txt", message.RootElement.GetProperty("BlobName").GetString());
    }

    [Fact]
    public async Task Run_PoisonQueueIsAway_KeepsTrying()
    {
        _bench.Probe.Body = (_, _) => throw new InvalidOperationException("no");
        _bench.Queues[Poison].AddFails = new IOException("away");
        Put("in/a.txt");
        await using var run = Start(threshold: 1);
        await run.AdvanceAsync(TimeSpan.Zero);
        await run.AdvanceAsync(BlobAttempts.FirstPause);
        _bench.Queues[Poison].AddFails = null;
        await run.AdvanceAsync(BlobAttempts.FirstPause * 2);
        await run.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, _bench.Probe.Count);
        Assert.Single(_bench.Queues[Poison].Texts);
    }

    [Fact]
    public async Task Run_HostStopsInTheMiddle_LeavesNoReceipt()
    {
        _bench.Probe.Body = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        Put("in/a.txt");
        await using (var run = Start())
        {
            await Eventually.HoldsAsync(() => _bench.Probe.Count == 1, "it runs");
        }

        Assert.False(_receipts.Has((await _source.FindAsync(new BlobAddress("drops", "in/a.txt"), CancellationToken.None))!));
        Assert.Empty(_bench.Recorder.Failures);
    }

    [Fact]
    public async Task Run_BlobIsDeleted_TellsTheQueueOnceAndForgetsItsReceipt()
    {
        Put("in/a.txt");
        await using var run = Start();
        await run.ScannedAsync(2);
        Assert.Single(_receipts.Blobs);

        _source.Delete(new BlobAddress("drops", "in/a.txt"));
        await run.ScannedAsync(4);

        Assert.Empty(_receipts.Blobs);
        AssertToldOnce();
    }

    [Fact]
    public async Task Run_BlobIsDeletedWhileNoHostRan_TellsTheQueue()
    {
        Put("in/a.txt");
        await using (var first = Start())
        {
            await first.ScannedAsync(2);
        }

        _source.Delete(new BlobAddress("drops", "in/a.txt"));
        await using var second = Start();
        await second.ScannedAsync(2);

        AssertToldOnce();
    }

    [Fact]
    public async Task Run_HostDiedInTheMiddleAndTheBlobWent_TellsTheQueue()
    {
        _bench.Probe.Body = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        Put("in/a.txt");
        await using (var first = Start())
        {
            await Eventually.HoldsAsync(() => _bench.Probe.Count == 1, "it runs");
        }

        // The document may have been written, though there is no receipt.
        _source.Delete(new BlobAddress("drops", "in/a.txt"));
        await using var second = Start();
        await second.ScannedAsync(2);

        AssertToldOnce();
    }

    [Fact]
    public async Task Run_QueueIsAway_TellsOfTheDeletionLater()
    {
        Put("in/a.txt");
        await using var run = Start();
        await run.ScannedAsync(2);
        _bench.Queues[Deleted].AddFails = new IOException("away");
        _source.Delete(new BlobAddress("drops", "in/a.txt"));
        await run.ScannedAsync(2);
        Assert.Single(_receipts.Blobs);

        _bench.Queues[Deleted].AddFails = null;
        await run.ScannedAsync(2);

        AssertToldOnce();
    }

    private void AssertToldOnce()
    {
        Assert.True(QueueText.TryDecode(Assert.Single(_bench.Queues[Deleted].Texts), base64: true, out var text));
        var events = new BlobDeletedEvents(
            new PipelineResources { ArticlesBlobContainer = "drops" },
            NullLogger<BlobDeletedEvents>.Instance
        );
        Assert.Equal(new BlobAddress("drops", "in/a.txt"), Assert.Single(events.Read(text)));
    }

    private void Put(string name, string text = "text") => _source.Put(new BlobAddress("drops", name), Encoding.UTF8.GetBytes(text));

    private ListenerRun Start(int threshold = 5)
    {
        var function = Bench.Function<TestFunctions>("OnBlob");
        var pattern = BlobPattern.Parse("drops/in/{name}");
        var attempts = new BlobAttempts(_bench.Time);
        var events = new BlobEvents(new BlobServiceClient("UseDevelopmentStorage=true"), pattern);
        var runner = new BlobRunner(
            function,
            events,
            _receipts,
            attempts,
            new BlobPoison(_bench.Queues[Poison]),
            threshold,
            _bench.Invoker,
            _bench.Recorder,
            _bench.Logger
        );
        var deleted = new DeletedBlobs(_bench.Queues[Deleted], blob => new Uri($"https://a.blob.core.windows.net/{blob}"), _bench.Time);
        var listener = new BlobListener(
            pattern,
            _source,
            _receipts,
            attempts,
            runner,
            deleted,
            _bench.Recorder,
            4,
            TimeSpan.FromMilliseconds(200),
            _bench.Time,
            _bench.Logger
        );
        return new ListenerRun(listener, _bench);
    }
}
