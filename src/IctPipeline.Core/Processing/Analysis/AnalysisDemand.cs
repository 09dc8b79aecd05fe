using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Processing.Analysis;

/// <summary>What a job wants of the analysis, beyond what is missing or stale.</summary>
/// <param name="Only">Only these features; none leaves the choice to the step.</param>
/// <param name="Again">Even where the stored analysis is of this text and this model.</param>
internal readonly record struct AnalysisDemand(AnalysisFeatures Only = AnalysisFeatures.None, bool Again = false)
{
    public static AnalysisDemand From(RefreshRequest? refresh) => refresh is null ? default : new(refresh.Features, refresh.Force);
}
