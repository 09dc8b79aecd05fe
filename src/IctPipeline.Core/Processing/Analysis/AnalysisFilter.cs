using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Processing.Analysis;

/// <summary>Those features of a stored analysis that stay.</summary>
internal readonly struct AnalysisFilter(AnalyzedContent? content, AnalysisFeatures stays)
{
    public ArticleLanguage? Language => Of(AnalysisFeatures.Language)?.Language;

    public IReadOnlyList<Entity> Entities => Of(AnalysisFeatures.Entities)?.Entities ?? [];

    public IReadOnlyList<Agreement> Agreements => Of(AnalysisFeatures.Entities)?.Agreements ?? [];

    public IReadOnlyList<KeyPhrase> KeyPhrases => Of(AnalysisFeatures.KeyPhrases)?.KeyPhrases ?? [];

    public Sentiment? Sentiment => Of(AnalysisFeatures.Sentiment)?.Sentiment;

    public IReadOnlyDictionary<string, string>? Models
    {
        get
        {
            var keeps = stays;
            return content?.Info.Models?.Where(model => (FeatureNames.Parse(model.Key) & keeps) != AnalysisFeatures.None).ToDictionary();
        }
    }

    /// <summary>What is missing of those features, still.</summary>
    /// <param name="among">Only of these.</param>
    public IEnumerable<MissingFeature> Missing(AnalysisFeatures among)
    {
        var keeps = stays & among;
        return content?.Info.Missing.Where(missing => (FeatureNames.Parse(missing.Feature) & keeps) != AnalysisFeatures.None) ?? [];
    }

    private AnalyzedContent? Of(AnalysisFeatures feature) => stays.HasFlag(feature) ? content : null;
}
