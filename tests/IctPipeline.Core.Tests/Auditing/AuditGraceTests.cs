using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Tests.Processing;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Auditing;

/// <summary>What is on its way is no finding, and what stays is one.</summary>
public sealed class AuditGraceTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);
    private readonly ProcessorWorld _world = new(new ArticleProcessorOptions { MaxBodyBytes = 10 });

    [Fact]
    public async Task Run_FileJustDropped_IsInFlight()
    {
        _world.Drop("Title\nBody");

        var report = await AuditAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(1, report.InFlight);
    }

    [Fact]
    public async Task Run_FileOlderThanTheGraceTime_IsAFindingWhereNothingMoves()
    {
        _world.Drop("Title\nBody");
        _world.Time.Advance(Grace);

        var audit = AuditAsync();
        Assert.False(audit.IsCompleted);
        _world.Time.Advance(TimeSpan.FromSeconds(10));
        var report = await audit;

        Assert.Equal(AuditProblem.Unaccounted, Assert.Single(report.Findings).Problem);
        Assert.Equal(0, report.InFlight);
    }

    [Fact]
    public async Task Run_BacklogIsOlderThanTheGraceTimeAndMoves_IsInFlight()
    {
        _world.Drop("Title\nBody", new BlobAddress("articles", "other.md"));
        _world.Drop("Title\nBody");
        _world.Time.Advance(Grace);

        var audit = AuditAsync();
        await _world.ProcessAsync();
        _world.Time.Advance(TimeSpan.FromSeconds(10));
        var report = await audit;

        Assert.Empty(report.Findings);
        Assert.Equal(2, report.InFlight);
    }

    [Fact]
    public async Task Run_DeletionIsFollowedWithinTheGraceTime_IsClean()
    {
        await DropAndDeleteAsync();

        var audit = AuditAsync();
        await _world.ProcessAsync();
        _world.Time.Advance(Grace);

        Assert.Empty((await audit).Findings);
    }

    [Fact]
    public async Task Run_DeletionIsNotFollowed_IsAnOrphanAfterTheGraceTime()
    {
        await DropAndDeleteAsync();

        var audit = AuditAsync();
        Assert.False(audit.IsCompleted);
        _world.Time.Advance(Grace);

        Assert.Equal(AuditProblem.Orphan, Assert.Single((await audit).Findings).Problem);
    }

    [Fact]
    public async Task Run_BodyIsGone_IsMissing()
    {
        _world.Drop("Title\nA body that is too long.\n\nFor this world.");
        await _world.ProcessAsync();
        Assert.Empty((await AuditAsync()).Findings);
        await _world.Bodies.DeleteAsync((await _world.StoredAsync()).Item.BodyBlob!, default);

        Assert.Equal(AuditProblem.MissingBody, Assert.Single((await AuditAsync()).Findings).Problem);
    }

    [Fact]
    public async Task Run_FailureOfAVersionThatIsGone_IsStale()
    {
        _world.Drop("!reject");
        await _world.ProcessAsync();
        var failure = (await _world.FailureAsync())!;
        _world.Drop("Title\nBody");
        await _world.ProcessAsync();
        var closed = await _world.Store.FindFailureAsync(_world.Id, default);
        await _world.Store.WriteFailureAsync(failure, closed!.ETag, default);
        _world.Time.Advance(Grace);

        Assert.Equal(AuditProblem.StaleFailure, Assert.Single((await AuditAsync()).Findings).Problem);
    }

    [Fact]
    public async Task Run_MessageThatNamesNoFile_IsAFindingUntilItIsDiscarded()
    {
        var recorder = new FailureRecorder(_world.Store, _world.Time);
        var stray = new FailedJob(new BlobAddress("article-retry", "hash"), null, null, ArticleStage.Read) { QueueMessage = "{}" };
        var failure = await recorder.RecordAsync(
            stray,
            new FailureVerdict(FailureClass.Permanent, FailureCodes.StrayMessage, "It names no file."),
            null,
            null,
            default
        );
        Assert.Equal(AuditProblem.StrayMessage, Assert.Single((await AuditAsync()).Findings).Problem);

        await recorder.CloseAsync(failure!.Id, FailureStatus.Discarded, "It was a test.", default);

        Assert.Empty((await AuditAsync()).Findings);
    }

    private async Task DropAndDeleteAsync()
    {
        _world.Drop("Title\nBody");
        await _world.ProcessAsync();
        _world.Source.Delete(ProcessorWorld.Blob);
    }

    private Task<AuditReport> AuditAsync() =>
        new IngestAudit(_world.Source, _world.Store, new NoQueues(), new FakeReader(), _world.Bodies, _world.Time)
        {
            Grace = Grace,
        }.RunAsync("articles", default);

    private sealed class NoQueues : IQueueMonitor
    {
        public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<QueueDepth>>([]);
    }
}
