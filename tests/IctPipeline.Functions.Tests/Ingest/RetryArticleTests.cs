using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Functions.Ingest;
using IctPipeline.Functions.Tests.Queues;

namespace IctPipeline.Functions.Tests.Ingest;

public sealed class RetryArticleTests
{
    private readonly Pipeline _pipeline = new();

    [Fact]
    public async Task Run_Message_IsTheJobThatWasQueued()
    {
        var etag = _pipeline.Put("Tít\nThân bài");
        var job = new ArticleJob
        {
            Blob = Pipeline.Blob,
            ETag = etag,
            Reason = JobReason.Retry,
            Attempt = 3,
            Stage = ArticleStage.Analyze,
            FirstFailedAt = _pipeline.Time.GetUtcNow(),
        };

        await new RetryArticle(_pipeline.Processor, _pipeline.Recorder()).RunAsync(
            JsonSerializer.Serialize(job, PipelineJson.Relaxed.ArticleJob),
            CancellationToken.None
        );

        Assert.Equal(job, Assert.Single(_pipeline.Reports).Job);
    }

    [Fact]
    public async Task Run_MessageInBase64_IsTheJobThatWasQueued()
    {
        var job = new ArticleJob { Blob = Pipeline.Blob, Reason = JobReason.Retry };
        var message = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(job, PipelineJson.Relaxed.ArticleJob));

        await new RetryArticle(_pipeline.Processor, _pipeline.Recorder()).RunAsync(message, CancellationToken.None);

        Assert.Equal(job, Assert.Single(_pipeline.Reports).Job);
    }
}
