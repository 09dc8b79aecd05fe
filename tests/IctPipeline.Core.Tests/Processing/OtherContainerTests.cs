using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Testing;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Core.Tests.Processing;

/// <summary>Event Grid, queue messages and failure records may name any container.</summary>
public sealed class OtherContainerTests
{
    private static readonly BlobAddress Elsewhere = new("article-bodies", ProcessorWorld.Blob.Name);

    [Theory]
    [InlineData("Title\nBody")]
    [InlineData("!bundle\na: One\nb: Two")]
    [InlineData("!reject")]
    public async Task Process_BlobOfAnotherContainer_StoresNothingAndWarnsWithoutItsName(string text)
    {
        var world = new ProcessorWorld();
        world.Drop(text, Elsewhere);

        foreach (var reason in Enum.GetValues<JobReason>())
        {
            Assert.IsType<Outcome.Deleted>(
                await world.Processor.ProcessAsync(
                    new ArticleJob
                    {
                        Blob = Elsewhere,
                        Reason = reason,
                        ETag = "\"0x1\"",
                    },
                    default
                )
            );
        }

        Assert.Equal(new StoreCounts(0, 0, 0, 0), await world.Store.CountAsync(default));
        Assert.Empty(await world.Store.ListFailuresAsync(new FailureFilter(), default).ToListAsync());
        Assert.Equal((0, 0), (world.Retries.Count, world.Analyzer.Requests.Count));
        Assert.Equal(4, world.Log.Warnings.Count);
        Assert.All(world.Log.Warnings, line => Assert.Contains(ArticleId.For(Elsewhere), line, StringComparison.Ordinal));
        Assert.All(world.Log.Warnings, line => Assert.DoesNotContain(Elsewhere.Name, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Process_RefreshOfAnotherContainer_ChangesNoDocumentThere()
    {
        var world = new ProcessorWorld();
        await MakeDocumentAsync(world);

        await world.Processor.ProcessAsync(
            new ArticleJob
            {
                Blob = Elsewhere,
                Reason = JobReason.Reindex,
                Refresh = new RefreshRequest { Scope = RefreshScope.Analysis, Force = true },
            },
            default
        );

        Assert.True((await world.Store.FindArticleAsync(ArticleId.For(Elsewhere), default))!.Item.Deleted);
    }

    [Theory]
    [InlineData(OnDelete.Tombstone)]
    [InlineData(OnDelete.Remove)]
    [InlineData(OnDelete.Keep)]
    public async Task Process_DocumentsWereMadeOfAnotherContainer_RetiresThemAndLeavesOurs(OnDelete onDelete)
    {
        var world = new ProcessorWorld(new ArticleProcessorOptions { OnDelete = onDelete });
        await world.IndexAsync();
        await MakeDocumentAsync(world);
        await world.Store.WriteFailureAsync(
            SampleDocuments.Failure(Elsewhere.Name, FailureStatus.Dead) with
            {
                Id = ArticleId.For(Elsewhere, "m"),
                Member = "m",
                Container = Elsewhere.Container,
            },
            null,
            default
        );

        await world.Processor.ProcessAsync(new ArticleJob { Blob = Elsewhere, Reason = JobReason.Replay }, default);

        Assert.Equal(new StoreCounts(1, onDelete == OnDelete.Remove ? 0 : 1, 0, 0), await world.Store.CountAsync(default));
        Assert.False((await world.StoredAsync()).Item.Deleted);
        Assert.Equal(FailureStatus.Discarded, (await world.Store.FindFailureAsync(ArticleId.For(Elsewhere, "m"), default))!.Item.Status);
    }

    [Fact]
    public async Task Process_StoreIsDown_LeavesTheDeliveryAndRecordsNothing()
    {
        var inner = new InMemoryArticleStore();
        var world = new ProcessorWorld(store: new FaultyStore(inner, new Gate(new FaultPlan(1, 1))));
        world.Drop("Title\nBody", Elsewhere);

        await Assert.ThrowsAsync<DependencyException>(() => world.Processor.ProcessAsync(new ArticleJob { Blob = Elsewhere }, default));

        Assert.Equal(0, world.Retries.Count);
    }

    /// <summary>As a version of this code made it that read every container.</summary>
    private static async Task MakeDocumentAsync(ProcessorWorld world)
    {
        world.Drop("Title\nBody", Elsewhere);
        await world.Store.WriteArticleAsync(
            SampleDocuments.Article(Elsewhere.Name) with
            {
                Id = ArticleId.For(Elsewhere),
                Source = new ArticleSource { Container = Elsewhere.Container, Blob = Elsewhere.Name },
            },
            null,
            default
        );
    }
}
