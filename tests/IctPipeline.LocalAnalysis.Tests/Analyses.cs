using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests;

/// <summary>Short ways to ask the analyzer in tests.</summary>
internal static class Analyses
{
    public static LocalTextAnalysis Of(string text, string? language = null) => LocalAnalyzer.AnalyzeText(text, language);

    public static AnalysisResult Of(AnalysisRequest request)
    {
        var task = new LocalAnalyzer().AnalyzeAsync(request, CancellationToken.None);
        Assert.True(task.IsCompletedSuccessfully);
        return task.Result;
    }

    /// <summary>The entity that goes by this text, as its name or as an alias.</summary>
    public static Entity Named(this IReadOnlyList<Entity> entities, string text, string category) =>
        Assert.Single(entities, entity => entity.Category == category && (entity.Name == text || entity.Aliases.Contains(text)));

    public static IEnumerable<string> Texts(this IReadOnlyList<Entity> entities, string category) =>
        entities.Where(entity => entity.Category == category).SelectMany(entity => entity.Mentions).Select(mention => mention.Text);
}
