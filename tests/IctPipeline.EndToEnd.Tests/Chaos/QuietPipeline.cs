using IctPipeline.Core.Analysis;
using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Processing;
using IctPipeline.Functions.Composition;
using IctPipeline.Reading;
using IctPipeline.Testing;
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

    /// <param name="settings">Of the Language service, where it is asked.</param>
    public QuietPipeline(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IUsageLedger, InMemoryUsageLedger>()
            .AddIctPipeline(configuration)
            .BuildServiceProvider();
        _processor = Processors.Create(
            HostedStack.Container,
            _source,
            _store,
            new InMemoryRetryQueue(TimeProvider.System),
            services.GetRequiredService<IArticleReader>(),
            services.GetRequiredService<IArticleAnalyzer>(),
            TimeProvider.System
        );
    }

    public async Task ProcessAsync(string name, byte[] content)
    {
        var blob = new BlobAddress(HostedStack.Container, name);
        _source.Put(blob, content);
        await _processor.ProcessAsync(new ArticleJob { Blob = blob }, CancellationToken.None);
    }

    /// <summary>The live documents by id.</summary>
    public Task<IReadOnlyDictionary<string, Article>> DocumentsAsync() => HostedStack.DocumentsAsync(_store);
}
