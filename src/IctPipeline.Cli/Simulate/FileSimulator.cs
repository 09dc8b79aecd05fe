using IctPipeline.Cli.Files;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Cli.Simulate;

/// <summary>
/// Takes files through the pipeline's own <see cref="ArticleProcessor"/>, with twins in memory where the services would
/// be. Every file has twins of its own, so nothing is kept from one to the next.
/// </summary>
internal sealed class FileSimulator(IArticleReader reader, IArticleAnalyzer analyzer, ArticleProcessorOptions options, TimeProvider time)
{
    /// <summary>The container that files are dropped into, as far as ids go.</summary>
    public const string Container = "articles";

    /// <summary>The document or failure record that dropping the file would leave behind.</summary>
    /// <param name="file">Its path as given is the blob's name here.</param>
    /// <param name="explain">Whether to collect what the stages saw.</param>
    /// <param name="cancellationToken">Ends the simulation.</param>
    public async Task<SimulatedFile> SimulateAsync(InputFile file, bool explain, CancellationToken cancellationToken)
    {
        var trace = explain ? new ExplainTrace() : null;
        var store = new InMemoryArticleStore();
        var ends = new EndCollector();
        var address = new BlobAddress(Container, file.Path);
        var source = new FileArticleSource(file, address, time);
        await using var services = new ServiceCollection()
            .AddArticleProcessor(_ => Container)
            .AddSingleton<IArticleSource>(source)
            .AddSingleton<IArticleStore>(store)
            .AddSingleton<IBodyStore>(new InMemoryBodyStore())
            .AddSingleton<IRetryQueue>(new InMemoryRetryQueue(time))
            .AddSingleton(trace is null ? reader : new TracedReader(reader, trace))
            .AddSingleton(trace is null ? analyzer : new TracedAnalyzer(analyzer, trace))
            .AddSingleton(options)
            .AddSingleton(time)
            // Only delays of retries are random, and none is waited for here.
            .AddSingleton(new Random(0))
            .AddSingleton<IProcessingObserver>(ends)
            .AddSingleton<ILogger<ArticleProcessor>>(NullLogger<ArticleProcessor>.Instance)
            .BuildServiceProvider();

        await services.GetRequiredService<ArticleProcessor>().ProcessAsync(new ArticleJob { Blob = address }, cancellationToken);
        return await CollectAsync(file, store, ends, source, trace, cancellationToken);
    }

    /// <summary>
    /// What was stored, without what only a blob has: a version, and a time at which it was dropped. The reader went by the time of the
    /// run, which is when the file would be dropped; the document names the file's own.
    /// </summary>
    private static async Task<SimulatedFile> CollectAsync(
        InputFile file,
        InMemoryArticleStore store,
        EndCollector ends,
        FileArticleSource source,
        ExplainTrace? trace,
        CancellationToken cancellationToken
    )
    {
        var articles = new List<Article>();
        var failures = new List<ArticleFailure>();
        foreach (var id in source.Problem is null ? ends.Ids : [])
        {
            if (await store.FindArticleAsync(id, cancellationToken) is { } article)
            {
                articles.Add(article.Item with { Source = article.Item.Source with { ETag = null, LastModified = source.LastWritten } });
            }

            if (await store.FindFailureAsync(id, cancellationToken) is { } failure)
            {
                failures.Add(failure.Item with { ETag = null });
            }
        }

        return new SimulatedFile(file, articles, failures, trace?.Notes ?? [], source.Problem);
    }

    /// <summary>The articles in the order in which they came out of the file.</summary>
    private sealed class EndCollector : IProcessingObserver
    {
        private readonly List<string> _ids = [];

        public IReadOnlyList<string> Ids => _ids;

        public void Completed(ProcessingReport report) => _ids.Add(report.Id);
    }
}
