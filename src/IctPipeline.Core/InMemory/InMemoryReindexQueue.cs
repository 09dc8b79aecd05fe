using System.Collections.Concurrent;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.InMemory;

/// <summary>A re-index queue in memory.</summary>
public sealed class InMemoryReindexQueue : IReindexQueue
{
    private readonly ConcurrentQueue<ArticleJob> _jobs = new();

    /// <summary>Messages on the queue.</summary>
    public int Count => _jobs.Count;

    public Task EnqueueAsync(IReadOnlyList<ArticleJob> jobs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        foreach (var job in jobs)
        {
            _jobs.Enqueue(job);
        }

        return Task.CompletedTask;
    }

    /// <summary>Takes the next message; null where there is none.</summary>
    public ArticleJob? TryDequeue() => _jobs.TryDequeue(out var job) ? job : null;
}
