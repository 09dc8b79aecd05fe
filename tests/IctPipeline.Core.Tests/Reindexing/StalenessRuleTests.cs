using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.Tests.Reindexing;

public class StalenessRuleTests
{
    private static readonly SweepFilter Everything = new();
    private static readonly DocumentSummary Fresh = Summarized.Document();
    private readonly StalenessRule _rule = new(Summarized.Target);

    [Fact]
    public void Decide_FreshDocument_NeedsNothing() => Assert.Null(Decide(Fresh));

    [Theory]
    [InlineData("1")]
    [InlineData("W/\"1\"")]
    public void Decide_ETagInAnotherSpelling_IsTheSameVersion(string etag) =>
        Assert.Null(Decide(Fresh with { Source = Fresh.Source with { ETag = etag } }));

    [Fact]
    public void Decide_AnotherETag_IsReadAgain() =>
        AssertNeed(SweepReason.Changed, RefreshScope.Read, Decide(Summarized.Document(etag: "\"0\"")));

    [Fact]
    public void Decide_OlderPipeline_IsReadAgain() =>
        AssertNeed(
            SweepReason.PipelineVersion,
            RefreshScope.Read,
            Decide(Fresh with { Lineage = Fresh.Lineage with { PipelineVersion = "1.9.0" } })
        );

    [Fact]
    public void Decide_AnotherModel_IsAnalysedFromTheStoredText() =>
        AssertNeed(
            SweepReason.ModelVersion,
            RefreshScope.Analysis,
            Decide(Fresh with { Analysis = Fresh.Analysis with { ModelVersion = "m1" } })
        );

    [Fact]
    public void Decide_OlderSchemaAlone_IsAssembledAgain() =>
        AssertNeed(
            SweepReason.SchemaVersion,
            RefreshScope.Assembly,
            Decide(Fresh with { SchemaVersion = Article.CurrentSchemaVersion - 1 })
        );

    [Fact]
    public void Decide_OlderSchemaAndAnotherModel_TakesTheWiderWay() =>
        AssertNeed(
            SweepReason.ModelVersion,
            RefreshScope.Analysis,
            Decide(Fresh with { SchemaVersion = Article.CurrentSchemaVersion - 1, Analysis = Fresh.Analysis with { ModelVersion = "m1" } })
        );

    [Fact]
    public void Decide_MissingFeatures_AsksForThoseOnly()
    {
        var need = Decide(
            Partial(new MissingFeature("entities", "Throttled: later"), new MissingFeature("keyPhrases", "RefusedByService: no"))
        );

        AssertNeed(SweepReason.Partial, RefreshScope.Analysis, need);
        Assert.Equal(AnalysisFeatures.Entities, need!.Request!.Features);
    }

    [Fact]
    public void Decide_FeatureThatTheServiceRefuses_IsNotAskedEveryNight() =>
        Assert.Null(Decide(Partial(new MissingFeature("entities", "RefusedByService: no"))));

    [Fact]
    public void Decide_MissingFeatureThatIsSwitchedOffNow_IsNotAsked() =>
        Assert.Null(Decide(Partial(new MissingFeature("sentiment", "Throttled: later"))));

    [Fact]
    public void Decide_FeatureSwitchedOnSince_IsAsked()
    {
        var document = Fresh with
        {
            Analysis = Fresh.Analysis with
            {
                Models = new Dictionary<string, string> { ["language"] = "x", ["entities"] = "x" },
            },
        };

        var need = Decide(document);

        AssertNeed(SweepReason.NewFeatures, RefreshScope.Analysis, need);
        Assert.Equal(AnalysisFeatures.KeyPhrases, need!.Request!.Features);
    }

    [Fact]
    public void Decide_SkippedAnalysis_HasNoFeaturesToAskFor() =>
        Assert.Null(Decide(Fresh with { Analysis = new AnalysisSummary(AnalysisStatus.Skipped, "m2") }));

    [Fact]
    public void Decide_StaleMember_NamesIt()
    {
        var member = Summarized.Document(member: "items/1");

        var need = Decide(member with { Analysis = member.Analysis with { ModelVersion = "m1" } });

        Assert.Equal("items/1", need!.Request!.Member);
    }

    [Fact]
    public void Decide_Forced_IsReadWhateverItsState()
    {
        var need = Decide(Fresh, new SweepFilter { Force = true });

        AssertNeed(SweepReason.Asked, RefreshScope.Read, need);
        Assert.True(need!.Request!.Force);
    }

