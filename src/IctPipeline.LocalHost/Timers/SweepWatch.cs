using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using Microsoft.Extensions.Hosting;

namespace IctPipeline.LocalHost.Timers;

/// <summary>
/// Looks for sweeps every second, where the function looks every minute: a person who asks for one at the keyboard does not
/// want to wait. It does the function's work, no other; the runner lets one of them in at a time.
/// </summary>
internal sealed class SweepWatch(SweepTimer timer, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterError = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Interval;
            try
            {
                await timer.TickAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (DependencyException)
            {
                // The function meets the same error every minute, and its log says so.
                pause = AfterError;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
