using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Processing.Analysis;

/// <summary>Which model answered which feature: <c>analysis.models</c>.</summary>
internal static class AnalysisModels
{
    /// <summary>What stands for an analyzer that does not tell by feature.</summary>
    public static string Label(IArticleAnalyzer analyzer) => Label(analyzer.Provider, analyzer.ModelVersion);

    /// <param name="kept">Of features that were not asked for now.</param>
    /// <param name="answered">The features that this result answers.</param>
    public static IReadOnlyDictionary<string, string>? Merge(
        IReadOnlyDictionary<string, string>? kept,
        AnalysisResult result,
        AnalysisFeatures answered,
        IArticleAnalyzer analyzer
    )
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (feature, model) in kept ?? new Dictionary<string, string>())
        {
            all[feature] = model;
        }

        foreach (var feature in answered.Each())
        {
            var name = feature.FieldName();
            all[name] =
                result.Models.GetValueOrDefault(name)
                ?? Label(result.Provider ?? analyzer.Provider, result.ModelVersion ?? analyzer.ModelVersion);
        }

        return all.Count == 0 ? null : all;
    }

    private static string Label(string provider, string modelVersion) => $"{provider} {modelVersion}";
}
