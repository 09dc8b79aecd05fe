using IctPipeline.Azure;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using IctPipeline.Functions.Ingest;
using IctPipeline.Functions.Poison;
using IctPipeline.Functions.Tests.Ingest;
using IctPipeline.Testing;
using IctPipeline.Testing.Contracts;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Functions.Tests.Queues;

/// <summary>Whatever text is on a queue: whoever reads it survives, names it, and it ends as a record.</summary>
public sealed class GarbageMessageTests
{
    private readonly Pipeline _pipeline = new();

    public static TheoryData<string, string> Readers =>
        new()
        {
            { nameof(RetryArticle), ResourceNames.ArticleRetry },
            { nameof(ReindexArticle), ResourceNames.ArticleReindex },
            { nameof(DeleteArticle), ResourceNames.ArticleDeleted },
            { nameof(RecordPoison.RecordRetryAsync), ResourceNames.ArticleRetry },
            { nameof(RecordPoison.RecordReindexAsync), ResourceNames.ArticleReindex },
            { nameof(RecordPoison.RecordDeletedAsync), ResourceNames.ArticleDeleted },
            { nameof(RecordPoison.RecordBlobAsync), ResourceNames.BlobTriggerPoison },
        };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Function_AnyGarbage_IsARecordOfItAndDoesNotFail(string function, string queue)
    {
        // An array without an event in it is a message without work, as Event Grid may send it.
        var messages = GarbageMessages.All.Where(message => queue != ResourceNames.ArticleDeleted || message != "[]").ToList();
        foreach (var message in messages)
        {
            await RunAsync(function, message);
        }

        var records = await RecordsAsync();
        Assert.Equal(
            messages
                .Select(message => QueueMessageText.TryFromBase64(message, out var text) ? text : message)
                .Distinct()
                .Order(StringComparer.Ordinal),
            records.Select(record => record.QueueMessage!).Order(StringComparer.Ordinal)
        );
        Assert.All(records, record => Assert.Equal((queue, FailureCodes.StrayMessage), (record.Container, record.Code)));
        Assert.All(records, record => Assert.Empty(Contract.FaultsOf(record)));
        Assert.Empty(_pipeline.Reports);
        Assert.Equal(0, _pipeline.Retries.Count);
    }

    [Fact]
    public async Task Function_GarbageAndTheStoreIsDown_FailsSoThatTheMessageStays()
    {
        var down = new FaultyStore(_pipeline.Store, new Gate(new FaultPlan(1, 1)));

        await Assert.ThrowsAsync<DependencyException>(() => RunAsync(nameof(RetryArticle), "garbage", down));
    }

    [Fact]
    public void Check_AnyGarbageOnAnyQueue_IsUnreadable()
    {
        var check = new QueueMessageCheck(PipelineResources.Default);

        foreach (var queue in PipelineResources.Default.AllQueues)
        {
            var readable = GarbageMessages.All.Where(message => check.IsReadable(queue, message)).ToList();
            Assert.Equal(queue.StartsWith(ResourceNames.ArticleDeleted, StringComparison.Ordinal) ? ["[]"] : [], readable);
        }
    }

    [Fact]
    public void Check_MessagesThatAQueueIsFor_AreReadable()
    {
        var check = new QueueMessageCheck(PipelineResources.Default);

        Assert.All(GarbageMessages.OddJobs, job => Assert.True(check.IsReadable(ResourceNames.ArticleRetry, job), job));
        Assert.True(check.IsReadable(ResourceNames.ArticleReindex + ResourceNames.PoisonSuffix, GarbageMessages.OddJobs[0]));
        Assert.True(check.IsReadable(ResourceNames.ArticleDeleted, DeleteArticleTests.Event()));
        Assert.True(check.IsReadable(ResourceNames.BlobTriggerPoison, """{"ContainerName":"articles","BlobName":"a"}"""));
        Assert.False(check.IsReadable(ResourceNames.ArticleRetry, DeleteArticleTests.Event()));
    }

    [Fact]
    public async Task Retry_JobWithOddFigures_EndsAsAnyJob()
    {
        foreach (var message in GarbageMessages.OddJobs)
        {
            _pipeline.Put($"Tít {message.Length}\nThân bài");

            await RunAsync(nameof(RetryArticle), message);

            var job = _pipeline.Reports[^1].Job;
            Assert.True(job.Attempt >= 1, message);
            Assert.False(job.FirstFailedAt > _pipeline.Time.GetUtcNow(), message);
            Assert.IsNotType<Outcome.Retry>(_pipeline.Reports[^1].Outcome);
        }
    }

    [Fact]
    public async Task RecordRetry_FailsFirstInTheYear9999_IsRecordedAsNow()
    {
        await RunAsync(nameof(RecordPoison.RecordRetryAsync), GarbageMessages.OddJobs[3]);

        Assert.Equal(_pipeline.Time.GetUtcNow(), Assert.Single(await RecordsAsync()).FirstFailedAt);
    }

    private Task RunAsync(string function, string message, IArticleStore? store = null)
    {
        var recorder = _pipeline.Recorder(store);
        var poison = new RecordPoison(recorder, DeleteArticleTests.Events());
        return function switch
        {
            nameof(RetryArticle) => new RetryArticle(_pipeline.Processor, recorder).RunAsync(message, default),
            nameof(ReindexArticle) => new ReindexArticle(
                _pipeline.Processor,
                new ReindexPacer(new ReindexPacing { MaxPerSecond = 1000 }, _pipeline.Time),
                recorder
            ).RunAsync(message, default),
            nameof(DeleteArticle) => new DeleteArticle(_pipeline.Processor, DeleteArticleTests.Events(), recorder).RunAsync(
                message,
                default
            ),
            nameof(RecordPoison.RecordRetryAsync) => poison.RecordRetryAsync(message, default),
            nameof(RecordPoison.RecordReindexAsync) => poison.RecordReindexAsync(message, default),
            nameof(RecordPoison.RecordDeletedAsync) => poison.RecordDeletedAsync(message, default),
            _ => poison.RecordBlobAsync(message, default),
        };
    }

    private async Task<IReadOnlyList<ArticleFailure>> RecordsAsync() =>
        await _pipeline.Store.ListFailuresAsync(new FailureFilter(Limit: int.MaxValue), default).ToListAsync();
}
