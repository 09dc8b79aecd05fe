using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace IctPipeline.Core.Tests.Telemetry;

/// <summary>What the instruments of one object measured; other tests run beside this one and have instruments of the same names.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _all = new();

    /// <param name="create">Makes the object whose instruments are listened to.</param>
    public static (T Created, Measurements Seen) Of<T>(Func<T> create)
    {
        var seen = new Measurements();
        var thread = Environment.CurrentManagedThreadId;
        var creating = true;
        seen._listener.InstrumentPublished = (instrument, listener) =>
        {
            if (creating && Environment.CurrentManagedThreadId == thread && instrument.Meter.Name == "IctPipeline")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        seen._listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Add(instrument, value, tags));
        seen._listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Add(instrument, value, tags));
        creating = false;
        seen._listener.Start();
        creating = true;
        var created = create();
        creating = false;
        return (created, seen);
    }

    /// <summary><c>instrument value {tag=value …}</c>, in order.</summary>
    public IReadOnlyList<string> All =>
        [.. _all.Select(entry => FormattableString.Invariant($"{entry.Instrument} {entry.Value} {{{entry.Tags}}}"))];

    public void AskGauges() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        _all.Enqueue((instrument.Name, value, text));
    }
}
