using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Language.Batching;

/// <summary>
/// What one synchronous request may hold (learn.microsoft.com, "Data and rate limits for Azure AI Language", 2025-11-18).
/// </summary>
/// <param name="Documents">Documents, 1 or more.</param>
/// <param name="Bytes">Bytes of the body.</param>
internal sealed record BatchLimits(int Documents, int Bytes = BatchLimits.RequestBytes)
{
    /// <summary>1 MB, read as the smaller of its two meanings, less the request's own frame.</summary>
    public const int RequestBytes = 1_000_000 - 1_000;

    public static BatchLimits For(AnalysisFeatures feature) =>
        feature switch
        {
            AnalysisFeatures.Language => new(1_000),
            AnalysisFeatures.Entities => new(5),
            AnalysisFeatures.KeyPhrases or AnalysisFeatures.Sentiment => new(10),
            _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "A single feature is needed."),
        };
}
