using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>What every <see cref="IRetryQueue"/> promises. Each test has a queue of its own.</summary>
public abstract class RetryQueueCompliance
{
    /// <summary>The queue under test, empty.</summary>
    protected abstract IRetryQueue Queue { get; }

    /// <summary>Takes a visible message off the queue; null where none is visible now.</summary>
    protected abstract Task<ArticleJob?> TryReceiveAsync();

    /// <summary>Returns a message that becomes visible within this time, waiting for it (or moving the clock).</summary>
    protected abstract Task<ArticleJob?> ReceiveWithinAsync(TimeSpan time);

    /// <summary>Messages on the queue, hidden ones included.</summary>
    protected abstract Task<int> CountAsync();

    [Fact]
    public async Task Enqueue_WithoutDelay_IsVisibleAtOnceAndTheSameJob()
    {
        var job = Job("Tin tức/ngày 22 'số 1' %20.md");

        await Queue.EnqueueAsync(job, TimeSpan.Zero, default);

        var received = await TryReceiveAsync();
        Assert.Equal(
            JsonSerializer.Serialize(job, PipelineJson.Relaxed.ArticleJob),
            JsonSerializer.Serialize(received!, PipelineJson.Relaxed.ArticleJob)
        );
        Assert.Null(await TryReceiveAsync());
    }

    [Fact]
    public async Task Enqueue_WithDelay_IsHiddenFirst()
    {
        await Queue.EnqueueAsync(Job("a.md"), TimeSpan.FromHours(1), default);

        Assert.Null(await TryReceiveAsync());
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Enqueue_WithShortDelay_BecomesVisible()
    {
        await Queue.EnqueueAsync(Job("a.md"), TimeSpan.FromSeconds(0.4), default);

        Assert.Equal("a.md", (await ReceiveWithinAsync(TimeSpan.FromSeconds(30)))!.Blob.Name);
    }

    [Fact]
    public async Task Enqueue_DelaysOfDifferentLength_ShorterIsVisibleFirst()
    {
        await Queue.EnqueueAsync(Job("late.md"), TimeSpan.FromHours(1), default);
        await Queue.EnqueueAsync(Job("soon.md"), TimeSpan.Zero, default);

        Assert.Equal("soon.md", (await TryReceiveAsync())!.Blob.Name);
        Assert.Null(await TryReceiveAsync());
    }

    [Theory]
    [InlineData(7)]
    [InlineData(400)]
    public async Task Enqueue_DelayLongerThanTheLongest_IsCutToIt(int days)
    {
        await Queue.EnqueueAsync(Job("a.md"), TimeSpan.FromDays(days), default);

        Assert.Null(await TryReceiveAsync());
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Enqueue_SameJobTwice_AreTwoMessages()
    {
        await Queue.EnqueueAsync(Job("a.md"), TimeSpan.Zero, default);
        await Queue.EnqueueAsync(Job("a.md"), TimeSpan.Zero, default);

        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Enqueue_ManyAtOnce_LosesNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Queue.EnqueueAsync(Job($"{number}.md"), TimeSpan.Zero, default)));

        var names = new HashSet<string>();
        while (await TryReceiveAsync() is { } job)
        {
            Assert.True(names.Add(job.Blob.Name));
        }

        Assert.Equal(20, names.Count);
    }

    [Fact]
    public async Task Enqueue_LongestNameThatABlobCanHave_Fits()
    {
        // 1,024 characters, three bytes each in UTF-8: a queue message holds 48 KiB before base64.
        var name = new string('ế', 1024);

        await Queue.EnqueueAsync(Job(name), TimeSpan.Zero, default);

        Assert.Equal(name, (await TryReceiveAsync())!.Blob.Name);
    }

    private static ArticleJob Job(string name) =>
        new()
        {
            Blob = new BlobAddress("articles", name),
            ETag = "\"0x8DC1\"",
            Reason = JobReason.Retry,
            Attempt = 3,
            Stage = ArticleStage.Analyze,
            FirstFailedAt = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(1234567),
            Missing = AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases,
        };
}
