using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Settings;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Telemetry;
using IctPipeline.Functions.Activities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Functions.Telemetry;

/// <summary>Registers the instruments, what feeds them, and the export.</summary>
internal static class TelemetryServices
{
    public static IServiceCollection AddPipelineMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PipelineMetrics>();
        services.AddSingleton<IProcessingObserver>(provider => provider.GetRequiredService<PipelineMetrics>());
        services.AddSingleton<IDependencyObserver>(provider => provider.GetRequiredService<PipelineMetrics>());
        services.AddSingleton<PipelineActivity>();
        services.AddSingleton<IProcessingObserver>(provider => provider.GetRequiredService<PipelineActivity>());
        services.AddSingleton<IThrottleObserver>(provider => provider.GetRequiredService<PipelineMetrics>());
        services.AddSingleton<IRequestChargeObserver>(provider => provider.GetRequiredService<PipelineActivity>());
        services.AddSingleton<QueueGauges>();

        // The export first: instruments are seen from the moment on when somebody listens.
        services.AddSettings<TelemetryOptions, TelemetryOptionsValidator>(configuration, TelemetryOptions.Source);
        services.AddHostedService<TelemetryExport>();
        services.AddHostedService<QueueWatch>();
        return services;
    }
}
