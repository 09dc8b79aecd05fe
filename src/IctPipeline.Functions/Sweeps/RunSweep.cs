using IctPipeline.Core.Reindexing;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Sweeps;

/// <summary>
/// Every minute: starts the sweep that has fallen due by <c>Reindex:Schedule</c>, and works on the one that is on its way.
/// Where there is neither it reads one item.
/// </summary>
public sealed class RunSweep(SweepTimer timer)
{
    /// <summary>The schedule is not the timer's, so that a sweep which ran out of time goes on within a minute.</summary>
    [Function(nameof(RunSweep))]
    public Task RunAsync([TimerTrigger("0 * * * * *", UseMonitor = false)] TimerInfo info, CancellationToken cancellationToken) =>
        timer.TickAsync(cancellationToken);
}
