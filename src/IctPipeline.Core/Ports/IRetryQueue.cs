using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Ports;

/// <summary>
/// The queue <c>article-retry</c>; another queue of jobs is registered under its name. A message is a pointer, never content, and never
/// expires.
/// </summary>
public interface IRetryQueue
{
    /// <summary>Enqueues a job that becomes visible after <paramref name="delay"/>.</summary>
    /// <param name="delay">Zero to <see cref="LongestDelay"/>; a longer one is cut to that.</param>
    /// <exception cref="DependencyException">The message was not stored.</exception>
    Task EnqueueAsync(ArticleJob job, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Storage queues hide a message for 7 days at most.</summary>
    static readonly TimeSpan LongestDelay = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1);
}
