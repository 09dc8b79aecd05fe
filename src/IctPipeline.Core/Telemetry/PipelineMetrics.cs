using System.Diagnostics.Metrics;
using IctPipeline.Processing;

namespace IctPipeline.Telemetry;

/// <summary>The pipeline's instruments (docs/telemetry.md lists names, units and tags).</summary>
public sealed class PipelineMetrics : IProcessingObserver, IDisposable
{
    /// <summary>Name of the meter, for <c>AddMeter</c>.</summary>
    public const string MeterName = "IctPipeline";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _processed;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _stageDuration;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _throttled;
    private readonly Counter<double> _requestCharge;

    public PipelineMetrics()
    {
        _processed = _meter.CreateCounter<long>("ict.articles.processed", "{article}", "Articles that came to an outcome.");
        _duration = _meter.CreateHistogram<double>("ict.article.duration", "s", "From taking the job to its outcome.");
        _stageDuration = _meter.CreateHistogram<double>("ict.stage.duration", "s", "Time in each stage of one article.");
        _failures = _meter.CreateCounter<long>("ict.failures", "{failure}", "Outcomes that are a retry or a rejection.");
        _throttled = _meter.CreateCounter<long>("ict.dependency.throttled", "{response}", "Answers of a dependency that ask to slow down.");
        _requestCharge = _meter.CreateCounter<double>("ict.cosmos.request_charge", "RU", "Request units that Cosmos DB charged.");
    }

    public void Completed(ProcessingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var outcome = KeyValuePair.Create<string, object?>("outcome", report.Outcome.Name);
        _processed.Add(1, outcome, KeyValuePair.Create<string, object?>("reason", report.Job.Reason.ToString()));
        _duration.Record(report.Elapsed.TotalSeconds, outcome);
        foreach (var (stage, duration) in report.Stages)
        {
            _stageDuration.Record(duration.TotalSeconds, KeyValuePair.Create<string, object?>("stage", PipelineTraces.StageName(stage)));
        }

        if (CodeOf(report.Outcome) is { } code)
        {
            _failures.Add(1, outcome, KeyValuePair.Create<string, object?>("code", code));
        }
    }

    /// <summary>Counts an answer that asks to slow down.</summary>
    public void Throttled(string dependency) => _throttled.Add(1, KeyValuePair.Create<string, object?>("dependency", dependency));

    /// <summary>Counts request units.</summary>
    /// <param name="operation">What they were spent on: <c>read</c>, <c>write</c>, <c>query</c>.</param>
    public void Charged(double requestUnits, string operation)
        => _requestCharge.Add(requestUnits, KeyValuePair.Create<string, object?>("operation", operation));

    public void Dispose() => _meter.Dispose();

    private static string? CodeOf(Outcome outcome) => outcome switch
    {
        Outcome.Retry retry => retry.Code,
        Outcome.Rejected rejected => rejected.Code,
        _ => null,
    };
}
