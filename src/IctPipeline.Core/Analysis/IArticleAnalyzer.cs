using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Analysis;

/// <summary>Finds language, entities, key phrases and sentiment in an article.</summary>
public interface IArticleAnalyzer
{
    /// <summary><c>azure</c>, <c>local</c>, or a combination: stored as <c>analysis.provider</c>.</summary>
    string Provider { get; }

    /// <summary>Changes whenever the same text could be answered differently; documents of another version are stale.</summary>
    string ModelVersion { get; }

    /// <summary>The features that this analyzer is set up to give.</summary>
    AnalysisFeatures Features { get; }

    /// <summary>Whether what it is asked is counted and paid for: then it is asked only when a document needs it for certain.</summary>
    bool IsMetered => false;

    /// <summary>
    /// Analyses one article. A feature that fails is listed in <see cref="AnalysisResult.Failed"/> while the others are
    /// given; only if nothing at all could be done may it throw.
    /// </summary>
    Task<AnalysisResult> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellationToken);
}
