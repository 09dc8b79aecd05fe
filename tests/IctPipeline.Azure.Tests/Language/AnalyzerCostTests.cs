using IctPipeline.Azure.Language;
using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using Xunit.Abstractions;

namespace IctPipeline.Azure.Tests.Language;

/// <summary>What articles cost in requests and records.</summary>
public sealed class AnalyzerCostTests(ITestOutputHelper output)
{
    private const AnalysisFeatures Three = AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases;

    [Fact]
    public async Task Analyze_SixThousandCharactersAlone_TakesThreeRequests()
    {
        await using var harness = await AnalyzerHarness.StartAsync();

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article(AnalyzerHarness.Text("FPT", 6_000), Three), default);

        Report(harness, 1);
        Assert.Empty(result.Failed);
        Assert.Equal(3, harness.Emulator.Statistics.Requests);

        // 1 for the language; 6 for the first chunk and 1 for the second, entities and key phrases each.
        Assert.Equal(15, result.TextRecords);
        Assert.Equal(result.TextRecords, harness.Emulator.Statistics.Records);
    }

    [Fact]
    public async Task Analyze_TwoHundredTogether_TakeLessThanARequestEach()
    {
        await using var harness = await AnalyzerHarness.StartAsync(options => options with { BatchWait = TimeSpan.FromMilliseconds(100) });

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(number =>
                    harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article(AnalyzerHarness.Text($"Số{number}", 6_000), Three), default)
                )
        );

        Report(harness, 200);
        Assert.InRange(harness.Emulator.Statistics.Requests, 1, 199);
        for (var number = 0; number < 200; number++)
        {
            Assert.Empty(results[number].Failed);
            Assert.Equal(["Công", $"Số{number}"], results[number].Entities!.Select(entity => entity.Name));
        }
    }

    [Fact]
    public async Task Analyze_KeyPhrasesFailed_RetryAsksForThemAlone()
    {
        var down = true;
        using var handler = new StubHandler(request =>
            down && request.Kind == "KeyPhraseExtraction"
                ? StubHandler.Error(System.Net.HttpStatusCode.ServiceUnavailable, "ServiceUnavailable")
                : null
        );
        await using var harness = await AnalyzerHarness.StartAsync(transport: handler.Transport());
        var request = AnalyzerHarness.Article(AnalyzerHarness.Text("FPT", 6_000), Three);

        var partial = await harness.Analyzer.AnalyzeAsync(request, default);
        down = false;
        var before = harness.Emulator.Statistics.Records;
        var retry = await harness.Analyzer.AnalyzeAsync(
            request with
            {
                Features = AnalysisFeatures.KeyPhrases,
                KnownLanguage = partial.Language,
            },
            default
        );

        Assert.NotNull(partial.Entities);
        Assert.Equal(AnalysisFeatures.KeyPhrases, partial.Failed.Single().Feature);
        Assert.Equal(503, Assert.IsType<DependencyException>(partial.Failed.Single().Error).Status);
        Assert.NotNull(retry.KeyPhrases);
        Assert.Equal("KeyPhraseExtraction", handler.Requests[^1].Kind);
        Assert.Equal((7, 7), (retry.TextRecords, (int)(harness.Emulator.Statistics.Records - before)));
    }

    [Theory]
    [InlineData(BudgetSpentAction.Local, FailureClass.Permanent)]
    [InlineData(BudgetSpentAction.Skip, FailureClass.Permanent)]
    [InlineData(BudgetSpentAction.Wait, FailureClass.Outage)]
    public async Task Analyze_BudgetSpent_AsksNothingMore(BudgetSpentAction action, FailureClass expected)
    {
        var ledger = new InMemoryUsageLedger();
        await using var harness = await AnalyzerHarness.StartAsync(
            options => options with { MonthlyRecordBudget = 4, OnBudgetSpent = action },
            ledger: ledger
        );
        var request = AnalyzerHarness.Article("Samsung", Three);

        var first = await harness.Analyzer.AnalyzeAsync(request, default);
        var second = await harness.Analyzer.AnalyzeAsync(request, default);

        Assert.Equal((3, 0), (first.TextRecords, first.Failed.Count));
        Assert.Equal("vi", second.Language!.Tag);
        Assert.Equal([AnalysisFeatures.Entities, AnalysisFeatures.KeyPhrases], second.Failed.Select(failed => failed.Feature));
        Assert.Equal(4, harness.Emulator.Statistics.Records);
        var verdict = FailureClassifier.Classify(second.Failed[0].Error, ArticleStage.Analyze);
        Assert.Equal((expected, FailureCodes.BudgetSpent), (verdict.Class, verdict.Code));
    }

    [Fact]
    public async Task Analyze_LedgerDown_FailsTheFeaturesWithoutAskingTheService()
    {
        await using var harness = await AnalyzerHarness.StartAsync(
            options => options with { MonthlyRecordBudget = 4 },
            ledger: new LedgerThatIsDown()
        );

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), default);

        Assert.All(result.Failed, failed => Assert.Equal(Dependencies.Cosmos, Assert.IsType<DependencyException>(failed.Error).Dependency));
        Assert.Equal((3, 0), (result.Failed.Count, harness.Emulator.Statistics.Requests));
    }

    private sealed class LedgerThatIsDown : IUsageLedger
    {
        public Task<long> AddAsync(DateOnly month, long records, CancellationToken cancellationToken) =>
            throw new DependencyException(Dependencies.Cosmos, 503, null, "down");
    }

    private void Report(AnalyzerHarness harness, int articles)
    {
        var statistics = harness.Emulator.Statistics;
        output.WriteLine(
            $"{articles} articles: {statistics.Requests} requests ({(double)statistics.Requests / articles:F2} each), "
                + $"{statistics.Records} records ({(double)statistics.Records / articles:F1} each)"
        );
        foreach (var (kind, sums) in statistics.Kinds)
        {
            output.WriteLine($"  {kind}: {sums.Requests} requests, {sums.Documents} documents, {sums.Records} records");
        }
    }
}
