using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;

namespace IctPipeline.Core.Tests.Processing.Deletion;

public sealed class BlobDeletionTests
{
    [Theory]
    [InlineData(OnDelete.Tombstone)]
    [InlineData(OnDelete.Remove)]
    [InlineData(OnDelete.Keep)]
    public async Task Process_BlobIsGone_DoesWhatTheSettingSays(OnDelete onDelete)
    {
        var world = new ProcessorWorld(new ArticleProcessorOptions { OnDelete = onDelete });
        world.Drop("Title\nBody");
        await world.ProcessAsync();
        world.Source.Delete(ProcessorWorld.Blob);

        Assert.IsType<Outcome.Deleted>(await world.ProcessAsync());

        var stored = await world.Store.FindArticleAsync(world.Id, default);
        Assert.Equal(onDelete == OnDelete.Remove, stored is null);
        Assert.Equal(onDelete == OnDelete.Tombstone, stored?.Item.Deleted ?? false);
        Assert.Equal(onDelete == OnDelete.Keep ? "Title" : null, stored?.Item.Title);
    }

    [Fact]
    public async Task Process_BundleIsGone_TombstonesMembersAndClosesTheirFailures()
    {
        var world = new ProcessorWorld();
        world.Drop("!bundle\na: One\nb: !reject");
        await world.ProcessAsync();
        Assert.Equal(new StoreCounts(1, 0, 0, 1), await world.Store.CountAsync(default));
        world.Source.Delete(ProcessorWorld.Blob);

        await world.ProcessAsync();

        Assert.Equal(new StoreCounts(0, 2, 0, 0), await world.Store.CountAsync(default));
        var failure = await world.Store.FindFailureAsync(ArticleId.For(ProcessorWorld.Blob, "b"), default);
        Assert.Equal(FailureStatus.Discarded, failure!.Item.Status);
    }

    [Fact]
    public async Task Process_RefusedMemberVanishes_ClosesItsFailure()
    {
        var world = new ProcessorWorld();
        world.Drop("!bundle\na: One\nb: !reject");
        await world.ProcessAsync();
        world.Drop("!bundle\na: One");

        await world.ProcessAsync();

        Assert.Equal(new StoreCounts(1, 0, 0, 0), await world.Store.CountAsync(default));
    }

    [Fact]
    public async Task Process_DeletedThenDroppedAgain_IsIndexedWhicheverEventComesFirst()
    {
        var world = new ProcessorWorld();
        world.Drop("Title\nBody");
        await world.ProcessAsync();
        world.Source.Delete(ProcessorWorld.Blob);
        world.Drop("New\nBody");

        // The delete event and the drop are jobs of the same kind: look at the blob.
        Assert.IsType<Outcome.Indexed>(await world.ProcessAsync());
        Assert.IsType<Outcome.Unchanged>(await world.ProcessAsync());

        Assert.Equal("New", (await world.StoredAsync()).Item.Title);
    }

    [Theory]
    [InlineData(OnDelete.Tombstone, "!bundle\na: One\nb: Two")]
    [InlineData(OnDelete.Remove, "!bundle\na: One\nb: Two")]
    [InlineData(OnDelete.Remove, "Title\nBody")]
    [InlineData(OnDelete.Tombstone, "Title\nBody")]
    [InlineData(OnDelete.Tombstone, "!reject")]
    [InlineData(OnDelete.Tombstone, "!bundle\na: One\nb: !reject")]
    public async Task Process_DeletedAndToldWhileADocumentIsWritten_LeavesNoLiveDocument(OnDelete onDelete, string text)
    {
        var options = new ArticleProcessorOptions { OnDelete = onDelete };
        var inner = new InMemoryArticleStore();
        ProcessorWorld? world = null;
        ProcessorWorld? second = null;
        var store = new DeletingStore(
            inner,
            async () =>
            {
                // The other worker has the delete event, and sees what is stored at this moment.
                world!.Source.Delete(ProcessorWorld.Blob);
                await second!.ProcessAsync();
            }
        );
        world = new ProcessorWorld(options, store);
        second = new ProcessorWorld(options, inner);
        world.Drop(text);

        await world.ProcessAsync();

        Assert.Equal((0, 0), await inner.CountAsync(default) is var counts ? (counts.Articles, counts.Dead) : default);
    }

    [Theory]
    [InlineData(OnDelete.Tombstone, "!bundle\na: One\nb: Two")]
    [InlineData(OnDelete.Remove, "!bundle\na: One\nb: Two")]
    [InlineData(OnDelete.Remove, "Title\nBody")]
    [InlineData(OnDelete.Tombstone, "Title\nBody")]
    public async Task Process_DroppedOverATombstoneAndDeletedAgainBeforeItIsWritten_LeavesNoLiveDocument(OnDelete onDelete, string text)
    {
        var options = new ArticleProcessorOptions { OnDelete = onDelete };
        var world = new ProcessorWorld(options);
        world.Drop(text);
        await world.ProcessAsync();
        world.Source.Delete(ProcessorWorld.Blob);
        await world.ProcessAsync();
        world.Drop("Title\nAnother body");
        world.Analyzer.Meanwhile = async () =>
        {
            // The worker has met the tombstone, and the second deletion comes to its end now.
            world.Analyzer.Meanwhile = null;
            world.Source.Delete(ProcessorWorld.Blob);
            Assert.IsType<Outcome.Deleted>(await world.ProcessAsync());
        };

        await world.ProcessAsync();

        Assert.Equal(0, (await world.Store.CountAsync(default)).Articles);
    }
}
