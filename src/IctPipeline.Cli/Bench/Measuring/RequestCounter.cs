using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace IctPipeline.Cli.Bench.Measuring;

/// <summary>
/// Counts the requests that this process sends, by service, method and status, from the runtime's own meter of HTTP clients; so it counts
/// what is really sent, the clients' own retries included.
/// </summary>
internal sealed class RequestCounter : IDisposable
{
    private const string MeterName = "System.Net.Http";
    private const string Instrument = "http.client.request.duration";

    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<int, string> _services;
    private readonly MeterListener _listener = new();

    /// <param name="services">Names of services by port; requests to other ports don't count.</param>
    public RequestCounter(IReadOnlyDictionary<int, string> services)
    {
        _services = services;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == MeterName && instrument.Name == Instrument)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Count(tags));
        _listener.Start();
    }

    /// <summary>Requests so far, by kind: <c>cosmos GET 404</c>.</summary>
    public IReadOnlyDictionary<string, long> Read() => new Dictionary<string, long>(_counts, StringComparer.Ordinal);

    public void Dispose() => _listener.Dispose();

    private void Count(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string? service = null;
        object? method = null;
        object? status = null;
        foreach (var (name, value) in tags)
        {
            switch (name)
            {
                case "server.port" when value is int port:
                    _services.TryGetValue(port, out service);
                    break;
                case "http.request.method":
                    method = value;
                    break;
                case "http.response.status_code":
                    status = value;
                    break;
                default:
                    break;
            }
        }

        if (service is not null)
        {
            _counts.AddOrUpdate($"{service} {method} {status ?? "without an answer"}", 1, (_, count) => count + 1);
        }
    }
}
