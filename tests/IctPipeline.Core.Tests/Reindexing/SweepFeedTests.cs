using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Reindexing;

public sealed class SweepFeedTests
{
    private readonly SweepWorld _world = new();

    [Fact]
    public async Task Sweep_FeedsThatKeepItems_AreReadOnceAndNeverAgain()
    {
        _world.Drop("feed.xml", "!feed\na: Một\nb: Hai");
        _world.Drop("quiet.xml", "!feed\n");
        _world.Drop("left.xml", "!feed\na: Ba");
        await _world.IngestAllAsync();
        _world.Drop("feed.xml", "!feed\nb: Hai\nc: Bốn");
        _world.Drop("left.xml", "!feed\n");
        await _world.IngestAllAsync();

        await _world.SweepAsync();
        await _world.DrainAsync();
        var again = await _world.SweepAsync();

        Assert.Equal((3, 3, 0), (again.Counts.Listed, again.Counts.UpToDate, again.Counts.TotalJobs));
        Assert.Equal("Một", (await _world.FindAsync("feed.xml", "a"))!.Title);
        Assert.Equal("Ba", (await _world.FindAsync("left.xml", "a"))!.Title);
        await _world.AssertCleanAsync();
    }

    [Fact]
    public async Task Sweep_AnotherModel_AnalysesKeptItemsToo()
    {
        _world.Drop("feed.xml", "!feed\na: Một\nb: Hai");
        await _world.IngestAllAsync();
        _world.Drop("feed.xml", "!feed\nb: Hai");
        await _world.IngestAllAsync();
        await _world.SweepAsync();
        await _world.DrainAsync();
        _world.Analyzer.ModelVersion = "fake/2";

        await _world.SweepAsync();
        await _world.DrainAsync();

        Assert.Equal("fake/2", (await _world.FindAsync("feed.xml", "a"))!.Analysis.ModelVersion);
        Assert.Equal(0, (await _world.SweepAsync()).Counts.TotalJobs);
    }

    [Fact]
    public async Task Sweep_AnotherPipelineVersion_LeavesKeptItemsAsTheyAre()
    {
        _world.Drop("feed.xml", "!feed\na: Một\nb: Hai");
        _world.Drop("quiet.xml", "!feed\n");
        await _world.IngestAllAsync();
        _world.Drop("feed.xml", "!feed\nb: Hai");
        await _world.IngestAllAsync();
        _world.Processing = new() { PipelineVersion = "2.0.0" };

        await _world.SweepAsync();
        await _world.DrainAsync();

        Assert.False((await _world.FindAsync("feed.xml", "a"))!.Deleted);
        Assert.Equal("2.0.0", (await _world.FindAsync("feed.xml", "b"))!.Lineage.PipelineVersion);
        Assert.Equal(0, (await _world.SweepAsync()).Counts.TotalJobs);
        await _world.AssertCleanAsync();
    }
}
