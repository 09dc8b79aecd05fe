namespace IctPipeline.Core.Articles;

/// <summary>Features one by one, and their names in documents.</summary>
public static class FeatureNames
{
    private static readonly AnalysisFeatures[] Single =
    [
        AnalysisFeatures.Language,
        AnalysisFeatures.Entities,
        AnalysisFeatures.KeyPhrases,
        AnalysisFeatures.Sentiment,
    ];

    /// <summary>The single flags that are set, language first: the others depend on it.</summary>
    public static IEnumerable<AnalysisFeatures> Each(this AnalysisFeatures features) => Single.Where(feature => features.HasFlag(feature));

    /// <summary>All of them together.</summary>
    public static AnalysisFeatures Union(this IEnumerable<AnalysisFeatures> features) =>
        features.Aggregate(AnalysisFeatures.None, static (all, feature) => all | feature);

    /// <summary>The features that a document lacks; names that are not known are left out.</summary>
    public static AnalysisFeatures Union(this IEnumerable<MissingFeature> missing) =>
        missing.Select(static entry => Parse(entry.Feature)).Union();

    /// <summary>
    /// The document's field that holds the feature: <c>language</c>, <c>entities</c>, <c>keyPhrases</c>, <c>sentiment</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a single flag.</exception>
    public static string FieldName(this AnalysisFeatures feature) =>
        feature switch
        {
            AnalysisFeatures.Language => "language",
            AnalysisFeatures.Entities => "entities",
            AnalysisFeatures.KeyPhrases => "keyPhrases",
            AnalysisFeatures.Sentiment => "sentiment",
            _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "A single feature is needed."),
        };

    /// <summary>The feature of a name; none for one that is not known (a document of a later version).</summary>
    public static AnalysisFeatures Parse(string fieldName) => Single.FirstOrDefault(feature => feature.FieldName() == fieldName);
}
