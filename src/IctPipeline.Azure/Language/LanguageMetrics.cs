using System.Diagnostics.Metrics;

namespace IctPipeline.Azure.Language;

/// <summary>What the service is asked and what it costs, by feature.</summary>
internal sealed class LanguageMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = LanguageTelemetry.MeterName;

    private readonly Meter _meter;
    private readonly Counter<long> _records;
    private readonly Counter<long> _requests;
    private readonly Histogram<int> _documents;
    private readonly Counter<long> _refused;

    public LanguageMetrics(IMeterFactory? factory = null)
    {
        _meter = factory?.Create(MeterName) ?? new Meter(MeterName);
        _records = _meter.CreateCounter<long>("ict.language.records", "{record}", "Text records used");
        _requests = _meter.CreateCounter<long>(
            "ict.language.requests",
            "{request}",
            "Requests sent, retries included, by status (0: no answer)"
        );
        _documents = _meter.CreateHistogram<int>("ict.language.batch.documents", "{document}", "Documents that share a request");
        _refused = _meter.CreateCounter<long>(
            "ict.language.documents.refused",
            "{document}",
            "Documents that the service refused, by code"
        );
    }

    public void Requested(string feature, int status) => _requests.Add(1, Feature(feature), new("status", status));

    public void Sent(string feature, int documents) => _documents.Record(documents, Feature(feature));

    public void Used(string feature, long records) => _records.Add(records, Feature(feature));

    public void Refused(string feature, string? code) => _refused.Add(1, Feature(feature), new("code", code));

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Feature(string feature) => new("feature", feature);
}
