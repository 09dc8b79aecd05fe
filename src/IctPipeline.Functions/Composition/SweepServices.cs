using IctPipeline.Azure.Language;
using IctPipeline.Azure.Settings;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Reindexing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Functions.Composition;

/// <summary>Registers what finds stale documents.</summary>
internal static class SweepServices
{
    public static IServiceCollection AddSweeps(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SweepOptions, SweepOptionsValidator>(configuration, SweepOptions.Section);
        services.AddSettings<SweepCalendarOptions, SweepCalendarOptionsValidator>(configuration, SweepOptions.Section);
        services.AddSingleton<ISweepCalendar>(provider =>
            SweepCalendar.TryParse(provider.GetRequiredService<SweepCalendarOptions>().Schedule)!
        );
        services.AddSingleton(Target);
        services.AddSingleton<SweepAdmin>();
        services.AddSingleton(PipelineServices.OfOurContainer<SweepRunner>);
        services.AddSingleton<SweepTimer>();
        return services;
    }

    private static SweepTarget Target(IServiceProvider provider)
    {
        var analyzer = provider.GetRequiredService<IArticleAnalyzer>();
        var language = provider.GetRequiredService<LanguageOptions>();
        var paid = language.UsesService ? language.Routes().Service & analyzer.Features : AnalysisFeatures.None;
        return new SweepTarget(
            provider.GetRequiredService<ArticleProcessorOptions>().PipelineVersion,
            analyzer.ModelVersion,
            analyzer.Features,
            paid
        );
    }
}
