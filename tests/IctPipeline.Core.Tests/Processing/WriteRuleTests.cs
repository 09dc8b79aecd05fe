using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Processing;

public class WriteRuleTests
{
    private static readonly BlobAddress Blob = new("articles", "post.md");

    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryArticleSource _source;
    private readonly WriteRule _rule;

    public WriteRuleTests()
    {
        _source = new InMemoryArticleSource(_time);
        _rule = new WriteRule(_source, new FakeAnalyzer { ModelVersion = "m" }, new ArticleProcessorOptions { PipelineVersion = "p" });
    }

    [Theory]
    [InlineData(JobReason.Dropped, AnalysisStatus.Complete, true)]
    [InlineData(JobReason.Retry, AnalysisStatus.Complete, true)]
    [InlineData(JobReason.Reindex, AnalysisStatus.Complete, true)]
    [InlineData(JobReason.Replay, AnalysisStatus.Complete, false)]
    [InlineData(JobReason.Reindex, AnalysisStatus.Skipped, true)]
    [InlineData(JobReason.Dropped, AnalysisStatus.Partial, true)]
    [InlineData(JobReason.Retry, AnalysisStatus.Partial, false)]
    [InlineData(JobReason.Reindex, AnalysisStatus.Partial, false)]
    public void IsUpToDate_ByReasonAndAnalysis_IsDecided(JobReason reason, AnalysisStatus status, bool upToDate)
    {
        var stored = Document();
        stored = stored with { Analysis = stored.Analysis with { Status = status } };

        Assert.Equal(upToDate, _rule.IsUpToDate(stored, reason));
        Assert.Equal(upToDate, _rule.IsUpToDate(stored, new ArticleJob { Blob = Blob, Reason = reason }));
    }

    public static TheoryData<Func<Article, Article>> Stale =>
        [
            document => document with { Deleted = true },
            document => document with { SchemaVersion = Article.CurrentSchemaVersion - 1 },
            document => document with { Lineage = document.Lineage with { PipelineVersion = "older" } },
            document => document with { Analysis = document.Analysis with { ModelVersion = "older" } },
            document => document with { Analysis = document.Analysis with { ModelVersion = null } },
        ];

    [Theory]
    [MemberData(nameof(Stale))]
    public void IsUpToDate_MadeByOtherCode_IsNot(Func<Article, Article> change) =>
        Assert.False(_rule.IsUpToDate(change(Document()), JobReason.Dropped));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void IsUpToDate_ForcedRefresh_IsNot(bool force, bool upToDate) =>
        Assert.Equal(
            upToDate,
            _rule.IsUpToDate(
                Document(),
                new ArticleJob
                {
                    Blob = Blob,
                    Reason = JobReason.Reindex,
                    Refresh = new RefreshRequest { Force = force },
                }
            )
        );

    [Fact]
    public async Task Decide_SameVersion_WritesWithoutAsking()
    {
        var version = Put();

        Assert.Equal(WriteDecision.Write, await Without(Document(version), version));
    }

    [Fact]
    public async Task Decide_LaterSecond_WritesWithoutAsking()
    {
        var older = Put();
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(WriteDecision.Write, await Without(Document(older), Put()));
    }

    [Fact]
    public async Task Decide_OtherVersionOfTheSameSecond_AsksWhichIsCurrent()
    {
        var (first, second) = (Put(), Put());

        Assert.Equal(WriteDecision.Write, await Decide(Document(first), second));
        Assert.Equal(WriteDecision.StandBack, await Decide(Document(second), first));
        Assert.Equal(WriteDecision.BlobGone, await Without(Document(first), second));
    }

    [Fact]
    public async Task Decide_StoredIsOfALaterSecond_StandsBackUnlessTheBlobWentBack()
    {
        var older = Put();
        _time.Advance(TimeSpan.FromSeconds(1));
        var newer = Put();

        Assert.Equal(WriteDecision.StandBack, await Decide(Document(newer), older));
        Assert.Equal(
            WriteDecision.Write,
            await Decide(Document(newer) with { Source = Document(newer).Source with { ETag = "x" } }, newer)
        );
    }

    [Fact]
    public async Task Decide_Tombstone_IsReplacedOnlyByWhatIsThereNow()
    {
        var version = Put();
        _time.Advance(TimeSpan.FromSeconds(1));
        var tombstone = Document(version) with { Deleted = true };

        Assert.Equal(WriteDecision.Write, await Decide(tombstone, version));
        Assert.Equal(WriteDecision.BlobGone, await Without(tombstone, version));
        var newer = Put();
        Assert.Equal(WriteDecision.StandBack, await Decide(tombstone, version));
        Assert.Equal(WriteDecision.Write, await Decide(tombstone, newer));
        Assert.Equal(WriteDecision.BlobGone, await Without(tombstone, newer));
    }

    [Fact]
    public async Task CheckCurrent_UnknownVersion_AsksOnlyWhetherTheBlobIsThere()
    {
        Assert.Equal(WriteDecision.BlobGone, await _rule.CheckCurrentAsync(Blob, null, CancellationToken.None));
        var version = Put();
        Assert.Equal(WriteDecision.Write, await _rule.CheckCurrentAsync(Blob, null, CancellationToken.None));
        Assert.Equal(WriteDecision.Write, await _rule.CheckCurrentAsync(Blob, version.ETag.Trim('"'), CancellationToken.None));
        Assert.Equal(WriteDecision.StandBack, await _rule.CheckCurrentAsync(Blob, "\"0xOther\"", CancellationToken.None));
    }

    private BlobVersion Put() => _source.Put(Blob, "text"u8.ToArray());

    private Task<WriteDecision> Decide(Article stored, BlobVersion version) => _rule.DecideAsync(stored, version, CancellationToken.None);

    /// <summary>Decides where the blob is not there any more: what still writes has not asked.</summary>
    private async Task<WriteDecision> Without(Article stored, BlobVersion version)
    {
        var gone = new WriteRule(new InMemoryArticleSource(_time), new FakeAnalyzer(), new ArticleProcessorOptions());
        return await gone.DecideAsync(stored, version, CancellationToken.None);
    }

    /// <summary>A document that is up to date, of this version of the blob.</summary>
    private static Article Document(BlobVersion? version = null)
    {
        var sample = SampleDocuments.Article(Blob.Name);
        return sample with
        {
            Source = version is null ? sample.Source : sample.Source with { ETag = version.ETag, LastModified = version.LastModified },
            Analysis = sample.Analysis with { ModelVersion = "m", Status = AnalysisStatus.Complete },
            Lineage = sample.Lineage with { PipelineVersion = "p" },
        };
    }
}
