using IctPipeline.Analysis;
using IctPipeline.Articles;
using IctPipeline.Functions;
using IctPipeline.InMemory;
using IctPipeline.Processing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>The same reader, analyzer and processor, over stores in memory that never fail.</summary>
internal sealed class QuietPipeline
{
    private readonly InMemoryArticleSource _source = new(TimeProvider.System);
    private readonly InMemoryArticleStore _store = new();
    private readonly ArticleProcessor _processor;

    public QuietPipeline()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddIctPipeline(configuration).BuildServiceProvider();
        _processor = new ArticleProcessor(
            _source,
            _store,
            new InMemoryBodyStore(),
            new InMemoryRetryQueue(TimeProvider.System),
            services.GetRequiredService<IArticleReader>(),
            services.GetRequiredService<IArticleAnalyzer>(),
            new ArticleProcessorOptions(),
            TimeProvider.System,
            new Random(1),
            [],
            NullLogger<ArticleProcessor>.Instance);
    }

    /// <returns>The document; null where the file is refused.</returns>
    public async Task<Article?> ProcessAsync(string name, byte[] content)
    {
        var blob = new BlobAddress("articles", name);
        _source.Put(blob, content);
        await _processor.ProcessAsync(new ArticleJob { Blob = blob }, CancellationToken.None);
        return (await _store.FindArticleAsync(ArticleId.For(blob), CancellationToken.None))?.Item;
    }
}
