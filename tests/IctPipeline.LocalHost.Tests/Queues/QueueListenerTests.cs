using IctPipeline.LocalHost.Hosting;
using IctPipeline.LocalHost.Queues;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Queues;

public sealed class QueueListenerTests : IDisposable
{
    private static readonly QueueSettings Settings = new() { BatchSize = 4, NewBatchThreshold = 2 };

    private readonly Bench _bench = new();
    private readonly FakeQueue _queue;

    public QueueListenerTests() => _queue = _bench.Queues["work"];

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Run_ManyMessages_RunsAtMostBatchAndThresholdAtOnce()
    {
        var gate = new SemaphoreSlim(0);
        _bench.Probe.Body = (_, cancellation) => gate.WaitAsync(cancellation);
        await AddAsync(20);

        var listening = Listener().RunAsync(_bench.Lifetime);
        await Eventually.HoldsAsync(() => _bench.Probe.Count == 4, "the first batch runs");
        gate.Release(2);
        await Eventually.HoldsAsync(() => _bench.Probe.Count == 8, "the next batch is taken when two run");
        Assert.Equal(12, _queue.VisibleCount);

        gate.Release(100);
        await Eventually.HoldsAsync(() => _queue.Texts.Count == 0, "all are done");
        await _bench.Lifetime.StopAcceptingAsync();
        await listening;
        Assert.Equal(20, _bench.Probe.Count);
    }

    [Fact]
    public async Task Run_QueueIsEmpty_LooksLessAndLessOften()
    {
        var listening = Listener().RunAsync(_bench.Lifetime);
        await Eventually.HoldsAsync(() => _bench.Time.PendingTimers == 1, "it waits");
        _bench.Time.Advance(QueueListener.ShortestPause);
        await Eventually.HoldsAsync(() => _bench.Time.PendingTimers == 1, "it waits again");
        await AddAsync(1);
        _bench.Time.Advance(QueueListener.ShortestPause);
        Assert.Equal(1, _queue.VisibleCount);
        _bench.Time.Advance(QueueListener.ShortestPause);
        await Eventually.HoldsAsync(() => _queue.Texts.Count == 0, "the message is done");

        await _bench.Lifetime.StopAcceptingAsync();
        await listening;
    }

    [Fact]
    public async Task Run_HostStops_FinishesWhatRunsAndTakesNoMore()
    {
        var gate = new TaskCompletionSource();
        _bench.Probe.Body = (_, _) => gate.Task;
        await AddAsync(10);

        var listening = Listener().RunAsync(_bench.Lifetime);
        await Eventually.HoldsAsync(() => _bench.Probe.Count == 4, "the first batch runs");
        await _bench.Lifetime.StopAcceptingAsync();
        Assert.False(listening.IsCompleted);
        gate.SetResult();
        await listening;

        Assert.Equal(4, _bench.Probe.Count);
        Assert.Equal(6, _queue.VisibleCount);
    }

    private QueueListener Listener()
    {
        var runner = new QueueMessageRunner(
            Bench.Function<TestFunctions>("OnMessage"),
            _queue,
            _bench.Queues["work-poison"],
            Settings,
            _bench.Invoker,
            _bench.Recorder,
            _bench.Time,
            _bench.Logger
        );
        return new QueueListener(_queue, runner, Settings, TimeSpan.FromSeconds(1), _bench.Time, _bench.Logger);
    }

    private async Task AddAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _queue.AddAsync(QueueText.Encode($"m{i}", base64: true), CancellationToken.None);
        }
    }
}
