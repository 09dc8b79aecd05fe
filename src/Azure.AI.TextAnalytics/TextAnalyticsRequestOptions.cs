namespace Azure.AI.TextAnalytics;

/// <summary>Options of a request.</summary>
public class TextAnalyticsRequestOptions
{
    /// <summary>Whether the service may not keep the text for its own troubleshooting; null leaves it to the service.</summary>
    public bool? DisableServiceLogs { get; set; }

    /// <summary>Whether the answer tells characters and transactions.</summary>
    public bool IncludeStatistics { get; set; }

    /// <summary>Null means the latest.</summary>
    public string ModelVersion { get; set; }
}

/// <summary>Options of a sentiment request.</summary>
public class AnalyzeSentimentOptions : TextAnalyticsRequestOptions { }
