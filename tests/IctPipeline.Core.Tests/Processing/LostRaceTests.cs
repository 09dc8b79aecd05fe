using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Core.Tests.Processing;

/// <summary>Another writer is faster, several times in a row: what was to be written is written in the end.</summary>
public class LostRaceTests
{
    private const int Races = 5;

    [Fact]
    public async Task Close_RecordChangesMeanwhile_IsClosedAllTheSame()
    {
        var store = new RacingStore();
        var world = new ProcessorWorld(store: store);
        world.Drop("!reject");
        await world.ProcessAsync();
        world.Drop("Title\nBody");
        store.RacesOfFailures = Races;

        var outcome = await world.ProcessAsync();

        Assert.IsType<Outcome.Indexed>(outcome);
        Assert.Equal(0, store.RacesOfFailures);
        Assert.Equal(FailureStatus.Replayed, (await store.Inner.FindFailureAsync(world.Id, default))!.Item.Status);
    }

    [Fact]
    public async Task Handle_DocumentIsThereAndItsRecordChangesMeanwhile_ClosesTheRecord()
    {
        var store = new RacingStore { AnswersLost = 1 };
        var world = new ProcessorWorld(store: store);
        world.Drop("Title\nBody");
        store.RacesOfClosing = Races;

        var outcome = await world.ProcessAsync();

        Assert.IsType<Outcome.Unchanged>(outcome);
        Assert.Equal(0, store.RacesOfClosing);
        Assert.Equal(FailureStatus.Replayed, (await store.Inner.FindFailureAsync(world.Id, default))!.Item.Status);
    }

    [Fact]
    public async Task Retire_VanishedMemberIsRefreshedMeanwhile_IsRetiredAllTheSame()
    {
        var store = new RacingStore();
        var world = new ProcessorWorld(store: store);
        world.Drop("!bundle\na: one\nb: two");
        await world.ProcessAsync();
        world.Drop("!bundle\na: one");
        store.RacesOfRetiring = Races;

        await world.ProcessAsync();

        Assert.Equal(0, store.RacesOfRetiring);
        Assert.True((await store.Inner.FindArticleAsync(ArticleId.For(ProcessorWorld.Blob, "b"), default))!.Item.Deleted);
    }

    [Fact]
    public async Task Process_MemoryRunsOut_WaitsAsAnOutage()
    {
        var world = new ProcessorWorld();
        world.Drop("!memory");

        var outcome = await world.ProcessAsync();

        Assert.Equal(FailureCodes.OutOfMemory, Assert.IsType<Outcome.Retry>(outcome).Code);
        Assert.Equal(FailureClass.Outage, (await world.FailureAsync())!.Class);
        world.Drop("Title\nBody");
        Assert.IsType<Outcome.Indexed>(await world.ProcessAsync());
        Assert.Equal(FailureStatus.Replayed, (await world.FailureAsync())!.Status);
    }

    /// <summary>Writes what is there once more, just before this worker's own write of a kind.</summary>
    private sealed class RacingStore(InMemoryArticleStore inner) : FaultyStore(inner, new Gate(new FaultPlan(seed: 1, rate: 0)))
    {
        public RacingStore()
            : this(new InMemoryArticleStore()) { }

        public InMemoryArticleStore Inner => inner;

        public int RacesOfFailures { get; set; }

        public int RacesOfClosing { get; set; }

        public int RacesOfRetiring { get; set; }

        public int AnswersLost { get; set; }

        public override async Task<WriteResult> WriteFailureAsync(
            ArticleFailure failure,
            string? replaces,
            CancellationToken cancellationToken
        )
        {
            if (RacesOfFailures > 0 || (RacesOfClosing > 0 && !failure.IsOpen))
            {
                (RacesOfFailures, RacesOfClosing) = (Math.Max(0, RacesOfFailures - 1), Math.Max(0, RacesOfClosing - 1));
                var stored = (await inner.FindFailureAsync(failure.Id, cancellationToken))!;
                await inner.WriteFailureAsync(stored.Item with { Attempts = stored.Item.Attempts + 1 }, stored.ETag, cancellationToken);
            }

            return await base.WriteFailureAsync(failure, replaces, cancellationToken);
        }

        public override async Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken)
        {
            if (RacesOfRetiring > 0 && article is { Deleted: true, Source.Member: not null })
            {
                RacesOfRetiring--;
                var stored = (await inner.FindArticleAsync(article.Id, cancellationToken))!;
                await inner.WriteArticleAsync(stored.Item, stored.ETag, cancellationToken);
            }

            var result = await base.WriteArticleAsync(article, replaces, cancellationToken);
            return AnswersLost-- > 0 ? throw new DependencyException(Dependencies.Cosmos, 503, null, "The answer was lost.") : result;
        }
    }
}
