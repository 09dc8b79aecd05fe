using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Functions.Http;
using IctPipeline.Functions.Ingest;
using IctPipeline.Functions.Poison;
using IctPipeline.Functions.Tests.Ingest;
using IctPipeline.Functions.Tests.Queues;
using IctPipeline.Testing;
using IctPipeline.Testing.Contracts;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Functions.Tests.Poison;

public sealed class RecordPoisonTests
{
    private readonly Pipeline _pipeline = new();
    private readonly RecordPoison _functions;

    private readonly LogLines<PoisonRecorder> _log = new();

    public RecordPoisonTests() => _functions = Over(_pipeline.Store);

    [Fact]
    public async Task RecordRetry_Message_IsADeadLetterOfThatVersionAndStage()
    {
        var first = _pipeline.Time.GetUtcNow().AddHours(-1);
        var job = new ArticleJob
        {
            Blob = Pipeline.Blob,
            ETag = "\"0x1\"",
            Stage = ArticleStage.Analyze,
            FirstFailedAt = first,
        };

        await _functions.RecordRetryAsync(JsonSerializer.Serialize(job, PipelineJson.Relaxed.ArticleJob), CancellationToken.None);

        var failure = await FailureAsync();
        Assert.Equal(("\"0x1\"", ArticleStage.Analyze, FailureStatus.Dead), (failure.ETag, failure.Stage, failure.Status));
        Assert.Equal((FailureClass.Permanent, FailureCodes.PoisonMessage, first), (failure.Class, failure.Code, failure.FirstFailedAt));
    }

    [Fact]
    public async Task RecordBlob_ThePlatformsMessage_IsADeadLetterOfThatBlob()
    {
        await _functions.RecordBlobAsync(
            """
            {"Type":"BlobTrigger","FunctionId":"Host.Functions.IngestArticle","BlobType":"BlockBlob",
             "ContainerName":"articles","BlobName":"báo/một.txt","ETag":"\"0x8D1\""}
            """,
            CancellationToken.None
        );

        var failure = await FailureAsync();
        Assert.Equal(("articles", "báo/một.txt", "\"0x8D1\""), (failure.Container, failure.Blob, failure.ETag));
    }

    [Fact]
    public async Task RecordReindex_Message_IsADeadLetterOfItsBlob()
    {
        await _functions.RecordReindexAsync(
            JsonSerializer.Serialize(new ArticleJob { Blob = Pipeline.Blob, Reason = JobReason.Reindex }, PipelineJson.Relaxed.ArticleJob),
            CancellationToken.None
        );

        Assert.Equal(FailureCodes.PoisonMessage, (await FailureAsync()).Code);
    }

    [Fact]
    public async Task RecordDeleted_Event_IsADeadLetterThatAReplaySettles()
    {
        await _functions.RecordDeletedAsync(DeleteArticleTests.Event(), CancellationToken.None);
        Assert.Equal((FailureStatus.Dead, FailureCodes.PoisonMessage), ((await FailureAsync()).Status, (await FailureAsync()).Code));

        await _pipeline.Processor.ProcessAsync(new ArticleJob { Blob = Pipeline.Blob, Reason = JobReason.Replay }, CancellationToken.None);

        Assert.Equal(FailureStatus.Discarded, (await FailureAsync()).Status);
    }

    [Fact]
    public async Task RecordBlob_DocumentIsThereByNow_ClosesTheRecord()
    {
        var etag = _pipeline.Put("Title\nBody");
        await _pipeline.Processor.ProcessAsync(new ArticleJob { Blob = Pipeline.Blob }, CancellationToken.None);

        await _functions.RecordBlobAsync(
            $$"""{"ContainerName":"articles","BlobName":"báo/một.txt","ETag":"{{etag.Trim('"')}}"}""",
            CancellationToken.None
        );

        Assert.Equal(FailureStatus.Replayed, (await FailureAsync()).Status);
    }

