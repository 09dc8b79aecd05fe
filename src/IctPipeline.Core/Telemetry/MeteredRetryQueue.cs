using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Telemetry;

/// <summary>Counts what goes to the retry queue, and the queue's own errors.</summary>
public sealed class MeteredRetryQueue(IRetryQueue inner, PipelineMetrics metrics) : IRetryQueue
{
    public async Task EnqueueAsync(ArticleJob job, TimeSpan delay, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        try
        {
            await inner.EnqueueAsync(job, delay, cancellationToken).ConfigureAwait(false);
        }
        catch (DependencyException error)
        {
            ((IDependencyObserver)metrics).Failed(error);
            throw;
        }

        metrics.Requeued(job, delay);
    }
}
