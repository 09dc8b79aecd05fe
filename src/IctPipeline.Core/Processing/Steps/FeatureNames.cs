using IctPipeline.Analysis;

namespace IctPipeline.Processing.Steps;

/// <summary>Features by the names that documents and messages use.</summary>
internal static class FeatureNames
{
    private static readonly (AnalysisFeatures Feature, string Name)[] All =
    [
        (AnalysisFeatures.Language, "language"),
        (AnalysisFeatures.Entities, "entities"),
        (AnalysisFeatures.KeyPhrases, "keyPhrases"),
        (AnalysisFeatures.Sentiment, "sentiment"),
    ];

    public static string Of(AnalysisFeatures single) => All.First(entry => entry.Feature == single).Name;

    public static AnalysisFeatures Parse(string name)
        => All.FirstOrDefault(entry => entry.Name == name).Feature;

    /// <summary>The single flags of a combination.</summary>
    public static IEnumerable<AnalysisFeatures> Split(AnalysisFeatures features)
        => All.Select(entry => entry.Feature).Where(feature => features.HasFlag(feature));
}
