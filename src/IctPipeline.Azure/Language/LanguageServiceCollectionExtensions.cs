using System.Diagnostics.Metrics;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Language.Http;
using IctPipeline.Azure.Settings;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Analysis.Routing;
using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Core.Circuits;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Azure.Language;

/// <summary>Registers the analyzer that the settings under <c>Language</c> describe.</summary>
public static class LanguageServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IArticleAnalyzer"/>: the local analyzer, or Azure AI Language with the local one beside it. One
    /// that is registered already stays.
    /// </summary>
    /// <param name="services">
    /// Where to register. Usage is kept in the registered <see cref="IUsageLedger"/>, else in Cosmos DB, else in memory.
    /// </param>
    /// <param name="configuration">The whole configuration, not the section.</param>
    /// <param name="local">Makes the local analyzer, once; this project does not know it.</param>
    public static IServiceCollection AddLanguageAnalyzer(
        this IServiceCollection services,
        IConfiguration configuration,
        Func<IServiceProvider, IArticleAnalyzer> local
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(local);
        services.AddSettings<LanguageOptions, LanguageOptionsValidator>(configuration, LanguageOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Ledger);
        services.AddSingleton(provider => new LanguageMetrics(provider.GetService<IMeterFactory>()));
        services.AddSingleton(Service);
        services.TryAddSingleton<IArticleAnalyzer>(provider =>
        {
            // Where the service is not used, an analyzer of nothing takes its place: features can be switched off there too.
            var options = provider.GetRequiredService<LanguageOptions>();
            return new RoutedAnalyzer(
                options.UsesService ? provider.GetRequiredService<AzureLanguageAnalyzer>() : NoAnalyzer.Instance,
                local(provider),
                options.Routes()
            );
        });
        return services;
    }

    /// <summary>In Cosmos DB where the app has one: a budget kept in memory would start anew with every instance.</summary>
    private static IUsageLedger Ledger(IServiceProvider provider) =>
        provider.GetService<Database>() is { } database
            ? new CosmosUsageLedger(
                database.GetContainer((provider.GetService<PipelineResources>() ?? PipelineResources.Default).StateCosmosContainer),
                provider.GetService<IRequestChargeObserver>() ?? NoRequestChargeObserver.Instance,
                provider.GetServices<IThrottleObserver>()
            )
            : new InMemoryUsageLedger();

    private static AzureLanguageAnalyzer Service(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<LanguageOptions>();
        var time = provider.GetRequiredService<TimeProvider>();
        var metrics = provider.GetRequiredService<LanguageMetrics>();
        var budget = new RecordBudget(provider.GetRequiredService<IUsageLedger>(), time, options.MonthlyRecordBudget);
        var clients = new LanguageClients(options, metrics, time) { Throttling = [.. provider.GetServices<IThrottleObserver>()] };
        var circuit = new Circuit(
            Dependencies.Language,
            provider.GetService<CircuitOptions>() ?? new CircuitOptions(),
            time,
            provider.GetRequiredService<ILogger<AzureLanguageAnalyzer>>(),
            provider.GetService<IDependencyObserver>()
        );
        return new AzureLanguageAnalyzer(options, new LanguageFeatures(options, clients, metrics, budget, circuit, time));
    }
}
