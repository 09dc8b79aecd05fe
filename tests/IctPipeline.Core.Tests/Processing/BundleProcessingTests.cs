using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Reading.Model;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Core.Tests.Processing;

/// <summary>
/// Blobs that hold several articles, and blobs that did. The blob's own id holds a tombstone meanwhile: one more than members.
/// </summary>
public class BundleProcessingTests
{
    private static readonly FaultPlan NoFaults = new(1, 0);
    private readonly ProcessorWorld _world = new();

    [Fact]
    public async Task Process_Bundle_MakesADocumentOfEachMemberAndAFailureOfTheBadOne()
    {
        _world.Drop("!bundle\na: one\nb: !reject\nc: three");

        var outcome = await _world.ProcessAsync();

        Assert.IsType<Outcome.Indexed>(outcome);
        Assert.Equal(new StoreCounts(2, 0, 0, 1), await _world.Store.CountAsync(default));
    }

    [Fact]
    public async Task Process_BundleThatLostAMember_TombstonesItsDocument()
    {
        _world.Drop("!bundle\na: one\nb: two");
        await _world.ProcessAsync();
        _world.Drop("!bundle\na: one");

        await _world.ProcessAsync();

        Assert.Equal(["a"], await LiveMembersAsync());
    }

    [Fact]
    public async Task Process_NoMembers_IsRefused()
    {
        _world.Drop("!bundle\n");

        var outcome = await _world.ProcessAsync();

        Assert.Equal(RejectionCodes.NoArticle, Assert.IsType<Outcome.Rejected>(outcome).Code);
        Assert.Equal(FailureStatus.Dead, (await _world.FailureAsync())!.Status);
    }

    [Fact]
    public async Task Process_BundleBecomesAPlainFile_TombstonesItsMembers()
    {
        _world.Drop("!bundle\na: one\nb: !reject");
        await _world.ProcessAsync();
        _world.Drop("Title\nBody");

        await _world.ProcessAsync();

        Assert.Equal([null], await LiveMembersAsync());
        Assert.Equal(0, (await _world.Store.CountAsync(default)).Dead);
    }

    [Fact]
    public async Task Process_PlainFileBecomesABundle_TombstonesItsDocument()
    {
        _world.Drop("Title\nBody");
        await _world.ProcessAsync();
        _world.Drop("!bundle\na: one");

        await _world.ProcessAsync();

        Assert.Equal(["a"], await LiveMembersAsync());
    }

    [Fact]
    public async Task Process_PlainFile_LooksForNoMembers()
    {
        var store = new CountingStore(new InMemoryArticleStore());
        var world = new ProcessorWorld(store: store);
        world.Drop("Title\nBody");
        await world.ProcessAsync();
        world.Drop("Title\nOther body");
        await world.ProcessAsync();

        Assert.Equal(0, store.Queries);
    }

    [Fact]
    public async Task Process_Bundle_LeavesAMarkThatGoesWhenItIsDeleted()
    {
        _world.Drop("!bundle\na: one");
        await _world.ProcessAsync();
        var mark = (await _world.StoredAsync()).Item;
        _world.Source.Delete(ProcessorWorld.Blob);

        await _world.ProcessAsync();

        Assert.True(mark is { Deleted: true, Ttl: null });
        Assert.NotNull((await _world.StoredAsync()).Item.Ttl);
        Assert.Empty(await LiveMembersAsync());
    }

    [Fact]
    public async Task Process_BundleReplacedWhileItIsProcessed_ItsLateMembersGo()
    {
        _world.Drop("!bundle\na: one\nb: two");
        _world.Analyzer.Meanwhile = async () =>
        {
            _world.Drop("Title\nBody");
            await _world.ProcessAsync();
        };

        var outcome = await _world.ProcessAsync();
        while (_world.Retries.Count > 0)
        {
            await _world.ProcessRetryAsync();
        }

        Assert.IsType<Outcome.Superseded>(outcome);
        Assert.Equal([null], await LiveMembersAsync());
    }

    [Fact]
    public async Task Process_EveryMemberLacksAFeature_AsksForTheBundleOnce()
    {
        _world.Analyzer.Throws = new TimeoutException();
        _world.Drop("!bundle\na: one\nb: two\nc: three");

        var outcome = await _world.ProcessAsync();
        Assert.Equal(1, _world.Retries.Count);
        _world.Analyzer.Throws = null;
        await _world.ProcessRetryAsync();

        Assert.IsType<Outcome.Partial>(outcome);
        await foreach (var stored in _world.Store.ListArticlesAsync(default).Where(stored => !stored.Item.Deleted))
        {
            Assert.Equal(AnalysisStatus.Complete, stored.Item.Analysis.Status);
        }
    }

    private async Task<IReadOnlyList<string?>> LiveMembersAsync() =>
        await _world
            .Store.ListArticlesAsync(default)
            .Where(stored => !stored.Item.Deleted)
            .Select(stored => stored.Item.Source.Member)
            .ToListAsync();

    private sealed class CountingStore(IArticleStore inner) : FaultyStore(inner, new Gate(NoFaults))
    {
        public int Queries { get; private set; }

        public override IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(BlobAddress blob, CancellationToken cancellationToken)
        {
            Queries++;
            return base.FindArticlesOfBlobAsync(blob, cancellationToken);
        }
    }
}
