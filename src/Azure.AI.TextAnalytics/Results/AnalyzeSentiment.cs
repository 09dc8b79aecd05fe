using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The mood of a text.</summary>
public enum TextSentiment
{
    Positive = 0,
    Neutral = 1,
    Negative = 2,
    Mixed = 3,
}

/// <summary>Three scores that add up to 1.</summary>
public class SentimentConfidenceScores
{
    internal SentimentConfidenceScores(double positive, double neutral, double negative)
    {
        Positive = positive;
        Neutral = neutral;
        Negative = negative;
    }

    public double Positive { get; }

    public double Neutral { get; }

    public double Negative { get; }
}

/// <summary>The mood of a document.</summary>
public class DocumentSentiment
{
    internal DocumentSentiment(TextSentiment sentiment, SentimentConfidenceScores confidenceScores)
    {
        Sentiment = sentiment;
        ConfidenceScores = confidenceScores;
    }

    public TextSentiment Sentiment { get; }

    public SentimentConfidenceScores ConfidenceScores { get; }
}

/// <summary>The sentiment of one document, or the error for it.</summary>
public class AnalyzeSentimentResult : TextAnalyticsResult
{
    private readonly DocumentSentiment _documentSentiment;

    internal AnalyzeSentimentResult(string id, TextDocumentStatistics statistics, DocumentSentiment documentSentiment)
        : base(id, statistics) => _documentSentiment = documentSentiment;

    internal AnalyzeSentimentResult(string id, TextAnalyticsError error)
        : base(id, error) { }

    /// <exception cref="InvalidOperationException">The document failed.</exception>
    public DocumentSentiment DocumentSentiment => Checked(_documentSentiment);
}

/// <summary>The answers in the order of the request.</summary>
public class AnalyzeSentimentResultCollection : ReadOnlyCollection<AnalyzeSentimentResult>
{
    internal AnalyzeSentimentResultCollection(IList<AnalyzeSentimentResult> list, string modelVersion)
        : base(list) => ModelVersion = modelVersion;

    public string ModelVersion { get; }
}
