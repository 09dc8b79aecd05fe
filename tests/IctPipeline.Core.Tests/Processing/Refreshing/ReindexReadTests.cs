using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Tests.Processing.Refreshing;

/// <summary>Re-index jobs that read the blob.</summary>
public class ReindexReadTests
{
    private readonly ProcessorWorld _world = new();

    [Fact]
    public async Task Reindex_SameBytesDroppedAgain_AdoptsTheVersionOnce()
    {
        await _world.IndexAsync();
        var version = _world.Drop("Title\nBody");

        Assert.IsType<Outcome.Unchanged>(await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Read }));
        var adopted = await _world.StoredAsync();
        Assert.IsType<Outcome.Unchanged>(await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Read }));

        Assert.Equal(version.ETag, adopted.Item.Source.ETag);
        Assert.Equal(adopted.ETag, (await _world.StoredAsync()).ETag);
        Assert.Single(_world.Analyzer.Requests);
    }

    [Fact]
    public async Task Reindex_Forced_ReadsAndAnalyzesAnUpToDateDocument()
    {
        await _world.IndexAsync();
        var reads = _world.Source.Reads;

        await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Read, Force = true });

        Assert.Equal(reads + 1, _world.Source.Reads);
        Assert.Equal(2, _world.Analyzer.Requests.Count);
    }
}
