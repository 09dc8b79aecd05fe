using Azure.Storage.Queues;
using IctPipeline.Azure.Storage;
using IctPipeline.Testing;

namespace IctPipeline.Azure.Tests.Integration;

[Collection(AzureServers.CollectionName)]
public class StorageQueueMonitorTests(AzureServers servers) : IAsyncLifetime
{
    private readonly string _queue = servers.NewName();
    private readonly string _missing = servers.NewName();

    public async Task InitializeAsync() => await servers.Queues.CreateQueueAsync(_queue);

    public async Task DisposeAsync() => await servers.Queues.DeleteQueueAsync(_queue);

    [Fact]
    public async Task GetDepths_QueuesOfEveryKind_CountsVisibleAndHiddenMessages()
    {
        var client = servers.Queues.GetQueueClient(_queue);
        await client.SendMessageAsync("hidden", visibilityTimeout: TimeSpan.FromHours(1));
        await client.SendMessageAsync("visible");

        var depths = await Monitor().GetDepthsAsync(default);

        Assert.Equal([_queue, _queue + "-poison", _missing, _missing + "-poison"], depths.Select(depth => depth.Queue).SkipLast(1));
        Assert.Equal([2, 0, 0, 0, 0], depths.Select(depth => depth.Messages));
        Assert.NotNull(depths[0].OldestInsertedAt);
        Assert.Null(depths[1].OldestInsertedAt);
    }

    [Fact]
    public async Task GetDepths_OnlyHiddenMessages_HasNoOldest()
    {
        await servers.Queues.GetQueueClient(_queue).SendMessageAsync("hidden", visibilityTimeout: TimeSpan.FromHours(1));

        var depth = (await Monitor().GetDepthsAsync(default))[0];

        Assert.Equal((1, null), (depth.Messages, depth.OldestInsertedAt));
    }

    /// <summary>A client that decodes throws at such a message, and would take the audit and the status page down with it.</summary>
    [Fact]
    public async Task GetDepths_MessageThatIsNoBase64_IsCountedWithItsTime()
    {
        await Raw().GetQueueClient(_queue).SendMessageAsync("garbage not base64 %%%");

        var depth = (await Monitor().GetDepthsAsync(default))[0];

        Assert.Equal(1, depth.Messages);
        Assert.NotNull(depth.OldestInsertedAt);
    }

    [Fact]
    public async Task GetDepths_GarbageOfEveryKind_IsCountedAsUnreadable()
    {
        var client = Raw().GetQueueClient(_queue);
        await client.SendMessageAsync(GarbageMessages.OddJobs[0]);

        // What XML can't hold comes in base64 or not at all, and a queue shows 32 messages at the most.
        var garbage = GarbageMessages.All.Take(31).ToList();
        foreach (var message in garbage)
        {
            await client.SendMessageAsync(message);
        }

        var depth = (await Monitor().GetDepthsAsync(default))[0];

        Assert.Equal((32, 31), (depth.Messages, depth.Unreadable));
    }

    private QueueServiceClient Raw() => StorageClients.RawQueues(new StorageOptions { ConnectionString = servers.Storage });

    private StorageQueueMonitor Monitor() => new(Raw(), servers.Resources() with { Queues = [_queue, _missing] });
}
