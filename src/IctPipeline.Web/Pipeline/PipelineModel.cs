using IctPipeline.Client;
using IctPipeline.Web.Api;

namespace IctPipeline.Web.Pipeline;

/// <param name="Status">Null where no Functions app is configured, or it does not answer.</param>
/// <param name="HasApi">Whether one is configured: without it nothing can be replayed.</param>
/// <param name="Reindex">Null where the app knows nothing of re-indexing.</param>
/// <param name="Store">Null where the store does not answer.</param>
/// <param name="Minutes">Length of the chart.</param>
/// <param name="Now">End of the chart.</param>
/// <param name="Replayed">What became of a replay that was just asked for; null where none was.</param>
public sealed record PipelineModel(
    PipelineStatus? Status,
    bool HasApi,
    ReindexStatus? Reindex,
    PipelineStore? Store,
    int Minutes,
    DateTimeOffset Now,
    string? Replayed
)
{
    public const int MostFailures = 50;

    /// <summary>Documents in the store; null where nobody tells.</summary>
    public long? Articles => Store?.Articles ?? Status?.Documents?.Articles;

    /// <summary>Failure records that are open; null where nobody tells.</summary>
    public long? OpenFailures => Store?.OpenFailures ?? Status?.Documents?.Retrying + Status?.Documents?.Dead;
}

/// <summary>What the store itself tells.</summary>
/// <param name="Failures">Open failures, latest first; the first <see cref="PipelineModel.MostFailures"/>.</param>
/// <param name="OpenFailures">How many there are.</param>
/// <param name="Articles">How many documents.</param>
public sealed record PipelineStore(IReadOnlyList<FailureRecord> Failures, long OpenFailures, long Articles);
