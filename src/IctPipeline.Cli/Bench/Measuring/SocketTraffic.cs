using System.Diagnostics.Tracing;

namespace IctPipeline.Cli.Bench.Measuring;

/// <summary>Bytes that this process received and sent over sockets, from the runtime's own counters.</summary>
internal sealed class SocketTraffic : EventListener
{
    private const string Source = "System.Net.Sockets";

    /// <summary>The counters tell their totals once in a while; nothing tells them at once.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.25);

    private long _received;
    private long _sent;

    /// <summary>Totals of the process, after everything until now was counted.</summary>
    public async Task<(long Received, long Sent)> ReadAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(2 * Interval, cancellationToken);
        return (Interlocked.Read(ref _received), Interlocked.Read(ref _sent));
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Source)
        {
            EnableEvents(
                eventSource,
                EventLevel.Critical,
                EventKeywords.None,
                new Dictionary<string, string?>
                {
                    ["EventCounterIntervalSec"] = Interval.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
                }
            );
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.Payload is not [IDictionary<string, object?> counter, ..] || !counter.TryGetValue("Mean", out var value))
        {
            return;
        }

        switch (counter.TryGetValue("Name", out var name) ? name as string : null)
        {
            case "bytes-received":
                Interlocked.Exchange(ref _received, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "bytes-sent":
                Interlocked.Exchange(ref _sent, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                break;
        }
    }
}
