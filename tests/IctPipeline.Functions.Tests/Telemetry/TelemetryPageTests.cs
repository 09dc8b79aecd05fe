using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Telemetry;
using IctPipeline.Functions.Composition;
using IctPipeline.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Functions.Tests.Telemetry;

/// <summary>docs/telemetry.md against what the composed app has, both ways.</summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFolder.PathOf("docs", "telemetry.md"));

    [Fact]
    public async Task Page_Instruments_AreThoseOfTheApp()
    {
        var found = new ConcurrentDictionary<string, string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name.StartsWith("IctPipeline", StringComparison.Ordinal))
                {
                    found[instrument.Name] = $"{instrument.Name} {KindOf(instrument)} {instrument.Unit}";
                }
            },
        };
        await using var services = Build();
        _ = services.GetRequiredService<PipelineMetrics>();
        _ = services.GetRequiredService<QueueGauges>();
        _ = services.GetRequiredService<ConditionBoard>();
        _ = services.GetRequiredService<IArticleAnalyzer>();
        listener.Start();

        var documented = Row().Matches(Page).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value} {match.Groups[3].Value}");
        Assert.Equal(documented.Order(StringComparer.Ordinal), found.Values.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Page_Spans_AreThoseOfAProcessedFile()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTraces.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var pipeline = new Pipeline();
        pipeline.Put("Tít\nThân bài");
        using var root = new Activity("test").Start();

        await pipeline.Processor.ProcessAsync(new ArticleJob { Blob = Pipeline.Blob }, CancellationToken.None);

        var mine = spans.Where(span => span.TraceId == root.TraceId).ToList();
        var words = Page[Page.IndexOf("## Spans", StringComparison.Ordinal)..Page.IndexOf("## Logs", StringComparison.Ordinal)];
        var documented = Word().Matches(words).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Equal(
            ["analyze", "assemble", "parse", "process article", "read", "upsert"],
            mine.Select(span => span.OperationName).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(mine, span => Assert.Contains(span.OperationName, documented));
        Assert.All(mine.SelectMany(span => span.TagObjects), tag => Assert.Contains(tag.Key, documented));
        Assert.DoesNotContain(
            mine.SelectMany(span => span.TagObjects),
            tag => $"{tag.Value}".Contains(Pipeline.Blob.Name, StringComparison.Ordinal)
        );
    }

    private static string KindOf(Instrument instrument) =>
        instrument.GetType().Name switch
        {
            "Counter`1" => "counter",
            "Histogram`1" => "histogram",
            "ObservableGauge`1" => "gauge",
            var other => other,
        };

    private static ServiceProvider Build()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["ArticlesStorage"] = "UseDevelopmentStorage=true",
                    ["Cosmos:ConnectionString"] = "AccountEndpoint=http://127.0.0.1:8081/;AccountKey=QUFBQQ==;",
                    ["Language:Provider"] = "Azure",
                    ["Language:Endpoint"] = "https://example.cognitiveservices.azure.com/",
                    ["Language:Key"] = "k",
                }
            )
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddIctPipeline(configuration)
            .BuildServiceProvider();
    }

    /// <summary>Instrument, kind and unit of a row.</summary>
    [GeneratedRegex(@"^\| `(ict\.[\w.]+)` \| (\w+) \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Word();
}
