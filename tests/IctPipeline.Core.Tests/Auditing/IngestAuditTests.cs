using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Tests.Processing;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Auditing;

/// <summary>Every problem is brought about on purpose: an audit that finds nothing proves nothing.</summary>
public sealed class IngestAuditTests
{
    private readonly ProcessorWorld _world = new();
    private int _queued;

    [Fact]
    public async Task Run_EverythingEnded_IsCleanAndCounts()
    {
        _world.Drop("Title\nBody");
        _world.Drop("!reject", Other);
        await ProcessAsync(ProcessorWorld.Blob);
        await ProcessAsync(Other);

        var report = await AuditAsync();

        Assert.Empty(report.Findings);
        Assert.Equal((2, 1, 0, 1), (report.Blobs, report.Documents, report.Tombstones, report.OpenFailures));
    }

    [Fact]
    public async Task Run_ReaderFailedOnAFile_CountsTheDefectAndFindsNothing()
    {
        _world.Drop("!crash");
        await ProcessAsync(ProcessorWorld.Blob);

        var report = await AuditAsync();

        Assert.Empty(report.Findings);
        Assert.Equal((1, 1), (report.OpenFailures, report.ReaderFaults));
    }

    [Fact]
    public async Task Run_NobodyLookedAtTheBlob_IsUnaccounted()
    {
        _world.Drop("Title\nBody");

        await AssertFindsAsync(AuditProblem.Unaccounted);
    }

    [Fact]
    public async Task Run_DocumentIsOfAnotherVersion_IsUnaccounted()
    {
        _world.Drop("Title\nBody");
        await ProcessAsync(ProcessorWorld.Blob);
        _world.Drop("Title\nAnother body");

        await AssertFindsAsync(AuditProblem.Unaccounted);
    }

    [Fact]
    public async Task Run_SameVersionIsDocumentAndFailure_IsCountedTwice()
    {
        var version = _world.Drop("Title\nBody");
        await ProcessAsync(ProcessorWorld.Blob);
        await FailAsync(version.ETag, FailureStatus.Dead);

        await AssertFindsAsync(AuditProblem.CountedTwice);
    }

    [Fact]
    public async Task Run_BlobWentWithoutAnEvent_IsAnOrphanUnlessDocumentsAreKept()
    {
        _world.Drop("Title\nBody");
        await ProcessAsync(ProcessorWorld.Blob);
        _world.Source.Delete(ProcessorWorld.Blob);

        await AssertFindsAsync(AuditProblem.Orphan);
        Assert.Empty((await AuditAsync(keeps: true)).Findings);
    }

    [Fact]
    public async Task Run_FailureOfABlobThatIsGone_IsStale()
    {
        await FailAsync(null, FailureStatus.Dead);

        await AssertFindsAsync(AuditProblem.StaleFailure);
    }

    [Fact]
    public async Task Run_RetryWithoutAMessage_IsLost()
    {
        var version = _world.Drop("Title\nBody");
        await FailAsync(version.ETag, FailureStatus.Retrying);

        await AssertFindsAsync(AuditProblem.LostRetry);
        _queued = 1;
        Assert.Empty((await AuditAsync()).Findings);
    }

