using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Compliance;

namespace IctPipeline.Azure.Tests.Integration;

[Collection(AzureServers.CollectionName)]
public class StorageRetryQueueTests(AzureServers servers) : RetryQueueCompliance, IAsyncLifetime
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly QueueClient _client = servers.Queues.GetQueueClient(servers.NewName());

    protected override IRetryQueue Queue => new StorageRetryQueue(_client);

    public Task InitializeAsync() => _client.CreateAsync();

    public Task DisposeAsync() => _client.DeleteAsync();

    [Fact]
    public async Task Enqueue_Message_NeverExpires()
    {
        await Queue.EnqueueAsync(Job("a.md"), TimeSpan.Zero, default);

        var message = (await _client.ReceiveMessageAsync()).Value;

        Assert.True(message.ExpiresOn is null || message.ExpiresOn > DateTimeOffset.UtcNow.AddYears(1000), $"expires {message.ExpiresOn}");
    }

    [Fact]
    public async Task Enqueue_Message_IsBase64OfPlainJson()
    {
        await Queue.EnqueueAsync(Job("Tin tức.md"), TimeSpan.Zero, default);

        var raw = new QueueClient(servers.Storage, _client.Name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        var text = Encoding.UTF8.GetString(Convert.FromBase64String((await raw.ReceiveMessageAsync()).Value.MessageText));

        Assert.Equal("Tin tức.md", JsonDocument.Parse(text).RootElement.GetProperty("blob").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Enqueue_QueueIsMissing_FailsWithStatus404()
    {
        var queue = new StorageRetryQueue(servers.Queues.GetQueueClient(servers.NewName()));

        var error = await Assert.ThrowsAsync<DependencyException>(() => queue.EnqueueAsync(Job("a.md"), TimeSpan.Zero, default));

        Assert.Equal((Dependencies.Queues, 404, "QueueNotFound"), (error.Dependency, error.Status, error.Code));
    }

    protected override async Task<ArticleJob?> TryReceiveAsync()
    {
        if ((await _client.ReceiveMessageAsync()).Value is not { } message)
        {
            return null;
        }

        await _client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        return JsonSerializer.Deserialize(message.Body.ToMemory().Span, PipelineJson.Relaxed.ArticleJob);
    }

    protected override async Task<ArticleJob?> ReceiveWithinAsync(TimeSpan time)
    {
        using var limit = new CancellationTokenSource(time);
        while (true)
        {
            if (await TryReceiveAsync() is { } job)
            {
                return job;
            }

            await Task.Delay(Pause, limit.Token);
        }
    }

    protected override async Task<int> CountAsync() => (await _client.GetPropertiesAsync()).Value.ApproximateMessagesCount;

    private static ArticleJob Job(string name) => new() { Blob = new BlobAddress("articles", name) };
}
