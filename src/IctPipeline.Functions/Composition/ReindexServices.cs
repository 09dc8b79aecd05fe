using IctPipeline.Azure.Settings;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Functions.Composition;

/// <summary>Registers what re-indexing needs.</summary>
internal static class ReindexServices
{
    public static IServiceCollection AddReindexing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ReindexPacing, ReindexPacingValidator>(configuration, ReindexPacing.Section);
        services.AddSingleton<ReindexPacer>();
        services.AddSingleton<IProcessingObserver>(provider => provider.GetRequiredService<ReindexPacer>());
        services.AddSingleton<IThrottleObserver>(provider => provider.GetRequiredService<ReindexPacer>());
        return services;
    }
}
