using System.Diagnostics.Metrics;
using System.Text.Json;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Language;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Telemetry;

namespace IctPipeline.Functions.Activities;

/// <summary>
/// Remembers what this instance did, for <c>GET /api/status</c>: a page can show an hour without any telemetry service.
/// </summary>
public sealed class PipelineActivity : IProcessingObserver, IRequestChargeObserver, IDisposable
{
    private const string Records = "ict.language.records";
    private readonly TimeProvider _time;
    private readonly PipelineMetrics _metrics;
    private readonly DateTimeOffset _since;
    private readonly MeterListener _listener;
    private readonly Lock _gate = new();
    private readonly ActivitySlots _slots = new();
    private readonly SortedDictionary<ArticleStage, DurationScale> _stages = [];
    private double _requestUnits;
    private long _textRecords;

    public PipelineActivity(TimeProvider time, PipelineMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(metrics);
        (_time, _metrics, _since) = (time, metrics, time.GetUtcNow());
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == LanguageTelemetry.MeterName && instrument.Name == Records)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<long>((_, records, _, _) => Spent(0, records));
        _listener.Start();
    }

    /// <inheritdoc/>
    public void Completed(ProcessingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        lock (_gate)
        {
            _slots.Outcome(_time.GetUtcNow(), Word(report.Outcome.Name));
            foreach (var (stage, duration) in report.Stages)
            {
                if (!_stages.TryGetValue(stage, out var scale))
                {
                    _stages.Add(stage, scale = new DurationScale());
                }

                scale.Add(duration);
            }
        }
    }

    /// <inheritdoc/>
    public void Charged(string operation, string container, int status, double requestUnits)
    {
        _metrics.Charged(requestUnits, operation, container);
        Spent(requestUnits, 0);
    }

    /// <summary>What is known now.</summary>
    public ActivityReport Read()
    {
        lock (_gate)
        {
            return new ActivityReport(
                _since,
                ActivitySlots.SlotSeconds,
                _slots.Read(_time.GetUtcNow()),
                [.. _stages.Select(stage => stage.Value.Read(Word(stage.Key.ToString())))],
                Math.Round(_requestUnits, 2),
                _textRecords
            );
        }
    }

    public void Dispose() => _listener.Dispose();

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private void Spent(double requestUnits, long textRecords)
    {
        lock (_gate)
        {
            _slots.Cost(_time.GetUtcNow(), requestUnits, textRecords);
            _requestUnits += requestUnits;
            _textRecords += textRecords;
        }
    }
}
