using System.Globalization;

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
/// <param name="Unreadable">
/// How many of the first visible messages (32 at most are looked at) are nothing that the queue is for: they end as failures of the code
/// <c>StrayMessage</c>.
/// </param>
public sealed record QueueDepth(string Queue, int Messages, DateTimeOffset? OldestInsertedAt = null, int Unreadable = 0)
{
    /// <summary>For people: <c>3 unreadable messages on article-retry</c>, of several with commas; null where there are none.</summary>
    public static string? UnreadableOn(IEnumerable<QueueDepth> depths)
    {
        var parts = depths
            .Where(depth => depth.Unreadable > 0)
            .Select(depth =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{depth.Unreadable} unreadable {(depth.Unreadable == 1 ? "message" : "messages")} on {depth.Queue}"
                )
            )
            .ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}
