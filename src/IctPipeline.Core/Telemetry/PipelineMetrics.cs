using System.Diagnostics.Metrics;
using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Telemetry;

/// <summary>The pipeline's instruments (docs/telemetry.md lists names, units and tags).</summary>
public sealed class PipelineMetrics : IProcessingObserver, IDependencyObserver, IThrottleObserver, IDisposable
{
    /// <summary>Name of the meter, for <c>AddMeter</c>.</summary>
    public const string MeterName = "IctPipeline";

    private const int TooManyRequests = 429;

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _received;
    private readonly Counter<long> _processed;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _stageDuration;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _readerFaults;
    private readonly Counter<long> _retries;
    private readonly Histogram<double> _retryDelay;
    private readonly Counter<long> _errors;
    private readonly Counter<long> _throttled;
    private readonly Counter<double> _requestCharge;

    public PipelineMetrics()
    {
        _received = _meter.CreateCounter<long>(
            "ict.files.received",
            "{file}",
            "Jobs taken from a trigger: a file and the reason to look at it."
        );
        _processed = _meter.CreateCounter<long>("ict.articles.processed", "{article}", "Articles that came to an outcome.");
        _duration = _meter.CreateHistogram<double>("ict.article.duration", "s", "From taking the job to its outcome.");
        _stageDuration = _meter.CreateHistogram<double>("ict.stage.duration", "s", "Time in each stage of one article.");
        _failures = _meter.CreateCounter<long>("ict.failures", "{failure}", "Outcomes that are a retry or a rejection.");
        _readerFaults = _meter.CreateCounter<long>("ict.reader.faults", "{fault}", "Articles that a defect of the reader refused.");
        _retries = _meter.CreateCounter<long>("ict.retries", "{message}", "Messages put on the retry queue.");
        _retryDelay = _meter.CreateHistogram<double>("ict.retry.delay", "s", "How long a message on the retry queue is to wait.");
        _errors = _meter.CreateCounter<long>(
            "ict.dependency.errors",
            "{error}",
            "Calls of a dependency that ended with an error, after its client's own retries."
        );
        _throttled = _meter.CreateCounter<long>(
            "ict.dependency.throttled",
            "{response}",
            "Answers of a dependency that ask to slow down (429)."
        );
        _requestCharge = _meter.CreateCounter<double>("ict.cosmos.request_charge", "RU", "Request units that Cosmos DB charged.");
    }

    public void Received(ArticleJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        _received.Add(1, Reason(job));
    }

    public void Completed(ProcessingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var outcome = Tag("outcome", Word(report.Outcome.Name));
        _processed.Add(1, outcome, Reason(report.Job));
        _duration.Record(report.Elapsed.TotalSeconds, outcome);
        foreach (var (stage, duration) in report.Stages)
        {
            _stageDuration.Record(duration.TotalSeconds, Tag("stage", PipelineTraces.StageName(stage)));
        }

        if (CodeOf(report.Outcome) is { } code)
        {
            _failures.Add(1, outcome, Tag("code", code));
            if (FailureCodes.IsReaderFault(code))
            {
                _readerFaults.Add(1, Tag("code", code));
            }
        }
    }

    /// <summary>Counts a message on the retry queue.</summary>
    public void Requeued(ArticleJob job, TimeSpan delay)
    {
        ArgumentNullException.ThrowIfNull(job);
        _retries.Add(1, Reason(job), Tag("stage", job.Stage is { } stage ? PipelineTraces.StageName(stage) : "none"));
        _retryDelay.Record(delay.TotalSeconds, Reason(job));
    }

    /// <summary>Counts an error of a dependency. Calls that its open circuit refused are none.</summary>
    public void Failed(DependencyException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var dependency = Tag("dependency", error.Dependency);
        _errors.Add(1, dependency, Tag("status", error.Status));
        if (error.Status == TooManyRequests && error.Dependency is not (Dependencies.Cosmos or Dependencies.Language))
        {
            _throttled.Add(1, dependency);
        }
    }

    /// <summary>Counts a 429 of a dependency whose adapter sees each, also those that its client absorbs: Cosmos DB and Language.</summary>
    public void Throttled(string dependency, TimeSpan? retryAfter) => _throttled.Add(1, Tag("dependency", dependency));

    /// <summary>Counts request units.</summary>
    /// <param name="operation">What they were spent on: <c>read</c>, <c>create</c>, <c>replace</c>, <c>delete</c>, <c>query</c>.</param>
    public void Charged(double requestUnits, string operation, string container) =>
        _requestCharge.Add(requestUnits, Tag("operation", operation), Tag("container", container));

    public void Dispose() => _meter.Dispose();

    private static string? CodeOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Retry retry => retry.Code,
            Outcome.Rejected rejected => rejected.Code,
            _ => null,
        };

    private static KeyValuePair<string, object?> Reason(ArticleJob job) => Tag("reason", Word(job.Reason.ToString()));

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static KeyValuePair<string, object?> Tag(string name, object? value) => new(name, value);
}
