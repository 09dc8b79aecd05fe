using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;
using IctPipeline.Functions.Activities;

namespace IctPipeline.Functions.Http;

/// <summary>Puts the pipeline's status together.</summary>
public sealed class StatusReader(
    IArticleStore store,
    IEnumerable<IQueueMonitor> queues,
    PipelineActivity activity,
    ConditionBoard conditions
)
{
    /// <exception cref="DependencyException">A service did not answer.</exception>
    public async Task<PipelineStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var counts = store.CountAsync(cancellationToken);
        var depths = new List<QueueDepth>();
        foreach (var monitor in queues)
        {
            depths.AddRange(await monitor.GetDepthsAsync(cancellationToken).ConfigureAwait(false));
        }

        return new PipelineStatus(await counts.ConfigureAwait(false), depths, activity.Read(), conditions.Current);
    }
}

/// <summary>What <c>GET /api/status</c> answers.</summary>
/// <param name="Documents">Documents and failure records.</param>
/// <param name="Queues">What waits, queue by queue.</param>
/// <param name="Activity">What the instance that answers has done.</param>
/// <param name="Conditions">What is wrong with it now.</param>
public sealed record PipelineStatus(
    StoreCounts Documents,
    IReadOnlyList<QueueDepth> Queues,
    ActivityReport Activity,
    IReadOnlyList<Condition> Conditions
);
