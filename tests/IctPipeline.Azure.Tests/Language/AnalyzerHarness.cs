using Azure.Core;
using Azure.Core.Pipeline;
using IctPipeline.Azure.Language;
using IctPipeline.Azure.Language.Http;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Circuits;
using IctPipeline.Core.Ports;
using IctPipeline.LanguageEmulator;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Azure.Tests.Language;

/// <summary>The analyzer as the app makes it, against an emulator on this machine.</summary>
internal sealed class AnalyzerHarness : IAsyncDisposable
{
    private readonly LanguageMetrics _metrics;

    private AnalyzerHarness(LanguageEmulatorServer emulator, AzureLanguageAnalyzer analyzer, LanguageMetrics metrics)
    {
        Emulator = emulator;
        Analyzer = analyzer;
        _metrics = metrics;
    }

    public LanguageEmulatorServer Emulator { get; }

    public AzureLanguageAnalyzer Analyzer { get; }

    public static async Task<AnalyzerHarness> StartAsync(
        Func<LanguageOptions, LanguageOptions>? set = null,
        LanguageEmulatorOptions? emulator = null,
        IArticleAnalyzer? answers = null,
        HttpPipelineTransport? transport = null,
        IUsageLedger? ledger = null,
        IThrottleObserver? throttling = null
    )
    {
        var server = await LanguageEmulatorServer.StartAsync(emulator ?? new LanguageEmulatorOptions(), answers ?? new CapitalsAnalyzer());
        var options = Options(server.Endpoint);
        options = set?.Invoke(options) ?? options;
        var time = TimeProvider.System;
        var metrics = new LanguageMetrics();
        var budget = new RecordBudget(ledger ?? new InMemoryUsageLedger(), time, options.MonthlyRecordBudget);
        var clients = new LanguageClients(options, metrics, time, transport)
        {
            Delays = DelayStrategy.CreateFixedDelayStrategy(TimeSpan.FromMilliseconds(1)),
            Throttling = throttling is null ? [] : [throttling],
        };
        var circuit = new Circuit(Dependencies.Language, new CircuitOptions(), time, NullLogger.Instance);
        var features = new LanguageFeatures(options, clients, metrics, budget, circuit, time);
        return new AnalyzerHarness(server, new AzureLanguageAnalyzer(options, features), metrics);
    }

    public static LanguageOptions Options(Uri endpoint) =>
        new()
        {
            Endpoint = endpoint,
            Key = LanguageEmulatorOptions.DefaultKey,
            BatchWait = TimeSpan.FromMilliseconds(20),
            MaxRetries = 0,
        };

    public static AnalysisRequest Article(string body, AnalysisFeatures features = AnalysisFeatures.All, string? title = null) =>
        new()
        {
            ArticleId = "id",
            Title = title,
            Body = body,
            Features = features,
        };

    /// <summary>Sentences of a made-up article, all with the same name, so that answers can't be mistaken.</summary>
    public static string Text(string name, int length)
    {
        var sentence = $"Công ty {name} ký thỏa thuận hợp tác với đối tác nước ngoài trong tuần này. ";
        return string.Concat(Enumerable.Repeat(sentence, (length / sentence.Length) + 1))[..length];
    }

    public async ValueTask DisposeAsync()
    {
        await Analyzer.DisposeAsync();
        await Emulator.DisposeAsync();
        _metrics.Dispose();
    }
}
