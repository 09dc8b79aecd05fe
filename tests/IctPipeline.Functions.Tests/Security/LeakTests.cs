using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Azure;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Reindexing;
using IctPipeline.Functions.Composition;
using IctPipeline.Functions.Tests.Http;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Functions.Tests.Security;

/// <summary>
/// Services and libraries put connection strings, signed addresses and content into the messages of their exceptions. None of it
/// may come out in a failure record, an HTTP answer or a log line.
/// </summary>
public sealed class LeakTests
{
    private const string Secret = "DoNotTellAnybody0123456789";
    private const string Message = "Refused AccountKey=" + Secret + ";sig=" + Secret + " of https://x/?sig=" + Secret;

    public static TheoryData<Exception> Faults =>
        [
            new DependencyException(Dependencies.Cosmos, 401, "Unauthorized", Message),
            new DependencyException(Dependencies.Cosmos, 503, "ServiceUnavailable", Message, TimeSpan.FromSeconds(3)),
            new DependencyException(Dependencies.Blobs, 400, "InvalidInput", Message),
            new DependencyException(Dependencies.Blobs, 418, "Teapot", Message),
            new RequestFailedException(403, Message, "AuthorizationFailure", new InvalidOperationException(Message)),
            new InvalidOperationException(Message, new FormatException(Message)),
            new HttpRequestException(Message),
            new IOException(Message),
            new ArgumentException(Message, "connectionString"),
            new JsonException(Message),
        ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Process_AnyServiceFailsWithASecret_ItIsNotTold(Exception fault)
    {
        foreach (var place in Enum.GetValues<Place>())
        {
            var logs = new Lines();
            await using var services = Compose(logs, place, fault);
            var job = new ArticleJob { Blob = new BlobAddress("articles", "a/b.txt") };

            var outcome = await Run(() => services.GetRequiredService<ArticleProcessor>().ProcessAsync(job, CancellationToken.None));
            var store = services.GetRequiredService<InMemoryArticleStore>();
            var records = await store.ListFailuresAsync(new FailureFilter(), CancellationToken.None).ToListAsync();
            var article = await store.FindArticleAsync(ArticleId.For(job.Blob), CancellationToken.None);

            AssertSilent(
                place,
                outcome,
                string.Join('\n', records.Select(record => JsonSerializer.Serialize(record, PipelineJson.Relaxed.ArticleFailure)))
            );
            AssertSilent(place, "document", article is null ? "" : JsonSerializer.Serialize(article.Item, PipelineJson.Relaxed.Article));
            AssertSilent(place, "log", logs.ToString());
        }
    }

    [Theory]
    [InlineData(401)]
    [InlineData(503)]
    [InlineData(418)]
    public async Task Answer_ServiceFailsWithASecret_ItIsNotTold(int status)
    {
        var answer = await Guards
            .Create()
            .RunAsync("Test", _ => throw new DependencyException(Dependencies.Cosmos, status, "Code", Message), default);

        var content = Assert.IsType<ContentResult>(answer);
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, content.StatusCode);
        Assert.DoesNotContain(Secret, content.Content!, StringComparison.Ordinal);
    }

    private static async Task<string> Run(Func<Task<Outcome>> process)
    {
        try
        {
            return (await process()).ToString();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // What is thrown goes to the platform: it delivers again. Our own words must not hold the secret of a library.
            return error.GetType().Name;
        }
    }

    private static void AssertSilent(Place place, string what, string text) =>
        Assert.False(
            text.Contains(Secret, StringComparison.Ordinal) || what.Contains(Secret, StringComparison.Ordinal),
            $"{place}, {what}: {text}"
        );

    private static ServiceProvider Compose(Lines logs, Place place, Exception fault)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["ArticlesStorage"] = "UseDevelopmentStorage=true",
                    ["Cosmos:ConnectionString"] = "AccountEndpoint=http://127.0.0.1:1/;AccountKey=QUFBQQ==;",
                }
            )
            .Build();
        var time = new ManualTimeProvider();
        var source = new InMemoryArticleSource(time);
        source.Put(new BlobAddress("articles", "a/b.txt"), Encoding.UTF8.GetBytes("Tít\n\nThân bài"));
        var store = new InMemoryArticleStore();
        return new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton<TimeProvider>(time)
            .AddIctPipeline(configuration)
            .AddSingleton(store)
            .AddSingleton<IArticleSource>(place == Place.Source ? new FailingSource(source, fault) : source)
            .AddSingleton<IArticleStore>(place == Place.Store ? new FailingStore(store, fault) : store)
            .AddSingleton<IBodyStore>(new InMemoryBodyStore())
            .AddSingleton<IRetryQueue>(new InMemoryRetryQueue(time))
            .AddSingleton<IReindexQueue>(new InMemoryReindexQueue())
            .AddSingleton<IArticleReader>(place == Place.Reader ? new FailingReader(fault) : new FakeReader())
            .AddSingleton<IArticleAnalyzer>(place == Place.Analyzer ? new FailingAnalyzer(fault) : new FakeAnalyzer())
            .BuildServiceProvider();
    }

    private enum Place
    {
        Source,
        Reader,
        Analyzer,
        Store,
    }

    /// <summary>Everything that is logged, as a console would show it, exceptions included.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public override string ToString() => string.Join('\n', _lines);

        public void Dispose() { }
    }

    private sealed class FailingSource(InMemoryArticleSource inner, Exception fault) : IArticleSource
    {
        public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) =>
            inner.FindAsync(blob, cancellationToken);

        public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
            throw fault;

        public Task<BlobPage> ListAsync(
            string container,
            string? prefix,
            string? continuation,
            int pageSize,
            CancellationToken cancellationToken
        ) => throw fault;
    }

    /// <summary>Failure records can be written, documents can't: so that there is a record to look into.</summary>
    private sealed class FailingStore(IArticleStore inner, Exception fault) : IArticleStore
    {
        public Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken) =>
            inner.FindArticleAsync(id, cancellationToken);

        public Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken) => throw fault;

        public Task<WriteResult> RemoveArticleAsync(string id, string replaces, CancellationToken cancellationToken) => throw fault;

        public IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(BlobAddress blob, CancellationToken cancellationToken) =>
            inner.FindArticlesOfBlobAsync(blob, cancellationToken);

        public IAsyncEnumerable<Stored<Article>> ListArticlesAsync(CancellationToken cancellationToken) =>
            inner.ListArticlesAsync(cancellationToken);

        public Task<Stored<ArticleFailure>?> FindFailureAsync(string id, CancellationToken cancellationToken) =>
            inner.FindFailureAsync(id, cancellationToken);

        public Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken) =>
            inner.WriteFailureAsync(failure, replaces, cancellationToken);

        public IAsyncEnumerable<ArticleFailure> ListFailuresAsync(FailureFilter filter, CancellationToken cancellationToken) =>
            inner.ListFailuresAsync(filter, cancellationToken);

        public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);
    }

    private sealed class FailingReader(Exception fault) : IArticleReader
    {
        public IEnumerable<ReadMember> Read(SourceFile file, IReadTrace? trace = null, CancellationToken cancellationToken = default) =>
            throw fault;
    }

    private sealed class FailingAnalyzer(Exception fault) : IArticleAnalyzer
    {
        public string Provider => "failing";

        public string ModelVersion => "1";

        public AnalysisFeatures Features => AnalysisFeatures.All;

        public Task<AnalysisResult> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellationToken) => throw fault;
    }
}
