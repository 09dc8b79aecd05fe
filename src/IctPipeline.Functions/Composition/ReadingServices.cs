using IctPipeline.Azure.Settings;
using IctPipeline.Core.Processing;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions.Composition;

/// <summary>Registers what turns bytes into articles.</summary>
internal static class ReadingServices
{
    /// <summary>The largest file is one setting: what is downloaded can be read, and what can't be read is not downloaded.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services, IConfiguration configuration)
    {
        var source = new SettingsSource(typeof(ReadLimits), ReadLimits.Section)
        {
            Elsewhere = new Dictionary<string, string> { [nameof(ReadLimits.MaxBytes)] = ReadLimits.MaxBytesSetting },
        };
        services.AddSettings<ReadLimits, ReadLimitsValidator>(configuration, source);
        services.AddSingleton(provider =>
            provider.GetRequiredService<IOptions<ReadLimits>>().Value with
            {
                MaxBytes = provider.GetRequiredService<ArticleProcessorOptions>().MaxBytes,
            }
        );
        return services.AddSingleton<IArticleReader, ArticleReader>();
    }
}
