using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Ports;

/// <summary>Finds documents by what their texts have in common.</summary>
public interface ISimilarArticles
{
    /// <summary>
    /// Live documents that have at least one of the bands, in no particular order: candidates, whatever their likeness. A store may leave
    /// out some of thousands, but none that has all of the bands.
    /// </summary>
    /// <exception cref="DependencyException">The store refused or did not answer.</exception>
    IAsyncEnumerable<SimilarCandidate> FindCandidatesAsync(IReadOnlyList<string> bands, CancellationToken cancellationToken);
}
