using System.Diagnostics.Metrics;
using IctPipeline.Analysis;
using IctPipeline.Analysis.Routing;
using IctPipeline.Analysis.Usage;
using IctPipeline.Azure.Language.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IctPipeline.Azure.Language;

/// <summary>Registers the analyzer that the settings under <c>Language</c> describe.</summary>
public static class LanguageServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IArticleAnalyzer"/>: the local analyzer, or Azure AI Language with the local one beside it.
    /// </summary>
    /// <param name="services">Where to register. A registered <see cref="IUsageLedger"/> is used; else usage is kept in memory.</param>
    /// <param name="configuration">The whole configuration, not the section.</param>
    /// <param name="local">Makes the local analyzer, once; this project does not know it.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is wrong.</exception>
    public static IServiceCollection AddLanguageAnalyzer(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, IArticleAnalyzer> local)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(local);
        var options = LanguageOptionsValidation.Read(configuration);
        services.AddSingleton(options);
        if (!options.UsesService)
        {
            // The service's place is taken by an analyzer of nothing, so that features can be switched off here too.
            return services.AddSingleton<IArticleAnalyzer>(provider =>
                new RoutedAnalyzer(NoAnalyzer.Instance, local(provider), options.Routes()));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IUsageLedger, InMemoryUsageLedger>();
        services.AddSingleton(provider => new LanguageMetrics(provider.GetService<IMeterFactory>()));
        services.AddSingleton(provider => Service(provider, options));
        return services.AddSingleton<IArticleAnalyzer>(provider =>
            new RoutedAnalyzer(provider.GetRequiredService<AzureLanguageAnalyzer>(), local(provider), options.Routes()));
    }

    private static AzureLanguageAnalyzer Service(IServiceProvider provider, LanguageOptions options)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        var metrics = provider.GetRequiredService<LanguageMetrics>();
        var budget = new RecordBudget(provider.GetRequiredService<IUsageLedger>(), time, options.MonthlyRecordBudget);
        var clients = new LanguageClients(options, metrics, time);
        return new AzureLanguageAnalyzer(options, new LanguageFeatures(options, clients, metrics, budget, time));
    }
}
