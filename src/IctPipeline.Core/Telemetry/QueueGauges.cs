using System.Diagnostics.Metrics;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Telemetry;

/// <summary>
/// Depth and age of the queues, and what on them nobody can read. A gauge is asked by whoever collects, on their thread, so it answers
/// from what the last look found; <see cref="RefreshAsync"/> looks, and only where somebody listens.
/// </summary>
public sealed class QueueGauges : IDisposable
{
    private readonly Meter _meter = new(PipelineMetrics.MeterName);
    private readonly IQueueMonitor _queues;
    private readonly TimeProvider _time;
    private readonly ObservableGauge<long> _messages;
    private readonly ObservableGauge<double> _age;
    private readonly ObservableGauge<long> _unreadable;
    private IReadOnlyList<QueueDepth> _depths = [];

    public QueueGauges(IQueueMonitor queues, TimeProvider time)
    {
        _queues = queues;
        _time = time;
        _messages = _meter.CreateObservableGauge(
            "ict.queue.messages",
            Messages,
            "{message}",
            "Messages on a queue, the hidden ones included."
        );
        _age = _meter.CreateObservableGauge("ict.queue.oldest_age", Ages, "s", "Age of the first visible message of a queue.");
        _unreadable = _meter.CreateObservableGauge(
            "ict.queue.unreadable",
            Unreadable,
            "{message}",
            "Messages, of the first 32 visible ones of a queue, that are nothing that the queue is for."
        );
    }

    /// <summary>Looks at the queues, if anybody listens.</summary>
    /// <exception cref="DependencyException">The queue service did not answer: the gauges are silent until it does.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (!_messages.Enabled && !_age.Enabled && !_unreadable.Enabled)
        {
            return;
        }

        try
        {
            Volatile.Write(ref _depths, await _queues.GetDepthsAsync(cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            // What is not known is not said: the last depth, for ever, would look like a queue that nobody drains.
            Volatile.Write(ref _depths, []);
            throw;
        }
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> Messages() =>
        Volatile.Read(ref _depths).Select(depth => new Measurement<long>(depth.Messages, Queue(depth)));

    private IEnumerable<Measurement<double>> Ages() =>
        Volatile.Read(ref _depths).Select(depth => new Measurement<double>(AgeOf(depth).TotalSeconds, Queue(depth)));

    private IEnumerable<Measurement<long>> Unreadable() =>
        Volatile.Read(ref _depths).Select(depth => new Measurement<long>(depth.Unreadable, Queue(depth)));

    private TimeSpan AgeOf(QueueDepth depth) =>
        depth.OldestInsertedAt is { } inserted && _time.GetUtcNow() - inserted is { } age && age > TimeSpan.Zero ? age : TimeSpan.Zero;

    private static KeyValuePair<string, object?> Queue(QueueDepth depth) => new("queue", depth.Queue);
}
