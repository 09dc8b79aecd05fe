using IctPipeline.Core.Ports;
using IctPipeline.Core.Telemetry;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Telemetry;

public sealed class QueueGaugesTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly Queues _queues = new();

    [Fact]
    public async Task Refresh_SomebodyListens_TellsDepthAndAgeAsTheyGrow()
    {
        var (gauges, seen) = Measurements.Of(() => new QueueGauges(_queues, _time));
        using var _ = gauges;
        using var __ = seen;
        _queues.Depths = [new QueueDepth("article-retry", 3, _time.GetUtcNow(), 2), new QueueDepth("article-deleted", 0)];

        await gauges.RefreshAsync(default);
        _time.Advance(TimeSpan.FromSeconds(40));
        seen.AskGauges();

        Assert.Equal(
            [
                "ict.queue.messages 3 {queue=article-retry}",
                "ict.queue.messages 0 {queue=article-deleted}",
                "ict.queue.oldest_age 40 {queue=article-retry}",
                "ict.queue.oldest_age 0 {queue=article-deleted}",
                "ict.queue.unreadable 2 {queue=article-retry}",
                "ict.queue.unreadable 0 {queue=article-deleted}",
            ],
            seen.All
        );
    }

    [Fact]
    public async Task Refresh_QueuesAreAway_FallsSilent()
    {
        var (gauges, seen) = Measurements.Of(() => new QueueGauges(_queues, _time));
        using var _ = gauges;
        using var __ = seen;
        _queues.Depths = [new QueueDepth("article-retry", 3)];
        await gauges.RefreshAsync(default);
        _queues.Depths = null;

        await Assert.ThrowsAsync<DependencyException>(() => gauges.RefreshAsync(default));
        seen.AskGauges();

        Assert.Empty(seen.All);
    }

    private sealed class Queues : IQueueMonitor
    {
        public IReadOnlyList<QueueDepth>? Depths { get; set; } = [];

        public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) =>
            Task.FromResult(Depths ?? throw new DependencyException(Dependencies.Queues, 503, null, "away"));
    }
}
