using IctPipeline.Azure.Provisioning;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>Creates missing containers and queues before the triggers start, so that their first look finds them.</summary>
internal static class Provisioning
{
    public const string Setting = "Articles:CreateResources";

    /// <exception cref="LocalHostException">A service refused.</exception>
    public static async Task RunAsync(IServiceProvider services, IConfiguration given, CancellationToken cancellationToken)
    {
        if (string.Equals(given[Setting], "false", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        try
        {
            await services.GetRequiredService<PipelineProvisioner>().ProvisionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DependencyException error)
        {
            throw new LocalHostException(
                LocalHostCodes.StartFailed,
                $"Containers and queues could not be created ({error.Message}); where they exist already, set {Setting} to false.",
                error
            );
        }
    }
}
