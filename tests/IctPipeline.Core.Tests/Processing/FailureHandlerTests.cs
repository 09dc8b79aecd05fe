using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Core.Tests.Processing;

public class FailureHandlerTests
{
    [Fact]
    public async Task Handle_StoreDown_HoldsTheJobOnTheRetryQueue()
    {
        var world = new ProcessorWorld(store: new FaultyStore(new InMemoryArticleStore(), Always()));
        world.Drop("Title\nBody");

        var outcome = await world.ProcessAsync();

        Assert.IsType<Outcome.Retry>(outcome);
        Assert.Equal(1, world.Retries.Count);
    }

    [Fact]
    public async Task Handle_StoreAndQueueDown_ThrowsSoThatNothingIsAcknowledged()
    {
        var down = Always();
        var retries = new FaultyRetryQueue(new InMemoryRetryQueue(TimeProvider.System), down);
        var world = new ProcessorWorld(store: new FaultyStore(new InMemoryArticleStore(), down), retries: retries);
        world.Drop("Title\nBody");

        await Assert.ThrowsAsync<DependencyException>(() => world.ProcessAsync());
    }

    [Fact]
    public async Task Handle_TransientFailureThenSuccess_ClosesTheRecord()
    {
        var inner = new InMemoryArticleStore();
        var store = new FlakyStore(inner) { FailingWrites = 1 };
        var world = new ProcessorWorld(store: store);
        world.Drop("Title\nBody");

        var first = await world.ProcessAsync();
        var recorded = (await inner.FindFailureAsync(world.Id, CancellationToken.None))!.Item;
        var second = await world.ProcessRetryAsync();
        var closed = (await inner.FindFailureAsync(world.Id, CancellationToken.None))!.Item;

        Assert.IsType<Outcome.Retry>(first);
        Assert.Equal(FailureStatus.Retrying, recorded.Status);
        Assert.NotNull(recorded.NextAttemptAt);
        Assert.IsType<Outcome.Indexed>(second);
        Assert.Equal(FailureStatus.Replayed, closed.Status);
        Assert.Null(closed.NextAttemptAt);
    }

    [Fact]
    public async Task Handle_AttemptsUsedUp_IsADeadLetter()
    {
        var inner = new InMemoryArticleStore();
        var world = new ProcessorWorld(store: new FlakyStore(inner) { FailingWrites = int.MaxValue });
        world.Drop("Title\nBody");

        var outcome = await world.ProcessAsync();
        while (outcome is Outcome.Retry)
        {
            outcome = await world.ProcessRetryAsync();
        }

        var failure = (await inner.FindFailureAsync(world.Id, CancellationToken.None))!.Item;
        Assert.IsType<Outcome.Rejected>(outcome);
        Assert.Equal(FailureStatus.Dead, failure.Status);
        Assert.Equal(RetrySchedule.Delays.Count + 1, failure.Attempts);
    }

    [Fact]
    public async Task Handle_FailureOfAVersionThatIsNoLongerCurrent_IsSupersededAndLeavesNoRecord()
    {
        var inner = new InMemoryArticleStore();
        var store = new FlakyStore(inner) { FailingWrites = 1 };
        var world = new ProcessorWorld(store: store);
        world.Drop("Old\nBody");
        world.Analyzer.Meanwhile = () =>
        {
            world.Drop("New\nBody");
            return Task.CompletedTask;
        };

        var outcome = await world.ProcessAsync();

        Assert.IsType<Outcome.Superseded>(outcome);
        Assert.Null(await inner.FindFailureAsync(world.Id, CancellationToken.None));
    }

    private static Gate Always() => new(new FaultPlan(seed: 1, rate: 1));

    /// <summary>Fails the first writes of documents; everything else goes through.</summary>
    private sealed class FlakyStore(InMemoryArticleStore inner) : FaultyStore(inner, new Gate(new FaultPlan(seed: 1, rate: 0)))
    {
        public int FailingWrites { get; set; }

        public override Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken) =>
            FailingWrites-- > 0
                ? throw new DependencyException(Dependencies.Cosmos, 503, null, "Down.")
                : base.WriteArticleAsync(article, replaces, cancellationToken);
    }
}
