using IctPipeline.Azure;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions.Composition;

/// <summary>Registers what re-indexing needs.</summary>
internal static class ReindexServices
{
    /// <exception cref="OptionsValidationException">A setting is wrong; the message names it.</exception>
    public static IServiceCollection AddReindexing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Pacing(configuration));
        services.AddSingleton<ReindexPacer>();
        services.AddSingleton<IProcessingObserver>(provider => provider.GetRequiredService<ReindexPacer>());
        services.AddSingleton<IThrottleObserver>(provider => provider.GetRequiredService<ReindexPacer>());
        return services;
    }

    private static ReindexPacing Pacing(IConfiguration configuration)
    {
        try
        {
            return SettingsReader.Read<ReindexPacing>(configuration, ReindexPacing.Section).Validate();
        }
        catch (ArgumentException error)
        {
            throw new OptionsValidationException(ReindexPacing.Section, typeof(ReindexPacing), [error.Message]);
        }
    }
}
