using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Azure.Provisioning;

/// <summary>
/// Creates what is missing while the app starts, trying again while a service is away. Jobs that come in meanwhile meet a
/// missing container, which is an outage: they wait on the retry queue.
/// </summary>
internal sealed partial class ProvisioningService(
    IServiceProvider services,
    ProvisioningOptions options,
    StorageOptions storage,
    CosmosOptions cosmos,
    TimeProvider time,
    ILogger<ProvisioningService> log
) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    internal bool IsWanted => options.CreateResources ?? (storage.IsLocal && cosmos.IsLocal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsWanted)
        {
            return;
        }

        // Made here, so that an app that never provisions makes no clients for it.
        var provisioner = services.GetRequiredService<PipelineProvisioner>();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await provisioner.ProvisionAsync(stoppingToken).ConfigureAwait(false);
                Provisioned();
                return;
            }
            catch (DependencyException error)
            {
                NotProvisioned(error, pause);
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "All containers and queues are there.")]
    private partial void Provisioned();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Containers and queues could not be created; next try in {Pause}.")]
    private partial void NotProvisioned(DependencyException error, TimeSpan pause);
}