    [Fact]
    public void Decide_StaleOnly_LeavesChangedAndMissingAlone()
    {
        var filter = new SweepFilter { StaleOnly = true };

        Assert.Null(Decide(Summarized.Document(etag: "\"0\""), filter));
        Assert.Null(StalenessRule.DecideMissing(filter));
        Assert.NotNull(Decide(Fresh with { Lineage = Fresh.Lineage with { PipelineVersion = "1" } }, filter));
    }

    [Fact]
    public void Decide_OnlySomeFeatures_TakesNothingElse()
    {
        var filter = new SweepFilter { Only = AnalysisFeatures.Entities };

        var stale = Decide(Fresh with { Analysis = Fresh.Analysis with { ModelVersion = "m1" } }, filter);

        Assert.Equal(AnalysisFeatures.Entities, stale!.Request!.Features);
        Assert.Null(Decide(Fresh, filter));
        Assert.Null(Decide(Fresh with { Lineage = Fresh.Lineage with { PipelineVersion = "1" } }, filter));
        Assert.Null(Decide(Partial(new MissingFeature("keyPhrases", "Throttled: later")), filter));
        Assert.Null(StalenessRule.DecideMissing(filter));
    }

    [Fact]
    public void Decide_OnlySomeFeaturesForced_AnalysesFreshDocuments()
    {
        var need = Decide(Fresh, new SweepFilter { Only = AnalysisFeatures.KeyPhrases, Force = true });

        AssertNeed(SweepReason.Asked, RefreshScope.Analysis, need);
        Assert.Equal((AnalysisFeatures.KeyPhrases, true), (need!.Request!.Features, need.Request.Force));
    }

    [Theory]
    [InlineData(FailureStatus.Dead)]
    [InlineData(FailureStatus.Retrying)]
    [InlineData(FailureStatus.Discarded)]
    public void DecideFailed_NobodyAsks_IsLeftAlone(FailureStatus status) =>
        Assert.Null(StalenessRule.DecideFailed(Summarized.Failure(status), Everything));

    [Fact]
    public void DecideFailed_FailedOnly_TakesOpenOnes()
    {
        var filter = new SweepFilter { FailedOnly = true };

        AssertNeed(SweepReason.Failed, RefreshScope.Read, StalenessRule.DecideFailed(Summarized.Failure(FailureStatus.Dead), filter));
        Assert.Null(StalenessRule.DecideFailed(Summarized.Failure(FailureStatus.Discarded), filter));
    }

    [Fact]
    public void DecideFailed_NamedById_TakesDiscardedOnesToo() =>
        AssertNeed(
            SweepReason.Failed,
            RefreshScope.Read,
            StalenessRule.DecideFailed(Summarized.Failure(FailureStatus.Discarded), new SweepFilter { Ids = ["a.md"] })
        );

    [Fact]
    public void DecideMissing_Backfill_IsRead() =>
        AssertNeed(SweepReason.Missing, RefreshScope.Read, StalenessRule.DecideMissing(Everything));

    [Theory]
    [InlineData("vi", "vi", true)]
    [InlineData("zh-Hant", "zh", true)]
    [InlineData("vi", "v", false)]
    [InlineData(null, "vi", false)]
    public void Matches_Language_TakesTagsThatStartWithIt(string? tag, string wanted, bool matches) =>
        Assert.Equal(
            matches,
            new SweepFilter { Language = wanted }.Matches(Fresh with { Language = tag is null ? null : new LanguageSummary(tag) })
        );

    [Fact]
    public void IsOf_FailureWithoutVersion_TellsOfWhatWasThereThen()
    {
        var failure = Summarized.Failure(FailureStatus.Dead, etag: null);

        Assert.True(failure.IsOf(Summarized.Blob()));
        Assert.False(failure.IsOf(Summarized.Blob() with { LastModified = Summarized.Noon.AddSeconds(1) }));
    }

    private static DocumentSummary Partial(params MissingFeature[] missing) =>
        Fresh with
        {
            Analysis = Fresh.Analysis with { Status = AnalysisStatus.Partial, Missing = missing },
        };

    private static void AssertNeed(SweepReason reason, RefreshScope scope, SweepNeed? need) =>
        Assert.Equal((reason, scope), (need!.Reason, need.Request!.Scope));

    private SweepNeed? Decide(DocumentSummary document, SweepFilter? filter = null) =>
        _rule.Decide(Summarized.Blob(), document, filter ?? Everything);
}
