using IctPipeline.Client;
using IctPipeline.Web.Api;

namespace IctPipeline.Web.Pipeline;

/// <param name="Status">Null where no Functions app is configured, or it does not answer.</param>
/// <param name="HasApi">Whether one is configured: without it nothing can be replayed.</param>
/// <param name="Reindex">Null where the app knows nothing of re-indexing.</param>
/// <param name="Store">Null where the store does not answer.</param>
/// <param name="Minutes">Length of the chart.</param>
/// <param name="Now">End of the chart.</param>
public sealed record PipelineModel(
    PipelineStatus? Status,
    bool HasApi,
    ReindexStatus? Reindex,
    PipelineStore? Store,
    int Minutes,
    DateTimeOffset Now
)
{
    /// <summary>Documents in the store; null where nobody tells.</summary>
    public long? Articles => Store?.Articles ?? Status?.Documents?.Articles;

    /// <summary>Failure records that are open; null where nobody tells.</summary>
    public long? OpenFailures => Store?.Failures.Sum(group => group.Failures) ?? Status?.Documents?.Retrying + Status?.Documents?.Dead;
}

/// <summary>What the store itself tells.</summary>
/// <param name="Failures">Open failures by code.</param>
/// <param name="Articles">How many documents; null while the catalogue is being read.</param>
public sealed record PipelineStore(IReadOnlyList<FailureGroup> Failures, long? Articles);
