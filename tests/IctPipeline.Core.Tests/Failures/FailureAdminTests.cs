using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Tests.Processing;

namespace IctPipeline.Core.Tests.Failures;

public sealed class FailureAdminTests
{
    private readonly ProcessorWorld _world = new();
    private readonly FailureAdmin _admin;

    public FailureAdminTests() => _admin = new FailureAdmin(_world.Store, _world.Retries, new FailureRecorder(_world.Store, _world.Time));

    [Fact]
    public async Task Replay_FileWasMended_ClosesTheRecordAndKeepsItsHistory()
    {
        _world.Drop("!reject");
        await _world.ProcessAsync();
        _world.Drop("Title\nBody");

        var replaying = await _admin.ReplayAsync(_world.Id, default);
        Assert.Equal(FailureStatus.Retrying, replaying!.Status);
        Assert.IsType<Outcome.Indexed>(await _world.ProcessRetryAsync());

        var closed = await _world.FailureAsync();
        Assert.Equal(FailureStatus.Replayed, closed!.Status);
        Assert.Contains(closed.History, entry => entry.Status == FailureStatus.Dead);
        Assert.Null(await _admin.ReplayAsync(_world.Id, default));
    }

    [Fact]
    public async Task ReplayAll_MembersOfOneBundle_SendOneMessage()
    {
        _world.Drop("!bundle\na: !reject\nb: !reject");
        await _world.ProcessAsync();

        Assert.Equal(2, await _admin.ReplayAllAsync(new FailureFilter(), default));

        Assert.Equal(1, _world.Retries.Count);
        Assert.Equal(new StoreCounts(0, 0, 2, 0), await _world.Store.CountAsync(default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Replay_EndsBeforeTheRecordSaysSo_LeavesWhatItWrote(bool all)
    {
        _world.Drop("!reject");
        await _world.ProcessAsync();
        var admin = new FailureAdmin(_world.Store, new EagerQueue(_world.Processor), new FailureRecorder(_world.Store, _world.Time));

        if (all)
        {
            await admin.ReplayAllAsync(new FailureFilter(), default);
        }
        else
        {
            await admin.ReplayAsync(_world.Id, default);
        }

        var failure = await _world.FailureAsync();
        Assert.Equal((FailureStatus.Dead, 2), (failure!.Status, failure.Attempts));
    }

    [Fact]
    public async Task ReplayAll_Filter_LeavesOthersAndClosedOnesAlone()
    {
        _world.Drop("!reject");
        await _world.ProcessAsync();
        var other = new BlobAddress("articles", "other.md");
        _world.Drop("!crash", other);
        await _world.Processor.ProcessAsync(new ArticleJob { Blob = other }, default);
        await _admin.DiscardAsync(ArticleId.For(other), "Known.", default);

        Assert.Equal(0, await _admin.ReplayAllAsync(new FailureFilter(Code: FailureCodes.ReaderFault), default));
        Assert.Equal(0, await _admin.ReplayAllAsync(new FailureFilter(FailureStatus.Discarded), default));
        Assert.Equal(1, await _admin.ReplayAllAsync(new FailureFilter(), default));
    }

    [Fact]
    public async Task ReplayAll_Limit_HoldsOverBothStatuses()
    {
        for (var i = 0; i < 5; i++)
        {
            var blob = new BlobAddress("articles", $"{i}.md");
            _world.Drop("!reject", blob);
            await _world.Processor.ProcessAsync(new ArticleJob { Blob = blob }, default);
        }

        await _admin.ReplayAsync(ArticleId.For(new BlobAddress("articles", "0.md")), default);

        Assert.Equal(3, await _admin.ReplayAllAsync(new FailureFilter(Limit: 3), default));
        Assert.Equal(5, await _admin.ReplayAllAsync(new FailureFilter(), default));
    }

    [Fact]
    public async Task Discard_Open_ClosesWithTheReason()
    {
        _world.Drop("!reject");
        await _world.ProcessAsync();

        var discarded = await _admin.DiscardAsync(_world.Id, "An image.", default);

        Assert.Equal(FailureStatus.Discarded, discarded!.Status);
        Assert.Equal("An image.", discarded.History[^1].Message);
        Assert.Null(await _admin.DiscardAsync(_world.Id, "Again.", default));
    }

    /// <summary>A worker takes each message before whoever sent it does anything else.</summary>
    private sealed class EagerQueue(ArticleProcessor processor) : IRetryQueue
    {
        public Task EnqueueAsync(ArticleJob job, TimeSpan delay, CancellationToken cancellationToken) =>
            processor.ProcessAsync(job, cancellationToken);
    }
}
