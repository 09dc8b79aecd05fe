using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Reading.Model;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Core.Tests.Processing;

public sealed class NewFileGuessTests
{
    private readonly CountingStore _store = new(new InMemoryArticleStore());
    private readonly ProcessorWorld _world;

    public NewFileGuessTests()
    {
        _world = new ProcessorWorld(store: _store);
        _world.Analyzer.IsMetered = false;
    }

    [Fact]
    public async Task Process_ManyNewFiles_LooksForADocumentOnce()
    {
        for (var number = 0; number < 10; number++)
        {
            Assert.IsType<Outcome.Indexed>(await DropAsync($"{number}.md"));
        }

        Assert.Equal(1, _store.Looks);
        Assert.Equal(10, (await _store.Inner.CountAsync(default)).Articles);
    }

    [Fact]
    public async Task Process_ManyKnownFiles_GuessesWrongOnce()
    {
        for (var number = 0; number < 10; number++)
        {
            await DropAsync($"{number}.md");
        }

        _world.Analyzer.Requests.Clear();
        for (var number = 0; number < 10; number++)
        {
            Assert.IsType<Outcome.Unchanged>(await AgainAsync($"{number}.md"));
        }

        Assert.Single(_world.Analyzer.Requests);
    }

    [Fact]
    public async Task Process_AnalyzerIsPaidFor_LooksFirst()
    {
        _world.Analyzer.IsMetered = true;
        await DropAsync("a.md");
        await DropAsync("b.md");

        Assert.Equal(2, _store.Looks);
    }

    [Fact]
    public async Task Process_GuessIsWrong_ReplacesTheDocumentThatIsThere()
    {
        await DropAsync("a.md");
        await DropAsync("b.md");
        var first = await StoredAsync("a.md");

        Assert.IsType<Outcome.Indexed>(await DropAsync("a.md", "Title\nOther body"));

        var second = await StoredAsync("a.md");
        Assert.Equal("Other body", second.Body);
        Assert.Equal(first.Lineage.IngestedAt, second.Lineage.IngestedAt);
    }

    [Fact]
    public async Task Process_FileWasDeletedBefore_MeetsItsTombstone()
    {
        await DropAsync("a.md");
        _world.Source.Delete(Address("a.md"));
        await AgainAsync("a.md");
        await DropAsync("b.md");

        Assert.IsType<Outcome.Indexed>(await DropAsync("a.md"));

        Assert.False((await StoredAsync("a.md")).Deleted);
    }

    [Fact]
    public async Task Process_NewFileIsRefused_LeavesItsRecord()
    {
        await DropAsync("a.md");

        var outcome = await DropAsync("b.md", "!reject");

        Assert.IsType<Outcome.Rejected>(outcome);
        Assert.NotNull(await _store.Inner.FindFailureAsync(ArticleId.For(Address("b.md")), default));
    }

    [Fact]
    public async Task Process_BodyNeedsABlobOfItsOwn_IsSavedOnce()
    {
        var world = new ProcessorWorld(new() { MaxBodyBytes = 20 }, _store);
        world.Analyzer.IsMetered = false;
        world.Drop("Title\nBody");
        await world.ProcessAsync();
        var other = Address("long.md");
        world.Drop("Title\nA body that is longer than what the document holds", other);

        Assert.IsType<Outcome.Indexed>(await world.Processor.ProcessAsync(new ArticleJob { Blob = other }, default));

        var article = (await _store.Inner.FindArticleAsync(ArticleId.For(other), default))!.Item;
        Assert.True(await world.Bodies.ExistsAsync(article.BodyBlob!, default));
    }

    private static BlobAddress Address(string name) => new(ProcessorWorld.Blob.Container, name);

    private Task<Outcome> DropAsync(string name, string text = "Title\nBody")
    {
        _world.Drop(text, Address(name));
        return AgainAsync(name);
    }

    private Task<Outcome> AgainAsync(string name) => _world.Processor.ProcessAsync(new ArticleJob { Blob = Address(name) }, default);

    private async Task<Article> StoredAsync(string name) =>
        (await _store.Inner.FindArticleAsync(ArticleId.For(Address(name)), default))!.Item;

    /// <summary>Counts the point reads of documents.</summary>
    private sealed class CountingStore(InMemoryArticleStore inner) : FaultyStore(inner, new Gate(new FaultPlan(0, 0)))
    {
        public InMemoryArticleStore Inner => inner;

        public int Looks { get; private set; }

        public override Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken)
        {
            Looks++;
            return base.FindArticleAsync(id, cancellationToken);
        }
    }
}
