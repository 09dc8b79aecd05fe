using IctPipeline.Azure;
using IctPipeline.Azure.Language;
using IctPipeline.Azure.Settings;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Telemetry;
using IctPipeline.Functions.Http;
using IctPipeline.Functions.Poison;
using IctPipeline.Functions.Telemetry;
using IctPipeline.LocalAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Functions.Composition;

/// <summary>The one place where the pipeline is put together: the Functions app and the local host use it alike.</summary>
public static class PipelineServices
{
    /// <summary>
    /// Registers everything that the functions need. A service registered before, such as a clock, stays. Settings are checked when
    /// the host starts, or when something that goes by them is made:
    /// <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> names what is wrong.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">The app's whole configuration.</param>
    public static IServiceCollection AddIctPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);
        services.TryAddSingleton<ConditionBoard>();
        services.AddLogging(WithoutAddresses);
        services.AddPipelineMetrics(configuration);
        services.AddAzureAdapters(configuration);
        services.AddCircuits();
        services.Wrap<IRetryQueue>((inner, provider) => new MeteredRetryQueue(inner, provider.GetRequiredService<PipelineMetrics>()));
        services.AddSettings<ArticleProcessorOptions, ArticleProcessorOptionsValidator>(configuration, ArticleProcessorOptions.Section);
        services.AddReading(configuration);
        services.AddLanguageAnalyzer(configuration, _ => new LocalAnalyzer());
        services.AddSingleton<FailureAdmin>();
        services.AddArticleProcessor(provider => provider.GetRequiredService<PipelineResources>().ArticlesBlobContainer);
        services.AddReindexing(configuration);
        services.AddSweeps(configuration);
        services.AddSingleton<StrayMessageReport>();
        services.AddSingleton(OfOurContainer<PoisonRecorder>);
        services.AddSingleton<StatusReader>();
        services.AddSingleton<AnswerGuard>();
        services.AddSingleton(OfOurContainer<PipelineHealth>);
        return services;
    }

    /// <summary>ASP.NET Core logs the address of every request, and a key may stand in it as <c>code</c>.</summary>
    private static void WithoutAddresses(ILoggingBuilder logging) =>
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

    /// <summary>What goes by the container that files are dropped into takes its name first.</summary>
    internal static T OfOurContainer<T>(IServiceProvider provider) =>
        ActivatorUtilities.CreateInstance<T>(provider, provider.GetRequiredService<PipelineResources>().ArticlesBlobContainer);
}
