using System.Diagnostics;
using System.Text.Json;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Telemetry;
using IctPipeline.Core.Tests.Processing;

namespace IctPipeline.Core.Tests.Telemetry;

/// <summary>One trace from the drop to the document, however many attempts lie between.</summary>
public sealed class TraceTests : IDisposable
{
    private readonly List<Activity> _spans = [];
    private readonly Activity _drop = new Activity("test").Start();
    private readonly ActivityListener _listener;

    public TraceTests()
    {
        // Tests run side by side: only spans of this test's own trace count.
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTraces.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                lock (_spans)
                {
                    if (span.TraceId == _drop.TraceId)
                    {
                        _spans.Add(span);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private List<Activity> Jobs => [.. _spans.Where(span => span.OperationName == "process article")];

    public void Dispose()
    {
        _listener.Dispose();
        _drop.Dispose();
    }

    [Fact]
    public async Task Process_FailedThenRetriedThroughTheQueue_IsOneTrace()
    {
        var store = new FailingStore();
        var world = new ProcessorWorld(store: store);
        world.Drop("Title\nBody");

        var first = await world.ProcessAsync();
        store.Fails = false;
        var second = await RetryElsewhereAsync(world);

        Assert.IsType<Outcome.Retry>(first);
        Assert.IsType<Outcome.Indexed>(second);
        Assert.Equal([_drop.SpanId, Jobs[0].SpanId], Jobs.Select(job => job.ParentSpanId));
        Assert.Equal(["Retry", "Indexed"], Jobs.Select(job => job.GetTagItem("ict.outcome")));
        Assert.Equal(["Dropped", "Retry"], Jobs.Select(job => job.GetTagItem("ict.job.reason")));
    }

    [Fact]
    public async Task Process_PartialThenCompleted_IsOneTrace()
    {
        var world = new ProcessorWorld();
        world.Analyzer.Throws = new TimeoutException();
        world.Drop("Title\nBody");

        await world.ProcessAsync();
        world.Analyzer.Throws = null;
        await RetryElsewhereAsync(world);

        Assert.Equal([_drop.SpanId, Jobs[0].SpanId], Jobs.Select(job => job.ParentSpanId));
        Assert.Equal(["Partial", "Indexed"], Jobs.Select(job => job.GetTagItem("ict.outcome")));
    }

    [Fact]
    public async Task Process_EachStage_HangsUnderItsAttempt()
    {
        var world = new ProcessorWorld();
        world.Drop("!bundle\na: one\nb: two");

        await world.ProcessAsync();

        var stages = _spans.Where(span => span.OperationName != "process article").ToList();
        Assert.All(stages, stage => Assert.Equal(Jobs[0].SpanId, stage.ParentSpanId));
        Assert.Equal(2, stages.Count(stage => stage.OperationName == "upsert"));
    }

    /// <summary>The message goes through JSON, and the worker that takes it knows nothing of the one before.</summary>
    private static async Task<Outcome> RetryElsewhereAsync(ProcessorWorld world)
    {
        world.Time.Advance(world.Retries.NextVisibleAt!.Value - world.Time.GetUtcNow());
        var message = JsonSerializer.Serialize(world.Retries.TryDequeue()!, PipelineJson.Relaxed.ArticleJob);
        Activity.Current = null;
        return await world.Processor.ProcessAsync(
            JsonSerializer.Deserialize(message, PipelineJson.Relaxed.ArticleJob)!,
            CancellationToken.None
        );
    }
}
