using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Reindexing;

/// <summary>What a document would carry if it were made now: whatever differs from it is stale.</summary>
/// <param name="PipelineVersion">As <c>lineage.pipelineVersion</c>.</param>
/// <param name="ModelVersion">As <c>analysis.modelVersion</c>.</param>
/// <param name="Features">What the analyzer is set up to give.</param>
/// <param name="PaidFeatures">Those of them that a service bills by text records.</param>
public sealed record SweepTarget(
    string PipelineVersion,
    string ModelVersion,
    AnalysisFeatures Features,
    AnalysisFeatures PaidFeatures = AnalysisFeatures.None
)
{
    /// <summary>As <c>schemaVersion</c>.</summary>
    public int SchemaVersion { get; init; } = Article.CurrentSchemaVersion;
}
