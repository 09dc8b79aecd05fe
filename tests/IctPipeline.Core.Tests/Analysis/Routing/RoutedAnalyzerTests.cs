using IctPipeline.Core.Analysis;
using IctPipeline.Core.Analysis.Routing;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Analysis.Routing;

public sealed class RoutedAnalyzerTests
{
    private const AnalysisFeatures Three = AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases;

    private readonly FakeAnalyzer _service = new() { Provider = "azure", ModelVersion = "a1" };
    private readonly FakeAnalyzer _local = new() { Provider = "local", ModelVersion = "l1" };

    [Fact]
    public async Task Analyze_LocalLanguage_IsAskedFirstAndKnownToTheService()
    {
        var routed = Routed(AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases, AnalysisFeatures.Language);

        var result = await routed.AnalyzeAsync(Request(Three), default);

        Assert.Equal("vi", _service.Requests.Single().KnownLanguage!.Tag);
        Assert.Equal(AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases, _service.Requests.Single().Features);
        Assert.Equal("vi", result.Language!.Tag);
        Assert.Equal("local l1", result.Models["language"]);
        Assert.Equal("azure a1", result.Models["entities"]);
        Assert.Null(result.Provider);
        Assert.Equal("azure+local", routed.Provider);
    }

    [Fact]
    public async Task Analyze_ServiceLanguage_IsKnownToTheLocalAnalyzer()
    {
        var routed = Routed(AnalysisFeatures.Language, AnalysisFeatures.Entities);

        await routed.AnalyzeAsync(Request(Three), default);

        Assert.NotNull(_local.Requests.Single().KnownLanguage);
    }

    [Fact]
    public async Task Analyze_OnlyAFeatureOfOneAnalyzer_LeavesTheOtherAlone()
    {
        var routed = Routed(AnalysisFeatures.Entities, AnalysisFeatures.Language);

        await routed.AnalyzeAsync(Request(AnalysisFeatures.Entities), default);

        Assert.Empty(_local.Requests);
    }

    [Fact]
    public void Features_RoutedToAnAnalyzerThatLacksThem_AreNotOffered() =>
        Assert.Equal(Three, Routed(AnalysisFeatures.All, AnalysisFeatures.None).Features);

    [Fact]
    public void ModelVersion_OtherRoutesOrModels_IsAnother()
    {
        string[] versions =
        [
            Routed(Three, AnalysisFeatures.None).ModelVersion,
            Routed(AnalysisFeatures.None, Three).ModelVersion,
            Routed(AnalysisFeatures.Entities, AnalysisFeatures.Language | AnalysisFeatures.KeyPhrases).ModelVersion,
            Routed(AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases, AnalysisFeatures.Language).ModelVersion,
        ];

        Assert.Distinct(versions);
    }

    [Theory]
    [InlineData(503, null)]
    [InlineData(0, FailureCodes.CircuitOpen)]
    [InlineData(403, null)]
    [InlineData(403, FailureCodes.BudgetSpent)]
    public async Task Analyze_ServiceDownOrSpent_LocalStandsInAndTheFeatureStaysMissing(int status, string? code)
    {
        _service.Failing[AnalysisFeatures.Entities] = Error(status, code);

        var result = await Routed(Three, AnalysisFeatures.None).AnalyzeAsync(Request(Three), default);

        Assert.NotNull(result.Entities);
        Assert.Equal(AnalysisFeatures.Entities, result.Failed.Single().Feature);
        Assert.Equal("azure+local", result.Provider);
        Assert.Equal("local l1", result.Models["entities"]);
        Assert.Equal(AnalysisFeatures.Entities, _local.Requests.Single().Features);
        Assert.Null(result.ModelVersion);
    }

    [Fact]
    public async Task Analyze_DocumentRefused_LocalDoesNotStandIn()
    {
        _service.Failing[AnalysisFeatures.Entities] = Error(400, "UnsupportedLanguageCode");

        var result = await Routed(Three, AnalysisFeatures.None).AnalyzeAsync(Request(Three), default);

        Assert.Null(result.Entities);
        Assert.Empty(_local.Requests);
        Assert.Null(result.Provider);
    }

    [Theory]
    [InlineData(503, null)]
    [InlineData(403, FailureCodes.BudgetSpent)]
    public async Task Analyze_StandInSwitchedOff_FeatureStaysEmpty(int status, string? code)
    {
        _service.Failing[AnalysisFeatures.Entities] = Error(status, code);
        var routed = new RoutedAnalyzer(
            _service,
            _local,
            new AnalysisRoutes(Three, AnalysisFeatures.None, StandInWhileDown: false, StandInWhenSpent: false)
        );

        var result = await routed.AnalyzeAsync(Request(Three), default);

        Assert.Null(result.Entities);
        Assert.Single(result.Failed);
    }

    [Fact]
    public async Task Analyze_LocalThrows_ServiceAnswersAreKept()
    {
        _local.Throws = new InvalidOperationException("broken");
        var routed = Routed(AnalysisFeatures.Entities, AnalysisFeatures.Language | AnalysisFeatures.KeyPhrases);

        var result = await routed.AnalyzeAsync(Request(Three), default);

        Assert.NotNull(result.Entities);
        Assert.Equal([AnalysisFeatures.Language, AnalysisFeatures.KeyPhrases], result.Failed.Select(failed => failed.Feature));
    }

    [Fact]
    public async Task Analyze_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        _service.Throws = new OperationCanceledException(cancelled.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Routed(Three, AnalysisFeatures.None).AnalyzeAsync(Request(Three), cancelled.Token)
        );
    }

    private RoutedAnalyzer Routed(AnalysisFeatures service, AnalysisFeatures local) =>
        new(_service, _local, new AnalysisRoutes(service, local));

    private static AnalysisRequest Request(AnalysisFeatures features) =>
        new()
        {
            ArticleId = "id",
            Title = "Tựa",
            Body = "Thân bài",
            Features = features,
        };

    private static DependencyException Error(int status, string? code) => new(Dependencies.Language, status, code, "no");
}
