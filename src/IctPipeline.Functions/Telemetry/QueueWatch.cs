using IctPipeline.Core.Ports;
using IctPipeline.Core.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Functions.Telemetry;

/// <summary>Looks at the queues now and then, for the gauges. Costs nothing where nobody collects metrics.</summary>
internal sealed partial class QueueWatch(QueueGauges gauges, TimeProvider time, ILogger<QueueWatch> log) : BackgroundService
{
    /// <summary>At most two requests a queue each time; collectors ask every minute by default.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await gauges.RefreshAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (DependencyException error)
            {
                NotSeen(error.Status);
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The queues could not be looked at (status {Status}); their gauges are silent until they can."
    )]
    private partial void NotSeen(int status);
}
