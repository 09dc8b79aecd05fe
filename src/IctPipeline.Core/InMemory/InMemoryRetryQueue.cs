using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.InMemory;

/// <summary>A retry queue in memory.</summary>
public sealed class InMemoryRetryQueue(TimeProvider time) : IRetryQueue
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<ArticleJob, DateTimeOffset> _jobs = new();

    public Task EnqueueAsync(ArticleJob job, TimeSpan delay, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        lock (_gate)
        {
            _jobs.Enqueue(job, time.GetUtcNow() + (delay > IRetryQueue.LongestDelay ? IRetryQueue.LongestDelay : delay));
        }

        return Task.CompletedTask;
    }

    /// <summary>Messages on the queue, visible or not.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _jobs.Count;
            }
        }
    }

    /// <summary>When the next message becomes visible.</summary>
    public DateTimeOffset? NextVisibleAt
    {
        get
        {
            lock (_gate)
            {
                return _jobs.TryPeek(out _, out var at) ? at : null;
            }
        }
    }

    /// <summary>Takes the next visible message; null where there is none.</summary>
    public ArticleJob? TryDequeue()
    {
        lock (_gate)
        {
            return _jobs.TryPeek(out _, out var visibleAt) && visibleAt <= time.GetUtcNow() ? _jobs.Dequeue() : null;
        }
    }
}
