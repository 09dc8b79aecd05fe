using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Reindexing;
using IctPipeline.Functions.Http;
using IctPipeline.Functions.Ingest;
using IctPipeline.Functions.Tests.Queues;

namespace IctPipeline.Functions.Tests.Ingest;

public sealed class ReindexArticleTests
{
    private static readonly ArticleJob Job = new()
    {
        Blob = Pipeline.Blob,
        Reason = JobReason.Reindex,
        Refresh = new RefreshRequest
        {
            Scope = RefreshScope.Analysis,
            Member = "một.md",
            Features = AnalysisFeatures.Entities,
            Force = true,
        },
    };

    private readonly Pipeline _pipeline = new();

    [Fact]
    public async Task Run_Message_IsTheJobThatWasQueued()
    {
        await Function().RunAsync(Message(Job), CancellationToken.None);

        Assert.Equal(Job, Assert.Single(_pipeline.Reports).Job);
    }

    [Fact]
    public async Task Run_AboveTheRate_Waits()
    {
        var function = Function();
        await function.RunAsync(Message(Job), CancellationToken.None);

        var second = function.RunAsync(Message(Job), CancellationToken.None);

        Assert.Single(_pipeline.Reports);
        _pipeline.Time.Advance(TimeSpan.FromSeconds(1));
        await second;
        Assert.Equal(2, _pipeline.Reports.Count);
    }

    [Fact]
    public async Task Run_Garbage_DoesNotWaitForTheRate()
    {
        var function = Function();
        await function.RunAsync(Message(Job), CancellationToken.None);

        await function.RunAsync("garbage", CancellationToken.None);

        Assert.Single(_pipeline.Reports);
    }

    private ReindexArticle Function() =>
        new(_pipeline.Processor, new ReindexPacer(new ReindexPacing { MaxPerSecond = 1 }, _pipeline.Time), _pipeline.Recorder());

    private static string Message(ArticleJob job) => JsonSerializer.Serialize(job, PipelineJson.Relaxed.ArticleJob);
}
