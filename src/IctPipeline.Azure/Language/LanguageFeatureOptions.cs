using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Language;

/// <summary>Who answers which feature; null means the provider of all. Sentiment is off unless it is asked for.</summary>
public sealed record LanguageFeatureOptions
{
    public FeatureSource? Language { get; init; }

    public FeatureSource? Entities { get; init; }

    public FeatureSource? KeyPhrases { get; init; }

    public FeatureSource? Sentiment { get; init; } = FeatureSource.Off;

    /// <summary>The setting of one feature.</summary>
    internal FeatureSource? Of(AnalysisFeatures feature) =>
        feature switch
        {
            AnalysisFeatures.Language => Language,
            AnalysisFeatures.Entities => Entities,
            AnalysisFeatures.KeyPhrases => KeyPhrases,
            AnalysisFeatures.Sentiment => Sentiment,
            _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "A single feature is needed."),
        };

    /// <summary>The features that <paramref name="source"/> answers.</summary>
    internal AnalysisFeatures From(FeatureSource source, FeatureSource everywhere) =>
        AnalysisFeatures.All.Each().Where(feature => (Of(feature) ?? everywhere) == source).Union();
}
