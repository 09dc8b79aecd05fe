using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Language;

/// <summary>Gives no feature: what stands in the service's place where none is set up.</summary>
internal sealed class NoAnalyzer : IArticleAnalyzer
{
    public static readonly NoAnalyzer Instance = new();

    public string Provider => "none";

    public string ModelVersion => "0";

    public AnalysisFeatures Features => AnalysisFeatures.None;

    public Task<AnalysisResult> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new AnalysisResult());
}
