using IctPipeline.Azure;
using IctPipeline.Azure.Events;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Conditions;
using IctPipeline.LocalHost.Blobs;
using IctPipeline.LocalHost.Queues;
using IctPipeline.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.LocalHost.Tests.Blobs;

/// <summary>Blobs that vanish from the listing: which deletions are told, and when.</summary>
public sealed class VanishedBlobsTests : IDisposable
{
    private readonly ListenerWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Run_BlobIsDeleted_TellsTheQueueOnceAndForgetsItWhenItsJobHasEnded()
    {
        var blob = new BlobAddress("drops", "in/a.txt");
        _world.Put("in/a.txt");
        await using var run = _world.Start();
        await run.ScannedAsync(2);

        _world.Source.Delete(blob);
        await run.ScannedAsync(4);
        Assert.Equal([blob], _world.Receipts.Blobs);
        AssertToldOnce();
        _world.Receipts.Begin(blob);
        _world.Receipts.End(blob, foundGone: true);

        Assert.Empty(_world.Receipts.Blobs);
    }

    [Fact]
    public async Task Run_JobMadeADocumentOfAVersionThatNoListingSaw_TellsTheQueue()
    {
        var blob = new BlobAddress("drops", "in/a.txt");
        await using var run = _world.Start();
        await run.ScannedAsync(2);

        // As the event of an earlier deletion does, which finds the next version.
        _world.Receipts.Begin(blob);
        await run.ScannedAsync(2);
        Assert.Empty(_world.Bench.Queues[ListenerWorld.Deleted].Texts);
        _world.Receipts.End(blob, foundGone: false);
        await run.ScannedAsync(3);

        AssertToldOnce();
    }

    [Fact]
    public async Task Run_MostFilesVanishAtOnce_TellsOfNoneUntilTheyAreBack()
    {
        for (var i = 0; i < 20; i++)
        {
            _world.Put($"in/{i}.txt");
        }

        await using var run = _world.Start();
        await run.ScannedAsync(2);
        await run.AdvanceAsync(VanishedBlobs.JustDropped);
        for (var i = 0; i < 15; i++)
        {
            _world.Source.Delete(new BlobAddress("drops", $"in/{i}.txt"));
        }

        await run.ScannedAsync(2);
        Assert.Empty(_world.Bench.Queues[ListenerWorld.Deleted].Texts);
        var told = Assert.Single(_world.Conditions.Current);
        Assert.Equal((ConditionNames.Loss, "drops"), (told.Name, told.Subject));
        Assert.StartsWith("15 of 20 files of drops are gone at once", told.Message, StringComparison.Ordinal);

        // That there are enough others by then changes nothing.
        for (var i = 100; i < 140; i++)
        {
            _world.Put($"in/{i}.txt");
        }

        await run.ScannedAsync(2);
        Assert.Empty(_world.Bench.Queues[ListenerWorld.Deleted].Texts);

        _world.Put("in/0.txt");
        await run.ScannedAsync(2);
        Assert.Equal(14, _world.Receipts.CountHeld());
        Assert.StartsWith("14 of 60 files", Assert.Single(_world.Conditions.Current).Message, StringComparison.Ordinal);
        _world.Source.Delete(new BlobAddress("drops", "in/0.txt"));
        await run.ScannedAsync(2);
        Assert.Single(_world.Bench.Queues[ListenerWorld.Deleted].Texts);

        for (var i = 1; i < 15; i++)
        {
            _world.Put($"in/{i}.txt");
        }

        await run.ScannedAsync(2);
        Assert.Empty(_world.Conditions.Current);
    }

    [Fact]
    public async Task Run_FilesThatJustCameVanishAtOnce_TellsOfEach()
    {
        for (var i = 0; i < 40; i++)
        {
            _world.Put($"in/{i}.txt");
        }

        await using var run = _world.Start();
        await run.ScannedAsync(2);
        for (var i = 0; i < 40; i++)
        {
            _world.Source.Delete(new BlobAddress("drops", $"in/{i}.txt"));
        }

        await run.ScannedAsync(2);

        Assert.Equal(40, _world.Bench.Queues[ListenerWorld.Deleted].Texts.Count);
    }

    [Fact]
    public async Task Run_ManyFilesAreDeletedOneAfterTheOther_TellsOfEach()
    {
        for (var i = 0; i < 40; i++)
        {
            _world.Put($"in/{i}.txt");
        }

        await using var run = _world.Start();
        await run.ScannedAsync(2);
        await run.AdvanceAsync(VanishedBlobs.JustDropped);
        for (var i = 0; i < 40; i++)
        {
            _world.Source.Delete(new BlobAddress("drops", $"in/{i}.txt"));
            if (i % 12 == 11)
            {
                await run.ScannedAsync(1);
            }
        }

        await run.ScannedAsync(2);

        Assert.Equal(40, _world.Bench.Queues[ListenerWorld.Deleted].Texts.Count);
    }

    [Fact]
    public async Task Run_BlobIsDeletedWhileNoHostRan_TellsTheQueue()
    {
        _world.Put("in/a.txt");
        await using (var first = _world.Start())
        {
            await first.ScannedAsync(2);
        }

        _world.Source.Delete(new BlobAddress("drops", "in/a.txt"));
        await using var second = _world.Start();
        await second.ScannedAsync(2);

        AssertToldOnce();
    }

    [Fact]
    public async Task Run_HostDiedInTheMiddleAndTheBlobWent_TellsTheQueue()
    {
        _world.Bench.Probe.Body = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        _world.Put("in/a.txt");
        await using (var first = _world.Start())
        {
            await Eventually.HoldsAsync(() => _world.Bench.Probe.Count == 1, "it runs");
        }

        // The document may have been written, though there is no receipt.
        _world.Source.Delete(new BlobAddress("drops", "in/a.txt"));
        await using var second = _world.Start();
        await second.ScannedAsync(2);

        AssertToldOnce();
    }

    [Fact]
    public async Task Run_QueueIsAway_TellsOfTheDeletionLater()
    {
        _world.Put("in/a.txt");
        await using var run = _world.Start();
        await run.ScannedAsync(2);
        _world.Bench.Queues[ListenerWorld.Deleted].AddFails = new IOException("away");
        _world.Source.Delete(new BlobAddress("drops", "in/a.txt"));
        await run.ScannedAsync(2);
        Assert.Single(_world.Receipts.Blobs);

        _world.Bench.Queues[ListenerWorld.Deleted].AddFails = null;
        await run.ScannedAsync(2);

        AssertToldOnce();
    }

    private void AssertToldOnce()
    {
        Assert.True(QueueText.TryDecode(Assert.Single(_world.Bench.Queues[ListenerWorld.Deleted].Texts), base64: true, out var text));
        var events = new BlobDeletedEvents(
            new PipelineResources { ArticlesBlobContainer = "drops" },
            NullLogger<BlobDeletedEvents>.Instance
        );
        Assert.Equal(new BlobAddress("drops", "in/a.txt"), Assert.Single(events.Read(text)));
    }
}
