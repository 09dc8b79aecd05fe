using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Analysis;

/// <summary>
/// What an analyzer found. A feature that was not asked for, or failed, is null; where a stand-in answered for one that
/// failed (the local analyzer while the service is down), it is given and listed in <see cref="Failed"/> all the same: it is
/// stored, and asked for again.
/// </summary>
public sealed record AnalysisResult
{
    public ArticleLanguage? Language { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public IReadOnlyList<KeyPhrase>? KeyPhrases { get; init; }

    /// <summary>Comes with the entities, from analyzers that find agreements; otherwise null.</summary>
    public IReadOnlyList<Agreement>? Agreements { get; init; }

    public Sentiment? Sentiment { get; init; }

    /// <summary>Features that were asked for and failed.</summary>
    public IReadOnlyList<FailedFeature> Failed { get; init; } = [];

    /// <summary>Who answered; null means the analyzer's own <see cref="IArticleAnalyzer.Provider"/>.</summary>
    public string? Provider { get; init; }

    /// <summary>By what model; null means the analyzer's own <see cref="IArticleAnalyzer.ModelVersion"/>.</summary>
    public string? ModelVersion { get; init; }

    /// <summary>Which model answered which feature (<c>entities</c> → <c>azure 2023-09-01</c>); empty where there is only one.</summary>
    public IReadOnlyDictionary<string, string> Models { get; init; } = new Dictionary<string, string>();

    /// <summary>Text records that were paid for (1,000 characters of a feature each), failed features included.</summary>
    public int TextRecords { get; init; }
}

/// <summary>A feature that was asked for and failed.</summary>
/// <param name="Feature">A single flag.</param>
/// <param name="Error">Classified like every other error: it decides whether and when the feature is asked again.</param>
public sealed record FailedFeature(AnalysisFeatures Feature, Exception Error);
