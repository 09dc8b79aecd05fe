using IctPipeline.LocalHost.Hosting;
using IctPipeline.LocalHost.Queues;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Queues;

public sealed class QueueMessageRunnerTests : IDisposable
{
    private static readonly QueueSettings Settings = new() { MaxDequeueCount = 3, VisibilityTimeout = TimeSpan.FromSeconds(20) };

    private readonly Bench _bench = new();
    private readonly FakeQueue _queue;
    private readonly FakeQueue _poison;

    public QueueMessageRunnerTests() => (_queue, _poison) = (_bench.Queues["work"], _bench.Queues["work-poison"]);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Run_Succeeds_DeletesTheMessage()
    {
        await AddAsync("Chào");

        await DeliverAsync();

        var (message, deliveries, _) = Assert.IsType<(string, int, Microsoft.Azure.Functions.Worker.FunctionContext)>(
            Assert.Single(_bench.Probe.Seen)
        );
        Assert.Equal(("Chào", 1), (message, deliveries));
        Assert.Empty(_queue.Texts);
        Assert.Empty(_bench.Recorder.Failures);
    }

    [Fact]
    public async Task Run_Fails_ShowsTheMessageAgainAfterTheVisibilityTimeout()
    {
        _bench.Probe.Body = (_, _) => throw new InvalidOperationException("no");
        await AddAsync("x");

        await DeliverAsync();

        Assert.Equal(0, _queue.VisibleCount);
        _bench.Time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(0, _queue.VisibleCount);
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, _queue.VisibleCount);
        var failure = Assert.Single(_bench.Recorder.Failures);
        Assert.Equal(("OnMessage", "work", 1, false), (failure.Function, failure.Subject, failure.Attempt, failure.Poisoned));
    }

    [Fact]
    public async Task Run_FailsAsOftenAsAllowed_MovesTheMessageAsItStoodToThePoisonQueue()
    {
        _bench.Probe.Body = (_, _) => throw new InvalidOperationException("no");
        await AddAsync("x");

        for (var i = 0; i < 3; i++)
        {
            await DeliverAsync();
            _bench.Time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Empty(_queue.Texts);
        Assert.Equal(QueueText.Encode("x", base64: true), Assert.Single(_poison.Texts));
        Assert.Equal([false, false, true], _bench.Recorder.Failures.Select(failure => failure.Poisoned));
    }

    [Fact]
    public async Task Run_HostDiedInTheLastDelivery_PoisonsWithoutRunningAgain()
    {
        await AddAsync("x");
        for (var i = 0; i < 3; i++)
        {
            await _queue.ReceiveAsync(1, TimeSpan.FromSeconds(1), CancellationToken.None);
            _bench.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await DeliverAsync();

        Assert.Empty(_bench.Probe.Seen);
        Assert.Single(_poison.Texts);
        Assert.Empty(_queue.Texts);
    }

    [Fact]
    public async Task Run_TextIsNotInTheEncoding_PoisonsItUnchanged()
    {
        await _queue.AddAsync("{ plain }", CancellationToken.None);

        await DeliverAsync();

        Assert.Equal("{ plain }", Assert.Single(_poison.Texts));
        Assert.Empty(_queue.Texts);
        Assert.Empty(_bench.Probe.Seen);
    }

    [Fact]
    public async Task Run_PoisonQueueIsAway_KeepsTheMessage()
    {
        _bench.Probe.Body = (_, _) => throw new InvalidOperationException("no");
        _poison.AddFails = new IOException("away");
        await AddAsync("x");
        for (var i = 0; i < 4; i++)
        {
            await DeliverAsync();
            _bench.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(1, _queue.VisibleCount);
        Assert.Empty(_poison.Texts);
    }

    [Fact]
    public async Task Run_FailsOnAPoisonQueue_ComesAgainForEver()
    {
        _bench.Probe.Body = (_, _) => throw new InvalidOperationException("no");
        await _poison.AddAsync(QueueText.Encode("x", base64: true), CancellationToken.None);
        var runner = new QueueMessageRunner(
            Bench.Function<PoisonFunctions>("OnPoison"),
            _poison,
            null,
            Settings,
            _bench.Invoker,
            _bench.Recorder,
            _bench.Time,
            _bench.Logger
        );

        for (var i = 0; i < 10; i++)
        {
            var message = Assert.Single(await _poison.ReceiveAsync(1, QueueMessageRunner.Lease, CancellationToken.None));
            await runner.RunAsync(message, CancellationToken.None);
            Assert.Equal(0, _poison.VisibleCount);
            _bench.Time.Advance(QueueMessageRunner.Lease);
        }

        Assert.Equal(10, _bench.Probe.Count);
        Assert.Equal(1, _poison.VisibleCount);
    }

    [Fact]
    public async Task Run_TakesLongerThanTheLease_KeepsTheMessageHidden()
    {
        var gate = new TaskCompletionSource();
        _bench.Probe.Body = (_, _) => gate.Task;
        await AddAsync("x");

        var run = DeliverAsync();
        for (var i = 0; i < 8; i++)
        {
            await Eventually.HoldsAsync(() => _bench.Time.PendingTimers > 0, "the next renewal is set");
            _bench.Time.Advance(QueueMessageRunner.Lease / 2);
            Assert.Equal(0, _queue.VisibleCount);
        }

        gate.SetResult();
        await run;
        Assert.Empty(_queue.Texts);
    }

    [Fact]
    public async Task Run_HostStops_HandsTheMessageBackAtOnce()
    {
        _bench.Probe.Body = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        await AddAsync("x");

        var run = DeliverAsync();
        await _bench.Lifetime.StopRunningAsync();
        await run;

        Assert.Equal(1, _queue.VisibleCount);
        Assert.Empty(_bench.Recorder.Failures);
    }

    private Task AddAsync(string text) => _queue.AddAsync(QueueText.Encode(text, base64: true), CancellationToken.None);

    private async Task DeliverAsync()
    {
        var runner = new QueueMessageRunner(
            Bench.Function<TestFunctions>("OnMessage"),
            _queue,
            _poison,
            Settings,
            _bench.Invoker,
            _bench.Recorder,
            _bench.Time,
            _bench.Logger
        );
        var message = Assert.Single(await _queue.ReceiveAsync(1, QueueMessageRunner.Lease, CancellationToken.None));
        await runner.RunAsync(message, _bench.Lifetime.Run);
    }
}
