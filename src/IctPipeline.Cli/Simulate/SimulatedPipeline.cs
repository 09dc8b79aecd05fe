using IctPipeline.Core.Analysis;
using IctPipeline.Core.Processing;
using IctPipeline.Functions.Composition;
using IctPipeline.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Simulate;

/// <summary>The pipeline's own reader, analyzer and options, as its settings make them; everything else is left out.</summary>
internal sealed class SimulatedPipeline : IDisposable
{
    private readonly ServiceProvider _services;

    private SimulatedPipeline(ServiceProvider services, FileSimulator simulator) => (_services, Simulator) = (services, simulator);

    public FileSimulator Simulator { get; }

    /// <summary>Settings come from the environment, as for the Functions app, so that what is simulated equals what is stored.</summary>
    public static SimulatedPipeline Create(TimeProvider time)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(time).AddIctPipeline(configuration).BuildServiceProvider();
        return new SimulatedPipeline(
            services,
            new FileSimulator(
                services.GetRequiredService<IArticleReader>(),
                services.GetRequiredService<IArticleAnalyzer>(),
                services.GetRequiredService<ArticleProcessorOptions>(),
                time
            )
        );
    }

    public void Dispose() => _services.Dispose();
}