    [Fact]
    public async Task Run_DocumentAndFailureOfAnotherContainer_AreFoundWhetherTheirBlobsAreThereOrNot()
    {
        var elsewhere = new BlobAddress("article-bodies", "body.txt");
        var (article, failure) = (SampleDocuments.Article(elsewhere.Name), Failure(null, FailureStatus.Dead));
        await _world.Store.WriteArticleAsync(
            article with
            {
                Id = ArticleId.For(elsewhere),
                Source = article.Source with { Container = elsewhere.Container },
            },
            null,
            default
        );
        await _world.Store.WriteFailureAsync(
            failure with
            {
                Id = ArticleId.For(elsewhere, "m"),
                Container = elsewhere.Container,
                Blob = elsewhere.Name,
                Member = "m",
            },
            null,
            default
        );

        foreach (var exists in new[] { true, false })
        {
            _ = exists ? _world.Drop("Title\nBody", elsewhere) : null;
            _ = exists || _world.Source.Delete(elsewhere);
            var report = await AuditAsync(keeps: true);

            Assert.Equal([AuditProblem.OtherContainer, AuditProblem.OtherContainer], report.Findings.Select(finding => finding.Problem));
            Assert.All(report.Findings, finding => Assert.Contains("ict reindex", finding.Detail, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Run_NameThatNobodyCanAddress_IsAFindingAndTheOthersAreCounted()
    {
        _world.Drop("Title\nBody");
        await ProcessAsync(ProcessorWorld.Blob);
        _world.Drop("Title\nBody", new BlobAddress("articles", "p/dot/../x.md"));

        var report = await new IngestAudit(new StrictSource(_world.Source), _world.Store, new Depth(0)).RunAsync("articles", default);

        var finding = Assert.Single(report.Findings);
        Assert.Equal((AuditProblem.UnaddressableName, "articles/p/dot/../x.md"), (finding.Problem, finding.Subject));
        Assert.Contains("rename", finding.Detail, StringComparison.Ordinal);
        Assert.Equal((2, 1), (report.Blobs, report.Documents));
    }

    [Fact]
    public async Task Run_NameThatNobodyCanAddressWithItsFailure_IsAFindingStill()
    {
        var blob = new BlobAddress("articles", "p/dot/../x.md");
        _world.Drop("Title\nBody", blob);
        var failed = SampleDocuments.Failure(blob.Name) with { Code = FailureCodes.UnaddressableName, ETag = null };
        await _world.Store.WriteFailureAsync(failed, null, default);

        var report = await new IngestAudit(new StrictSource(_world.Source), _world.Store, new Depth(0)).RunAsync("articles", default);

        Assert.Equal(AuditProblem.UnaddressableName, Assert.Single(report.Findings).Problem);
    }

    [Fact]
    public async Task Run_DocumentLies_NamesEachLie()
    {
        var article = SampleDocuments.Article("post.md");
        var entity = article.Entities[0] with
        {
            Mentions = [article.Entities[0].Mentions[0] with { Offset = 1, Length = 3, Text = "???" }],
        };
        _world.Drop("x");
        await _world.Store.WriteArticleAsync(
            article with
            {
                Entities = [entity],
                DateEvidence = [],
                Source = article.Source with { ETag = (await _world.Source.FindAsync(ProcessorWorld.Blob, default))!.ETag },
            },
            null,
            default
        );
        await _world.Store.WriteArticleAsync(article with { Id = new string('a', 32), Deleted = true, Entities = [] }, null, default);

        var report = await AuditAsync();

        Assert.Equal(
            [AuditProblem.LyingMention, AuditProblem.WrongId, AuditProblem.UnfoundedDate],
            report.Findings.Select(finding => finding.Problem).Order()
        );
    }

    [Fact]
    public async Task Run_FailureSaysNothing_IsUnexplained()
    {
        var version = _world.Drop("Title\nBody");
        await _world.Store.WriteFailureAsync(Failure(version.ETag, FailureStatus.Dead) with { Message = " " }, null, default);

        await AssertFindsAsync(AuditProblem.UnexplainedFailure);
    }

    [Fact]
    public async Task Run_BundleDroppedAgainWithTheSameBytes_IsClean()
    {
        _world.Drop("!bundle\na: One\nb: Two\nc: !reject");
        await ProcessAsync(ProcessorWorld.Blob);
        _world.Drop("!bundle\na: One\nb: Two\nc: !reject");
        await ProcessAsync(ProcessorWorld.Blob);

        Assert.Empty((await AuditAsync()).Findings);
    }

    [Fact]
    public async Task Run_MemberWasLost_IsMissing()
    {
        _world.Drop("!bundle\na: One\nb: Two");
        await ProcessAsync(ProcessorWorld.Blob);
        var lost = await _world.Store.FindArticleAsync(ArticleId.For(ProcessorWorld.Blob, "b"), default);
        await _world.Store.RemoveArticleAsync(lost!.Item.Id, lost.ETag, default);

        await AssertFindsAsync(AuditProblem.MissingMember);
    }

    [Fact]
    public async Task Run_MemberVanishedAndItsDocumentStayed_IsStale()
    {
        _world.Drop("!bundle\na: One\nb: Two");
        await ProcessAsync(ProcessorWorld.Blob);
        var kept = await _world.Store.FindArticleAsync(ArticleId.For(ProcessorWorld.Blob, "b"), default);
        _world.Drop("!bundle\na: One");
        await ProcessAsync(ProcessorWorld.Blob);
        var tombstone = await _world.Store.FindArticleAsync(kept!.Item.Id, default);
        await _world.Store.WriteArticleAsync(kept.Item, tombstone!.ETag, default);

        await AssertFindsAsync(AuditProblem.StaleDocument);
    }

    [Fact]
    public async Task Run_FileIsProcessedWhileTheAuditReads_IsNoFinding()
    {
        _world.Drop("Title\nBody");
        var source = new ActingSource(_world.Source, () => ProcessAsync(ProcessorWorld.Blob));

        Assert.Empty((await new IngestAudit(source, _world.Store, new Depth(0)).RunAsync("articles", default)).Findings);
    }

    private static readonly BlobAddress Other = new("articles", "other.md");

    private static ArticleFailure Failure(string? etag, FailureStatus status) =>
        new()
        {
            Id = ArticleId.For(ProcessorWorld.Blob),
            Container = ProcessorWorld.Blob.Container,
            Blob = ProcessorWorld.Blob.Name,
            ETag = etag,
            Stage = ArticleStage.Read,
            Class = FailureClass.Transient,
            Code = FailureCodes.NoAnswer,
            Message = "No answer.",
            Attempts = 1,
            FirstFailedAt = DateTimeOffset.UnixEpoch,
            LastFailedAt = DateTimeOffset.UnixEpoch,
            Status = status,
        };

    private Task<WriteResult> FailAsync(string? etag, FailureStatus status) =>
        _world.Store.WriteFailureAsync(Failure(etag, status), null, default);

    private Task<Outcome> ProcessAsync(BlobAddress blob) => _world.Processor.ProcessAsync(new ArticleJob { Blob = blob }, default);

    private Task<AuditReport> AuditAsync(bool keeps = false) =>
        new IngestAudit(_world.Source, _world.Store, new Depth(_queued), new FakeReader()) { KeepsDeleted = keeps }.RunAsync(
            "articles",
            default
        );

    private async Task AssertFindsAsync(AuditProblem problem)
    {
        var report = await AuditAsync();
        var finding = Assert.Single(report.Findings);
        Assert.Equal(problem, finding.Problem);
        Assert.EndsWith(".", finding.Detail, StringComparison.Ordinal);
        Assert.False(report.Clean);
    }

    private sealed class Depth(int messages) : IQueueMonitor
    {
        public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<QueueDepth>>([new QueueDepth("article-retry", messages)]);
    }
}
