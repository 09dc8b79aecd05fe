namespace IctPipeline.Client;

/// <summary>Who analysed the article, and how much of it is there.</summary>
public sealed record DocumentAnalysis
{
    public string? Provider { get; init; }

    public string? ModelVersion { get; init; }

    /// <summary>Feature to provider and model; null where the provider does not tell.</summary>
    public IReadOnlyDictionary<string, string>? Models { get; init; }

    public DateTimeOffset? AnalyzedAt { get; init; }

    public string? InputHash { get; init; }

    /// <summary><c>complete</c>, <c>partial</c> or <c>skipped</c>.</summary>
    public string? Status { get; init; }

    public IReadOnlyList<DocumentMissing> Missing
    {
        get => field ?? [];
        init;
    }
}

/// <summary>A feature that failed; a retry is on its way.</summary>
public sealed record DocumentMissing(string Feature, string Reason);

/// <summary>The language of the text.</summary>
/// <param name="Tag">BCP 47; <c>und</c> where the text does not tell.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Script">ISO 15924; null where unknown.</param>
public sealed record DocumentLanguage(string Tag, double Confidence, string? Script)
{
    public IReadOnlyList<DocumentLanguageAlternative> Alternatives
    {
        get => field ?? [];
        init;
    }
}

/// <summary>Another language that the text could be in.</summary>
public sealed record DocumentLanguageAlternative(string Tag, double Confidence);

/// <summary>The mood of the text; the three parts add up to 1.</summary>
public sealed record DocumentSentiment(string Label, double Positive, double Neutral, double Negative);
