using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.LocalHost.Blobs;
using IctPipeline.LocalHost.Queues;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Blobs;

public sealed class BlobListenerTests : IDisposable
{
    private readonly ListenerWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Run_NewBlobs_RunsTheFunctionOnceForEach()
    {
        _world.Put("in/a/b.txt");
        _world.Put("in/c.txt");
        _world.Put("out/d.txt");

        await using var run = _world.Start();
        await run.ScannedAsync(3);

        Assert.Equal(new object[] { ("drops", "in/a/b.txt", "a/b.txt"), ("drops", "in/c.txt", "c.txt") }, _world.Bench.Probe.Seen.Order());
        Assert.Equal(2, _world.Bench.Recorder.ReceivedBlobs.Count);
    }

    [Fact]
    public async Task Run_ListingFailsAgainAndAgain_LogsEachOutageOnce()
    {
        var source = new FailingListing(_world.Source);
        await using var run = _world.Start(source: source);
        foreach (var fails in new[] { true, false, true })
        {
            source.Fails = fails;
            await run.ScannedAsync(4);
        }

        Assert.Equal(2, _world.Log.All.Count(line => line.Text.StartsWith("Container drops can't be listed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_BlobIsOverwritten_RunsAgain()
    {
        _world.Put("in/a.txt", "one");
        await using var run = _world.Start();
        await run.ScannedAsync(2);

        _world.Put("in/a.txt", "two");
        await run.ScannedAsync(2);

        Assert.Equal(2, _world.Bench.Probe.Count);
    }

    [Fact]
    public async Task Run_HostStartsAgain_RunsNothingThatHasAReceipt()
    {
        _world.Put("in/a.txt");
        await using (var first = _world.Start())
        {
            await first.ScannedAsync(2);
        }

        await using var second = _world.Start();
        await second.ScannedAsync(2);

        Assert.Equal(1, _world.Bench.Probe.Count);
    }

    [Fact]
    public async Task Run_FunctionFails_TriesAgainWithPausesThenPoisonsInThePlatformsShape()
    {
        _world.Bench.Probe.Body = (_, _) => throw new InvalidOperationException("no");
        _world.Put("in/a.txt");
        await using var run = _world.Start(threshold: 3);
        await run.AdvanceAsync(TimeSpan.Zero);
        Assert.Equal(1, _world.Bench.Probe.Count);
        await run.AdvanceAsync(BlobAttempts.FirstPause);
        Assert.Equal(2, _world.Bench.Probe.Count);
        await run.AdvanceAsync(BlobAttempts.FirstPause * 2);
        Assert.Equal(3, _world.Bench.Probe.Count);
        await run.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(3, _world.Bench.Probe.Count);
        Assert.Equal([false, false, true], _world.Bench.Recorder.Failures.Select(failure => failure.Poisoned));
        Assert.True(QueueText.TryDecode(Assert.Single(_world.Bench.Queues[ListenerWorld.Poison].Texts), base64: true, out var text));
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
        _world.Bench.Probe.Body = (_, _) => throw new InvalidOperationException("no");
        _world.Bench.Queues[ListenerWorld.Poison].AddFails = new IOException("away");
        _world.Put("in/a.txt");
        await using var run = _world.Start(threshold: 1);
        await run.AdvanceAsync(TimeSpan.Zero);
        await run.AdvanceAsync(BlobAttempts.FirstPause);
        _world.Bench.Queues[ListenerWorld.Poison].AddFails = null;
        await run.AdvanceAsync(BlobAttempts.FirstPause * 2);
        await run.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, _world.Bench.Probe.Count);
        Assert.Single(_world.Bench.Queues[ListenerWorld.Poison].Texts);
    }

    [Fact]
    public async Task Run_HostStopsInTheMiddle_LeavesNoReceipt()
    {
        _world.Bench.Probe.Body = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        _world.Put("in/a.txt");
        await using (var run = _world.Start())
        {
            await Eventually.HoldsAsync(() => _world.Bench.Probe.Count == 1, "it runs");
        }

        Assert.False(_world.Receipts.Has((await _world.Source.FindAsync(new BlobAddress("drops", "in/a.txt"), CancellationToken.None))!));
        Assert.Empty(_world.Bench.Recorder.Failures);
    }

    [Fact]
    public async Task Run_AllWorkersAreBusyWithABurst_FindsANewFileWithTheNextListingAndRunsItNext()
    {
        using var turns = new SemaphoreSlim(0);
        _world.Bench.Probe.Body = (_, cancellation) => turns.WaitAsync(cancellation);
        for (var i = 0; i < 3000; i++)
        {
            _world.Put($"in/burst-{i}.txt");
        }

        await using var run = _world.Start();
        await Eventually.HoldsAsync(
            () =>
                _world.Bench.Probe.Count == ListenerWorld.Workers
                && _world.Bench.Recorder.ReceivedBlobs.Count == 3000
                && _world.Bench.Time.PendingTimers == 1,
            "the burst was found, and every worker has a file of it"
        );
        _world.Bench.Time.Advance(TimeSpan.FromMilliseconds(200));
        await Eventually.HoldsAsync(() => _world.Bench.Time.PendingTimers == 1, "a listing is over");
        _world.Bench.Time.Advance(TimeSpan.FromSeconds(1));
        _world.Put("in/new.txt");
        await Eventually.HoldsAsync(() => _world.Bench.Time.PendingTimers == 1, "another one is over");
        _world.Bench.Time.Advance(TimeSpan.FromSeconds(5));
        await Eventually.HoldsAsync(
            () => _world.Bench.Recorder.ReceivedBlobs.Any(received => received.Blob.Name == "in/new.txt"),
            "it is found though nothing of the burst has ended"
        );
        foreach (var count in new[] { ListenerWorld.Workers + 1, ListenerWorld.Workers + 2 })
        {
            turns.Release();
            await Eventually.HoldsAsync(() => _world.Bench.Probe.Count == count, "one ends, and the next begins");
        }

        Assert.Contains(
            ("drops", "in/new.txt", "new.txt"),
            _world.Bench.Probe.Seen.Skip(ListenerWorld.Workers).Cast<(string, string, string)>()
        );
    }
}
