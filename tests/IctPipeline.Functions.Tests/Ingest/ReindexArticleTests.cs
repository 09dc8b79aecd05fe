using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Reindexing;
using IctPipeline.Functions.Http;
using IctPipeline.Functions.Ingest;

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
    public async Task Run_NoJob_FailsSoThatThePlatformPoisonsIt() =>
        await Assert.ThrowsAnyAsync<JsonException>(() => Function().RunAsync("{}", CancellationToken.None));

    private ReindexArticle Function() => new(_pipeline.Processor, new ReindexPacer(new ReindexPacing { MaxPerSecond = 1 }, _pipeline.Time));

    private static string Message(ArticleJob job) => JsonSerializer.Serialize(job, PipelineJson.Relaxed.ArticleJob);
}
