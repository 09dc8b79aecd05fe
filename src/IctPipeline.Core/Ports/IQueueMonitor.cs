namespace IctPipeline.Core.Ports;

/// <summary>Looks at the queues without touching their messages.</summary>
public interface IQueueMonitor
{
    /// <summary>The pipeline's queues and their poison queues; one that does not exist yet is empty.</summary>
    /// <exception cref="DependencyException">The queue service did not answer.</exception>
    Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken);
}

/// <summary>What waits on a queue.</summary>
/// <param name="Messages">About how many, the hidden ones included.</param>
/// <param name="OldestInsertedAt">When the first visible message was put there; null where none is visible.</param>
public sealed record QueueDepth(string Queue, int Messages, DateTimeOffset? OldestInsertedAt = null);
