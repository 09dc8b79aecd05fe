using System.Text.Json;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Telemetry;
using IctPipeline.Functions.Activities;
using IctPipeline.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Tests.Http;

public sealed class StatusTests
{
    [Fact]
    public async Task Run_Pipeline_AnswersCountsAndQueues()
    {
        var pipeline = new Pipeline();
        pipeline.Put("Tít\nThân bài");
        await pipeline.Processor.ProcessAsync(new ArticleJob { Blob = Pipeline.Blob }, CancellationToken.None);

        using var metrics = new PipelineMetrics();
        using var activity = new PipelineActivity(TimeProvider.System, metrics);
        activity.Charged("read", "articles", 200, 1.25);
        using var conditions = new ConditionBoard(TimeProvider.System);
        conditions.Raise(ConditionNames.Listing, "articles", "The blobs can't be listed.");
        var answer = Assert.IsType<ContentResult>(
            await new Status(new StatusReader(pipeline.Store, [new OneQueue()], activity, conditions), Guards.Create()).RunAsync(
                new DefaultHttpContext().Request,
                CancellationToken.None
            )
        );

        using var json = JsonDocument.Parse(answer.Content!);
        Assert.Equal(1, json.RootElement.GetProperty("documents").GetProperty("articles").GetInt64());
        Assert.Equal("article-retry", json.RootElement.GetProperty("queues")[0].GetProperty("queue").GetString());
        Assert.Equal(7, json.RootElement.GetProperty("queues")[0].GetProperty("messages").GetInt32());
        Assert.Equal(1.25, json.RootElement.GetProperty("activity").GetProperty("slots")[0].GetProperty("requestUnits").GetDouble());
        Assert.Equal("listing", json.RootElement.GetProperty("conditions")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task HealthDetails_ConditionComesAndGoes_IsTold()
    {
        using var conditions = new ConditionBoard(TimeProvider.System);
        var pipeline = new Pipeline();
        var health = new PipelineHealth(pipeline.Store, pipeline.Source, new OneQueue(), "articles", pipeline.Time);
        var details = new HealthDetails(conditions, health, Guards.Create());
        conditions.Raise(ConditionNames.Disk, "journal.jsonl", "The disk is full.");

        var during = await AskAsync(details);
        conditions.Clear(ConditionNames.Disk, "journal.jsonl");
        var after = await AskAsync(details);

        Assert.Contains("\"status\":\"degraded\"", during, StringComparison.Ordinal);
        Assert.Contains("The disk is full.", during, StringComparison.Ordinal);
        Assert.StartsWith(
            "{\"status\":\"ok\",\"conditions\":[],\"checks\":[{\"check\":\"Cosmos DB\",\"state\":\"good\"",
            after,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("x-functions-key", "")]
    [InlineData("x-other", "?code=k%26")]
    public void Health_WithAKey_IsSentToWhereItIsLookedAt(string header, string query)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers[header] = "any";
        context.Request.QueryString = new QueryString(query);

        Assert.Equal(307, Assert.IsType<StatusCodeResult>(Health.Run(context.Request)).StatusCode);
        Assert.Equal("health/details" + query, context.Response.Headers.Location.ToString());
    }

    private static async Task<string> AskAsync(HealthDetails details) =>
        Assert.IsType<ContentResult>(await details.RunAsync(new DefaultHttpContext().Request, default)).Content!;

    [Fact]
    public void Health_Anybody_LearnsNothingElse() =>
        Assert.Equal("""{"status":"ok"}""", Assert.IsType<ContentResult>(Health.Run(new DefaultHttpContext().Request)).Content);

    private sealed class OneQueue : IQueueMonitor
    {
        public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<QueueDepth>>([new QueueDepth("article-retry", 7)]);
    }
}
