using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing;

/// <summary>
/// The queue <c>article-reindex</c>, apart from the drops', so that a sweep over the whole archive never stands before a
/// fresh file. A message is an <see cref="ArticleJob"/> with <see cref="JobReason.Reindex"/>: a pointer, never content.
/// </summary>
public interface IReindexQueue
{
    /// <summary>
    /// Puts jobs on the queue, in any order. When it returns, all of them are stored. When it throws, any of them may be:
    /// the caller sends all of them again, and the consumer finds the second copy up to date.
    /// </summary>
    /// <exception cref="DependencyException">At least one was not stored.</exception>
    Task EnqueueAsync(IReadOnlyList<ArticleJob> jobs, CancellationToken cancellationToken);
}