    [Fact]
    public Task RecordDeleted_NoEvent_IsARecordOfTheMessage() => AssertStrayAsync(_functions.RecordDeletedAsync, "article-deleted", "{}");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"ContainerName":"articles"}""")]
    [InlineData("""{"ContainerName":1,"BlobName":2}""")]
    public Task RecordBlob_NamesNoBlob_IsARecordOfTheMessage(string message) =>
        AssertStrayAsync(_functions.RecordBlobAsync, "webjobs-blobtrigger-poison", message);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"blob":{"container":"articles","name":""}}""")]
    public Task RecordRetry_NamesNoBlob_IsARecordOfTheMessage(string message) =>
        AssertStrayAsync(_functions.RecordRetryAsync, "article-retry", message);

    [Fact]
    public async Task Record_StoreIsDown_FailsSoThatTheMessageStays()
    {
        var down = new FaultyStore(_pipeline.Store, new Gate(new FaultPlan(1, 1)));

        await Assert.ThrowsAsync<DependencyException>(() => Over(down).RecordRetryAsync("{}", CancellationToken.None));
    }

    /// <summary>Texts as a queue may hold them: plain words, base64 of no UTF-8, cut base64, control characters, half a letter.</summary>
    [Theory]
    [InlineData("garbage not base64 %%%")]
    [InlineData("/w==")]
    [InlineData("eyJibG9i")]
    [InlineData("\u0001\u0000\ufffe")]
    [InlineData("{\"blob\":{\"container\":\"articles\",\"name\":\"\\ud800\"}}")]
    public async Task Record_AnyText_IsARecordOfItOnEveryQueue(string message)
    {
        var text = message == "eyJibG9i" ? """{"blob""" : message;
        await AssertStrayAsync(_functions.RecordRetryAsync, "article-retry", message, text);
        await AssertStrayAsync(_functions.RecordReindexAsync, "article-reindex", message, text);
        await AssertStrayAsync(_functions.RecordDeletedAsync, "article-deleted", message, text);
        await AssertStrayAsync(_functions.RecordBlobAsync, "webjobs-blobtrigger-poison", message, text);
    }

    [Fact]
    public Task RecordRetry_AsLargeAsAMessageCanBe_IsARecordOfAllOfIt() =>
        AssertStrayAsync(_functions.RecordRetryAsync, "article-retry", new string('\u0001', 64 * 1024));

    [Fact]
    public async Task RecordRetry_SameStrayInBase64AndPlain_IsOneRecord()
    {
        await _functions.RecordRetryAsync("{}", CancellationToken.None);
        await _functions.RecordRetryAsync("e30=", CancellationToken.None);

        Assert.Equal(
            "{}",
            Assert.Single(await _pipeline.Store.ListFailuresAsync(new FailureFilter(), CancellationToken.None).ToListAsync()).QueueMessage
        );
    }

    [Fact]
    public async Task RecordRetry_JobInBase64_IsADeadLetterOfItsBlob()
    {
        var job = JsonSerializer.SerializeToUtf8Bytes(new ArticleJob { Blob = Pipeline.Blob }, PipelineJson.Relaxed.ArticleJob);

        await _functions.RecordRetryAsync(Convert.ToBase64String(job), CancellationToken.None);

        Assert.Equal(FailureCodes.PoisonMessage, (await FailureAsync()).Code);
    }

    [Fact]
    public async Task Record_FileOfAnotherContainer_IsNotRecordedAndWarnedOf()
    {
        await _functions.RecordRetryAsync("""{"blob":{"container":"article-bodies","name":"x.txt"}}""", CancellationToken.None);
        await _functions.RecordBlobAsync("""{"ContainerName":"article-bodies","BlobName":"x.txt","ETag":"1"}""", CancellationToken.None);

        Assert.Empty(await _pipeline.Store.ListFailuresAsync(new FailureFilter(), CancellationToken.None).ToListAsync());
        Assert.Equal(2, _log.Warnings.Count);
        Assert.All(_log.Warnings, line => Assert.DoesNotContain("x.txt", line, StringComparison.Ordinal));
    }

    private RecordPoison Over(IArticleStore store) => new(_pipeline.Recorder(store, _log), DeleteArticleTests.Events());

    private async Task AssertStrayAsync(Func<string, CancellationToken, Task> record, string queue, string message, string? text = null)
    {
        await record(message, CancellationToken.None);
        await record(message, CancellationToken.None);

        var failure = Assert.Single(
            await _pipeline
                .Store.ListFailuresAsync(new FailureFilter(), CancellationToken.None)
                .Where(each => each.Container == queue)
                .ToListAsync()
        );
        Assert.Equal(
            (queue, text ?? message, FailureCodes.StrayMessage, FailureStatus.Dead),
            (failure.Container, failure.QueueMessage, failure.Code, failure.Status)
        );
        Assert.Empty(Contract.FaultsOf(failure));
        Assert.Null(
            await new FailureAdmin(_pipeline.Store, _pipeline.Retries, new FailureRecorder(_pipeline.Store, _pipeline.Time)).ReplayAsync(
                failure.Id,
                CancellationToken.None
            )
        );
        Assert.Equal(0, _pipeline.Retries.Count);
    }

    private async Task<ArticleFailure> FailureAsync() =>
        (await _pipeline.Store.FindFailureAsync(ArticleId.For(Pipeline.Blob), CancellationToken.None))!.Item;
}
