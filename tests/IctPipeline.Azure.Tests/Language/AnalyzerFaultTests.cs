using System.Net;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.LanguageEmulator;

namespace IctPipeline.Azure.Tests.Language;

public sealed class AnalyzerFaultTests
{
    private const AnalysisFeatures Three = AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases;

    [Fact]
    public async Task Analyze_OneArticleCancelled_OthersInItsRequestsSucceed()
    {
        await using var harness = await AnalyzerHarness.StartAsync(
            options => options with { BatchWait = TimeSpan.FromMilliseconds(200) },
            new LanguageEmulatorOptions
            {
                Faults = new FaultOptions { DelayRate = 1, LongestDelay = TimeSpan.FromMilliseconds(50) },
            }
        );
        using var cancellation = new CancellationTokenSource();
        var cancelled = harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), cancellation.Token);
        var others = Enumerable
            .Range(0, 4)
            .Select(number => harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article($"Tên{number}", Three), default))
            .ToList();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        var results = await Task.WhenAll(others);
        Assert.All(results, result => Assert.Empty(result.Failed));
        Assert.Equal(["Tên0", "Tên1", "Tên2", "Tên3"], results.Select(result => result.Entities!.Single().Name));
    }

    [Fact]
    public async Task Analyze_LanguageUnsupported_LosesJustTheRefusedFeaturesForGood()
    {
        await using var harness = await AnalyzerHarness.StartAsync();
        var request = AnalyzerHarness.Article("Samsung", Three) with
        {
            KnownLanguage = new ArticleLanguage("la", 1),
            Features = AnalysisFeatures.Entities,
        };

        var failed = (await harness.Analyzer.AnalyzeAsync(request, default)).Failed.Single();

        Assert.Equal("UnsupportedLanguageCode", Assert.IsType<DependencyException>(failed.Error).Code);
        Assert.Equal(FailureClass.Permanent, FailureClassifier.Classify(failed.Error, ArticleStage.Analyze).Class);
    }

    [Fact]
    public async Task Analyze_QuotaSpent_IsAnOutageNotALoss()
    {
        await using var harness = await AnalyzerHarness.StartAsync(emulator: new LanguageEmulatorOptions { RecordQuota = 0 });

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), default);

        var verdict = FailureClassifier.Classify(result.Failed[0].Error, ArticleStage.Analyze);
        Assert.Equal(
            (FailureClass.Outage, FailureCodes.QuotaSpent, TimeSpan.FromDays(15)),
            (verdict.Class, verdict.Code, verdict.RetryAfter)
        );
        Assert.Equal(Three.Each(), result.Failed.Select(failed => failed.Feature));
    }

    [Fact]
    public async Task Analyze_ThrottledForLong_LeavesTheWaitToTheRetryQueue()
    {
        using var handler = new StubHandler(_ => StubHandler.Error(HttpStatusCode.TooManyRequests, "429", retryAfter: "34"));
        await using var harness = await AnalyzerHarness.StartAsync(
            options => options with { MaxRetries = 3 },
            transport: handler.Transport()
        );

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), default);

        var verdict = FailureClassifier.Classify(result.Failed[0].Error, ArticleStage.Analyze);
        Assert.Equal((FailureClass.Throttled, TimeSpan.FromSeconds(34)), (verdict.Class, verdict.RetryAfter));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Analyze_ServiceThrottles_IsToldToThoseWhoMakeWay()
    {
        using var handler = new StubHandler(_ => StubHandler.Error(HttpStatusCode.TooManyRequests, "429", retryAfter: "34"));
        var observer = new ThrottleLog();
        await using var harness = await AnalyzerHarness.StartAsync(transport: handler.Transport(), throttling: observer);

        await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), default);

        Assert.Contains((Dependencies.Language, TimeSpan.FromSeconds(34)), observer.Seen);
    }

    [Fact]
    public async Task Analyze_ServiceFailsOnce_IsRetriedInside()
    {
        var calls = 0;
        using var handler = new StubHandler(_ =>
            Interlocked.Increment(ref calls) == 1 ? StubHandler.Error(HttpStatusCode.InternalServerError, "InternalServerError") : null
        );
        await using var harness = await AnalyzerHarness.StartAsync(
            options => options with { MaxRetries = 3 },
            transport: handler.Transport()
        );

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), default);

        Assert.Empty(result.Failed);
        Assert.Equal(4, calls);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"kind":"LanguageDetectionResults","results":{"documents":[{"id":"7"}],"errors":[],"modelVersion":"1"}}""")]
    [InlineData("""{"kind":"LanguageDetectionResults","results":{"documents":[],"errors":[],"modelVersion":"1"}}""")]
    public async Task Analyze_AnswerMakesNoSense_IsTransient(string answer)
    {
        using var handler = new StubHandler(_ => StubHandler.Json(answer));
        await using var harness = await AnalyzerHarness.StartAsync(transport: handler.Transport());

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", AnalysisFeatures.Language), default);

        Assert.Equal(FailureClass.Transient, FailureClassifier.Classify(result.Failed.Single().Error, ArticleStage.Analyze).Class);
    }

    [Fact]
    public async Task Analyze_ModelVersionUnknown_IsTheSetupsFault()
    {
        await using var harness = await AnalyzerHarness.StartAsync(options => options with { ModelVersion = "newest" });

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), default);

        Assert.Equal(FailureClass.Outage, FailureClassifier.Classify(result.Failed[0].Error, ArticleStage.Analyze).Class);
    }

    [Fact]
    public async Task Analyze_WrongKey_IsAnOutage()
    {
        await using var harness = await AnalyzerHarness.StartAsync(options => options with { Key = "wrong" });

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), default);

        Assert.Equal(FailureClass.Outage, FailureClassifier.Classify(result.Failed[0].Error, ArticleStage.Analyze).Class);
    }

    [Fact]
    public async Task Analyze_ServiceDownForLong_IsAskedNoMoreForAWhile()
    {
        using var handler = new StubHandler(_ => throw new HttpRequestException("refused"));
        await using var harness = await AnalyzerHarness.StartAsync(transport: handler.Transport());

        AnalysisResult? result = null;
        for (var article = 0; article < 20; article++)
        {
            result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", AnalysisFeatures.Language), default);
        }

        Assert.Equal(8, handler.Requests.Count);
        Assert.Equal(FailureCodes.CircuitOpen, Assert.IsType<DependencyException>(result!.Failed.Single().Error).Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Analyze_ServiceFailsNowAndThen_EveryArticleEndsWithItsOwnAnswer(int seed)
    {
        var faults = new FaultOptions
        {
            Seed = seed,
            ErrorRate = 0.1,
            CutRate = 0.1,
            DocumentErrorRate = 0.05,
            DelayRate = 0.2,
            LongestDelay = TimeSpan.FromMilliseconds(20),
        };
        await using var harness = await AnalyzerHarness.StartAsync(
            options => options with { MaxRetries = 1 },
            new LanguageEmulatorOptions { Faults = faults }
        );

        var entities = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => CompleteAsync(number)));

        Assert.Equal(Enumerable.Range(0, 60).Select(number => $"Tên{number}"), entities);

        async Task<string> CompleteAsync(int number)
        {
            var request = AnalyzerHarness.Article($"Tên{number}", Three);
            IReadOnlyList<Entity>? found = null;
            for (var attempt = 0; attempt < 100 && request.Features != AnalysisFeatures.None; attempt++)
            {
                var result = await harness.Analyzer.AnalyzeAsync(request, default);
                found = result.Entities ?? found;
                request = request with
                {
                    KnownLanguage = result.Language ?? request.KnownLanguage,
                    Features = result.Failed.Aggregate(AnalysisFeatures.None, (all, failed) => all | failed.Feature),
                };
            }

            return found!.Single().Name;
        }
    }

    private sealed class ThrottleLog : IThrottleObserver
    {
        public System.Collections.Concurrent.ConcurrentBag<(string, TimeSpan?)> Seen { get; } = [];

        public void Throttled(string dependency, TimeSpan? retryAfter) => Seen.Add((dependency, retryAfter));
    }
}
