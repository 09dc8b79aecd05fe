using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Processing;

namespace IctPipeline.Core.Tests.Processing.Bundle;

/// <summary>Members that a later version of their blob does not hold: those of feeds stay, those of archives and lists go.</summary>
public class VanishedMembersTests
{
    private readonly ProcessorWorld _world = new();

    [Fact]
    public async Task Process_ItemLeftTheFeed_StaysAndSaysSo()
    {
        await DropAsync("!feed\na: one\nb: two");

        await DropAsync("!feed\nb: two\nc: three");

        var left = await MemberAsync("a");
        Assert.Equal((false, true, "one"), (left.Deleted, left.Source.Vanished, left.Title));
        Assert.Equal(["a", "b", "c"], await LiveAsync());
        Assert.False((await MemberAsync("b")).Source.Vanished);
    }

    [Fact]
    public async Task Process_ItemLeftTheFeed_IsWrittenOnceOnly()
    {
        await DropAsync("!feed\na: one\nb: two");
        await DropAsync("!feed\nb: two");
        var first = await MemberAsync("a");

        await DropAsync("!feed\nb: two");
        await DropAsync("!feed\nb: two\nc: three");

        Assert.Equal(first, await MemberAsync("a"), (one, other) => one!.Lineage == other!.Lineage && one.Source == other.Source);
        Assert.Equal(3, _world.Analyzer.Requests.Count);
    }

    [Fact]
    public async Task Process_ItemIsBackInTheFeed_IsOneOfItsItemsAgain()
    {
        await DropAsync("!feed\na: one\nb: two");
        await DropAsync("!feed\nb: two");

        await DropAsync("!feed\na: one\nb: two");

        Assert.False((await MemberAsync("a")).Source.Vanished);
    }

    [Fact]
    public async Task Process_ItemLeftAFeedThatIsNotToKeepIt_IsTombstoned()
    {
        var world = new ProcessorWorld(new ArticleProcessorOptions { OnVanishedFeedItem = OnVanished.Delete });
        world.Drop("!feed\na: one\nb: two");
        await world.ProcessAsync();
        world.Drop("!feed\nb: two");

        await world.ProcessAsync();

        Assert.True((await MemberAsync("a", world)).Deleted);
    }

    [Fact]
    public async Task Process_MemberOfAnArchiveThatIsToKeepIt_Stays()
    {
        var world = new ProcessorWorld(new ArticleProcessorOptions { OnVanishedMember = OnVanished.Keep });
        world.Drop("!bundle\na: one\nb: two");
        await world.ProcessAsync();
        world.Drop("!bundle\nb: two");

        await world.ProcessAsync();

        Assert.True(await MemberAsync("a", world) is { Deleted: false, Source.Vanished: true });
    }

    [Fact]
    public async Task Process_KeptItemsAndTheFileIsDeleted_AreTombstonedWithTheRest()
    {
        await DropAsync("!feed\na: one\nb: two");
        await DropAsync("!feed\nb: two");
        _world.Source.Delete(ProcessorWorld.Blob);

        await _world.ProcessAsync();

        Assert.Empty(await LiveAsync());
        Assert.False((await MemberAsync("a")).Source.Vanished);
    }

    [Fact]
    public async Task Process_ItemsHaveOtherNamesThanBefore_MoveOverWithoutADouble()
    {
        await DropAsync("!feed\n[0]: three\n[1]: two");

        await DropAsync("!feed\nid-3: three\nid-2: two");

        Assert.Equal(["id-2", "id-3"], await LiveAsync());
        Assert.True((await MemberAsync("[0]")).Deleted);
    }

    [Fact]
    public async Task Process_ItemsHaveOtherNamesAndOneLeftMeanwhile_TheOneThatLeftStays()
    {
        await DropAsync("!feed\n[0]: three\n[1]: two");

        await DropAsync("!feed\nid-4: four\nid-3: three");

        Assert.Equal(["[1]", "id-3", "id-4"], await LiveAsync());
        Assert.Equal("two", (await MemberAsync("[1]")).Title);
    }

    [Fact]
    public async Task Process_FailureOfAnItemThatLeft_IsClosed()
    {
        await DropAsync("!feed\na: !reject\nb: two");

        await DropAsync("!feed\nb: two");

        Assert.Equal(0, (await _world.Store.CountAsync(default)).Dead);
    }

    [Fact]
    public async Task Process_FeedWithoutItems_IsASuccessWithoutADocument()
    {
        var outcome = await DropAsync("!feed\n");

        Assert.IsType<Outcome.Unchanged>(outcome);
        Assert.Null(await _world.FailureAsync());
        Assert.Empty(await LiveAsync());
    }

    [Fact]
    public async Task Process_FeedWithoutItemsAgain_WritesNothing()
    {
        await DropAsync("!feed\n");
        var mark = await _world.StoredAsync();

        await _world.ProcessAsync(reason: JobReason.Retry, attempt: 2);

        Assert.Equal(mark.ETag, (await _world.StoredAsync()).ETag);
    }

    [Fact]
    public async Task Process_FeedLostAllItems_KeepsTheirDocuments()
    {
        await DropAsync("!feed\na: one");

        await DropAsync("!feed\n");

        Assert.Equal(["a"], await LiveAsync());
        Assert.True((await MemberAsync("a")).Source.Vanished);
    }

    [Fact]
    public async Task Process_FeedGotItems_MakesTheirDocuments()
    {
        await DropAsync("!feed\n");

        var outcome = await DropAsync("!feed\na: one");

        Assert.IsType<Outcome.Indexed>(outcome);
        Assert.Equal(["a"], await LiveAsync());
    }

    [Fact]
    public async Task Process_FailedFileIsAFeedWithoutItemsNow_ClosesItsFailure()
    {
        await DropAsync("!reject");

        await DropAsync("!feed\n");

        Assert.Equal(FailureStatus.Replayed, (await _world.FailureAsync())!.Status);
    }

    private async Task<Outcome> DropAsync(string text)
    {
        _world.Drop(text);
        return await _world.ProcessAsync();
    }

    private async Task<Article> MemberAsync(string member, ProcessorWorld? world = null) =>
        (await (world ?? _world).Store.FindArticleAsync(ArticleId.For(ProcessorWorld.Blob, member), default))!.Item;

    private async Task<IReadOnlyList<string?>> LiveAsync() =>
        await _world
            .Store.ListArticlesAsync(default)
            .Where(stored => !stored.Item.Deleted)
            .Select(stored => stored.Item.Source.Member)
            .Order(StringComparer.Ordinal)
            .ToListAsync();
}
