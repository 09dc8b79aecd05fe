using IctPipeline.Articles;
using IctPipeline.InMemory;
using IctPipeline.Processing;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace IctPipeline.Core.Tests.Processing.Failures;

public class FailureHandlerTests
{
    private static readonly DependencyException Down = new(Dependencies.Cosmos, 503, null, "Down.");

    [Fact]
    public async Task Handle_StoreDown_HoldsTheJobOnTheRetryQueue()
    {
        var store = Substitute.For<IArticleStore>();
        store.FindArticleAsync(default!, default).ThrowsAsyncForAnyArgs(Down);
        store.FindFailureAsync(default!, default).ThrowsAsyncForAnyArgs(Down);
        var world = new ProcessorWorld(store: store);
        world.Drop("Title\nBody");

        var outcome = await world.ProcessAsync();

        Assert.IsType<Outcome.Retry>(outcome);
        Assert.Equal(1, world.Retries.Count);
    }

    [Fact]
    public async Task Handle_StoreAndQueueDown_ThrowsSoThatNothingIsAcknowledged()
    {
        var store = Substitute.For<IArticleStore>();
        store.FindArticleAsync(default!, default).ThrowsAsyncForAnyArgs(Down);
        store.FindFailureAsync(default!, default).ThrowsAsyncForAnyArgs(Down);
        var retries = Substitute.For<IRetryQueue>();
        retries.EnqueueAsync(default!, default, default).ThrowsAsyncForAnyArgs(new DependencyException(Dependencies.Queues, 503, null, "Down."));
        var world = new ProcessorWorld(store: store, retries: retries);
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

    /// <summary>Fails the first writes of documents; everything else goes through.</summary>
    private sealed class FlakyStore(InMemoryArticleStore inner) : IArticleStore
    {
        public int FailingWrites { get; set; }

        public Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken)
            => FailingWrites-- > 0 ? throw Down : inner.WriteArticleAsync(article, replaces, cancellationToken);

        public Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken) => inner.FindArticleAsync(id, cancellationToken);

        public Task<WriteResult> RemoveArticleAsync(string id, string replaces, CancellationToken cancellationToken) => inner.RemoveArticleAsync(id, replaces, cancellationToken);

        public IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(BlobAddress blob, CancellationToken cancellationToken) => inner.FindArticlesOfBlobAsync(blob, cancellationToken);

        public IAsyncEnumerable<Stored<Article>> ListArticlesAsync(CancellationToken cancellationToken) => inner.ListArticlesAsync(cancellationToken);

        public Task<Stored<ArticleFailure>?> FindFailureAsync(string id, CancellationToken cancellationToken) => inner.FindFailureAsync(id, cancellationToken);

        public Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken) => inner.WriteFailureAsync(failure, replaces, cancellationToken);

        public IAsyncEnumerable<ArticleFailure> ListFailuresAsync(FailureFilter filter, CancellationToken cancellationToken) => inner.ListFailuresAsync(filter, cancellationToken);

        public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);
    }
}
