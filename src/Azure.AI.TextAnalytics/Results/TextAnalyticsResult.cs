namespace Azure.AI.TextAnalytics;

/// <summary>The answer for one document: a result or an error.</summary>
public class TextAnalyticsResult
{
    internal TextAnalyticsResult(string id, TextDocumentStatistics statistics)
    {
        Id = id;
        Statistics = statistics;
    }

    internal TextAnalyticsResult(string id, TextAnalyticsError error)
    {
        Id = id;
        Error = error;
        HasError = true;
    }

    public string Id { get; }

    public bool HasError { get; }

    public TextAnalyticsError Error { get; }

    /// <summary>Zeros unless the request asked for statistics.</summary>
    public TextDocumentStatistics Statistics { get; }

    /// <summary>Reading the result of a document that failed is a mistake of the caller.</summary>
    internal T Checked<T>(T value) =>
        HasError
            ? throw new InvalidOperationException(
                $"Cannot access result for document {Id}, due to error {Error.ErrorCode}: {Error.Message}"
            )
            : value;
}
