using IctPipeline.Core.Analysis;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Testing;

/// <summary>Puts a processor together as the app does, on the ports that a test brings.</summary>
public static class Processors
{
    /// <param name="bodies">In memory unless given.</param>
    /// <param name="options">The defaults unless given.</param>
    /// <param name="random">The jitter of retries; a fixed seed unless given.</param>
    public static ArticleProcessor Create(
        string container,
        IArticleSource source,
        IArticleStore store,
        IRetryQueue retries,
        IArticleReader reader,
        IArticleAnalyzer analyzer,
        TimeProvider time,
        IBodyStore? bodies = null,
        ArticleProcessorOptions? options = null,
        Random? random = null,
        IProcessingObserver? observer = null,
        ILogger<ArticleProcessor>? logger = null
    )
    {
        var services = new ServiceCollection()
            .AddArticleProcessor(_ => container)
            .AddSingleton(source)
            .AddSingleton(store)
            .AddSingleton(bodies ?? new InMemoryBodyStore())
            .AddSingleton(retries)
            .AddSingleton(reader)
            .AddSingleton(analyzer)
            .AddSingleton(options ?? new ArticleProcessorOptions())
            .AddSingleton(time)
            .AddSingleton(random ?? new Random(1))
            .AddSingleton(logger ?? NullLogger<ArticleProcessor>.Instance);
        if (observer is not null)
        {
            services.AddSingleton(observer);
        }

        return services.BuildServiceProvider().GetRequiredService<ArticleProcessor>();
    }
}
