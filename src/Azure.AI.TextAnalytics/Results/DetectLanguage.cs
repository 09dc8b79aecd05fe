using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The language of a document.</summary>
public readonly struct DetectedLanguage
{
    internal DetectedLanguage(string name, string iso6391Name, double confidenceScore)
    {
        Name = name;
        Iso6391Name = iso6391Name;
        ConfidenceScore = confidenceScore;
    }

    public string Name { get; }

    /// <summary>Mostly two letters; also <c>zh_chs</c> and <c>unknown</c>.</summary>
    public string Iso6391Name { get; }

    public double ConfidenceScore { get; }
}

/// <summary>The answer for one document.</summary>
public class DetectLanguageResult : TextAnalyticsResult
{
    private readonly DetectedLanguage _primaryLanguage;

    internal DetectLanguageResult(string id, TextDocumentStatistics statistics, DetectedLanguage language)
        : base(id, statistics) => _primaryLanguage = language;

    internal DetectLanguageResult(string id, TextAnalyticsError error)
        : base(id, error) { }

    /// <exception cref="InvalidOperationException">The document failed.</exception>
    public DetectedLanguage PrimaryLanguage => Checked(_primaryLanguage);
}

/// <summary>The answers in the order of the request.</summary>
public class DetectLanguageResultCollection : ReadOnlyCollection<DetectLanguageResult>
{
    internal DetectLanguageResultCollection(IList<DetectLanguageResult> list, string modelVersion)
        : base(list) => ModelVersion = modelVersion;

    public string ModelVersion { get; }
}
