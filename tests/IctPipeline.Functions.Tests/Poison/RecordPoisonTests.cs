using System.Text.Json;
using IctPipeline.Articles;
using IctPipeline.Functions.Tests.Ingest;
using IctPipeline.Processing;

namespace IctPipeline.Functions.Tests.Poison;

public sealed class RecordPoisonTests
{
    private readonly Pipeline _pipeline = new();
    private readonly RecordPoison _functions;

    public RecordPoisonTests() => _functions = new RecordPoison(new PoisonRecorder(new FailureRecorder(_pipeline.Store, _pipeline.Time)), DeleteArticleTests.Events());

    [Fact]
    public async Task RecordRetry_Message_IsADeadLetterOfThatVersionAndStage()
    {
        var first = _pipeline.Time.GetUtcNow().AddHours(-1);
        var job = new ArticleJob { Blob = Pipeline.Blob, ETag = "\"0x1\"", Stage = ArticleStage.Analyze, FirstFailedAt = first };

        await _functions.RecordRetryAsync(JsonSerializer.Serialize(job, PipelineJson.Relaxed.ArticleJob), CancellationToken.None);

        var failure = await FailureAsync();
        Assert.Equal(("\"0x1\"", ArticleStage.Analyze, FailureStatus.Dead), (failure.ETag, failure.Stage, failure.Status));
        Assert.Equal((FailureClass.Permanent, FailureCodes.PoisonMessage, first), (failure.Class, failure.Code, failure.FirstFailedAt));
    }

    [Fact]
    public async Task RecordBlob_ThePlatformsMessage_IsADeadLetterOfThatBlob()
    {
        await _functions.RecordBlobAsync(
            """{"Type":"BlobTrigger","FunctionId":"Host.Functions.IngestArticle","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"báo/một.txt","ETag":"\"0x8D1\""}""",
            CancellationToken.None);

        var failure = await FailureAsync();
        Assert.Equal(("articles", "báo/một.txt", "\"0x8D1\""), (failure.Container, failure.Blob, failure.ETag));
    }

    [Fact]
    public async Task RecordReindex_Message_IsADeadLetterOfItsBlob()
    {
        await _functions.RecordReindexAsync(JsonSerializer.Serialize(new ArticleJob { Blob = Pipeline.Blob, Reason = JobReason.Reindex }, PipelineJson.Relaxed.ArticleJob), CancellationToken.None);

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
    public async Task RecordDeleted_NoEvent_FailsSoThatTheMessageStays()
        => await Assert.ThrowsAnyAsync<JsonException>(() => _functions.RecordDeletedAsync("{}", CancellationToken.None));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"ContainerName":"articles"}""")]
    [InlineData("""{"ContainerName":1,"BlobName":2}""")]
    public async Task RecordBlob_NamesNoBlob_FailsSoThatTheMessageStays(string message)
        => await Assert.ThrowsAnyAsync<JsonException>(() => _functions.RecordBlobAsync(message, CancellationToken.None));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"blob":{"container":"articles","name":""}}""")]
    public async Task RecordRetry_NamesNoBlob_FailsSoThatTheMessageStays(string message)
        => await Assert.ThrowsAnyAsync<JsonException>(() => _functions.RecordRetryAsync(message, CancellationToken.None));

    private async Task<ArticleFailure> FailureAsync() => (await _pipeline.Store.FindFailureAsync(ArticleId.For(Pipeline.Blob), CancellationToken.None))!.Item;
}
