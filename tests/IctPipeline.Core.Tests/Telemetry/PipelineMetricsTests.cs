using IctPipeline.Core.Articles;
using IctPipeline.Core.Circuits;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Telemetry;
using IctPipeline.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Core.Tests.Telemetry;

public sealed class PipelineMetricsTests
{
    private static readonly ArticleJob Job = new() { Blob = new BlobAddress("articles", "a.md") };

    [Fact]
    public void Completed_Rejected_CountsOutcomeCodeAndStages()
    {
        var (metrics, seen) = Measurements.Of(() => new PipelineMetrics());
        using var _ = metrics;
        using var __ = seen;

        metrics.Received(Job);
        metrics.Completed(
            new ProcessingReport(Job, "id", null, new Outcome.Rejected("Empty", "It is empty."), null, TimeSpan.FromSeconds(2))
            {
                Stages = new Dictionary<ArticleStage, TimeSpan> { [ArticleStage.Decode] = TimeSpan.FromSeconds(1) },
            }
        );

        Assert.Equal(
            [
                "ict.files.received 1 {reason=dropped}",
                "ict.articles.processed 1 {outcome=rejected reason=dropped}",
                "ict.article.duration 2 {outcome=rejected}",
                "ict.stage.duration 1 {stage=parse}",
                "ict.failures 1 {outcome=rejected code=Empty}",
            ],
            seen.All
        );
    }

    [Fact]
    public void Completed_ReaderFailed_CountsADefectOfOurs()
    {
        var (metrics, seen) = Measurements.Of(() => new PipelineMetrics());
        using var _ = metrics;
        using var __ = seen;

        metrics.Completed(
            new ProcessingReport(Job, "id", null, new Outcome.Rejected("Unreadable", "The reader failed."), null, TimeSpan.FromSeconds(2))
        );

        Assert.Contains("ict.reader.faults 1 {code=Unreadable}", seen.All);
    }

    [Fact]
    public async Task Circuit_DependencyFails_CountsErrorsAndThrottlesButNotItsOwnRefusals()
    {
        var (metrics, seen) = Measurements.Of(() => new PipelineMetrics());
        using var _ = metrics;
        using var __ = seen;
        var circuit = new Circuit(
            Dependencies.Blobs,
            new CircuitOptions { FailuresToOpen = 1 },
            new ManualTimeProvider(),
            NullLogger.Instance,
            metrics
        );

        await FailAsync(circuit, 429);
        await FailAsync(circuit, 500);
        await FailAsync(circuit, 500);

        Assert.Equal(
            [
                "ict.dependency.errors 1 {dependency=blobs status=429}",
                "ict.dependency.throttled 1 {dependency=blobs}",
                "ict.dependency.errors 1 {dependency=blobs status=500}",
            ],
            seen.All
        );
    }

    [Fact]
    public async Task Throttled_CosmosAnswered429_CountsEachAnswerOnce()
    {
        var (metrics, seen) = Measurements.Of(() => new PipelineMetrics());
        using var _ = metrics;
        using var __ = seen;
        var circuit = new Circuit(Dependencies.Cosmos, new CircuitOptions(), new ManualTimeProvider(), NullLogger.Instance, metrics);

        // Two answers; the client gave up after the second.
        metrics.Throttled(Dependencies.Cosmos, null);
        metrics.Throttled(Dependencies.Cosmos, TimeSpan.FromSeconds(1));
        await FailAsync(circuit, 429);

        Assert.Equal(
            [
                "ict.dependency.throttled 1 {dependency=cosmos}",
                "ict.dependency.throttled 1 {dependency=cosmos}",
                "ict.dependency.errors 1 {dependency=cosmos status=429}",
            ],
            seen.All
        );
    }

    [Fact]
    public async Task Enqueue_Stored_CountsTheRetryAndItsDelay()
    {
        var (metrics, seen) = Measurements.Of(() => new PipelineMetrics());
        using var _ = metrics;
        using var __ = seen;
        var queue = new MeteredRetryQueue(new InMemoryRetryQueue(new ManualTimeProvider()), metrics);

        await queue.EnqueueAsync(Job with { Reason = JobReason.Retry, Stage = ArticleStage.Upsert }, TimeSpan.FromSeconds(30), default);
        await queue.EnqueueAsync(Job with { Reason = JobReason.Replay }, TimeSpan.Zero, default);

        Assert.Equal(
            [
                "ict.retries 1 {reason=retry stage=upsert}",
                "ict.retry.delay 30 {reason=retry}",
                "ict.retries 1 {reason=replay stage=none}",
                "ict.retry.delay 0 {reason=replay}",
            ],
            seen.All
        );
    }

    [Fact]
    public void Charged_Request_CountsUnits()
    {
        var (metrics, seen) = Measurements.Of(() => new PipelineMetrics());
        using var _ = metrics;
        using var __ = seen;

        metrics.Charged(6.29, "replace", "articles");

        Assert.Equal(["ict.cosmos.request_charge 6.29 {operation=replace container=articles}"], seen.All);
    }

    private static Task<DependencyException> FailAsync(Circuit circuit, int status) =>
        Assert.ThrowsAsync<DependencyException>(() =>
            circuit.CallAsync<int>(() => throw new DependencyException(circuit.Dependency, status, null, "no"))
        );
}
