using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.Tests.Reindexing;

public class SweepFilterTests
{
    private readonly SweepWorld _world = new();

    [Fact]
    public async Task Sweep_Prefix_LooksAtNothingElseOnEitherSide()
    {
        _world.DropMany(10);
        _world.DropMany(10, "q");
        await _world.IngestAllAsync();
        _world.Source.Delete(Blob(SweepWorld.Name(1)));
        _world.Source.Delete(Blob(SweepWorld.Name(1, "q")));

        var run = await _world.SweepAsync(new SweepFilter { Prefix = "q/" });

        Assert.Equal((9, 1, 1), (run.Counts.Listed, run.Counts.Gone, run.Counts.TotalJobs));
        Assert.Equal(SweepWorld.Name(1, "q"), _world.Queue.TryDequeue()!.Blob.Name);
    }

    [Fact]
    public async Task Sweep_IdsOfFailures_AreTriedAgainWhateverTheyAreCalledBy()
    {
        _world.Drop("bad.bin", "!reject");
        _world.Drop("worse.bin", "!reject");
        _world.Drop("feed.xml", "!bundle\na: Một\nb: !reject");
        _world.Drop("other.bin", "!reject");
        await _world.IngestAllAsync();

        var run = await _world.SweepAsync(
            new SweepFilter { Ids = ["bad.bin", ArticleId.For(Blob("worse.bin")), ArticleId.For(Blob("feed.xml"), "b")] }
        );

        Assert.Equal(3, run.Counts.Jobs["failed"]);
        Assert.Equal(["bad.bin", "feed.xml", "worse.bin"], Names().Order());
    }

    [Fact]
    public async Task Sweep_IdOfOneMember_LeavesTheOthersAlone()
    {
        _world.Drop("feed.xml", "!bundle\na: Một\nb: Hai");
        await _world.IngestAllAsync();
        _world.Analyzer.ModelVersion = "fake-2";

        await _world.SweepAsync(new SweepFilter { Ids = [ArticleId.For(Blob("feed.xml"), "b")] });

        Assert.Equal("b", _world.Queue.TryDequeue()!.Refresh!.Member);
        Assert.Equal(0, _world.Queue.Count);
    }

    [Fact]
    public async Task Sweep_FailedOnly_TakesWhatFailedAndNothingElse()
    {
        _world.DropMany(5);
        _world.Drop("bad.bin", "!reject");
        await _world.IngestAllAsync();
        _world.DropMany(5, "new");
        _world.Time.Advance(TimeSpan.FromHours(1));

        var run = await _world.SweepAsync(new SweepFilter { FailedOnly = true });

        Assert.Equal((1, 1), (run.Counts.Jobs["failed"], run.Counts.TotalJobs));
        Assert.Equal(10, run.Counts.NotMatched);
    }

    [Fact]
    public async Task Sweep_Force_TakesEverythingOnce()
    {
        _world.DropMany(5);
        _world.Drop("feed.xml", "!bundle\na: Một\nb: Hai");
        _world.Drop("bad.bin", "!reject");
        await _world.IngestAllAsync();

        var run = await _world.SweepAsync(new SweepFilter { Force = true });

        Assert.Equal((6, 1), (run.Counts.Jobs["asked"], run.Counts.Jobs["failed"]));
        Assert.Equal(7, Names().Distinct().Count());
    }

    [Fact]
    public async Task Sweep_OnlyOneFeatureForced_AnalysesThatFeatureOfTheStoredText()
    {
        _world.DropMany(3);
        await _world.IngestAllAsync();
        var (requests, reads) = (_world.Analyzer.Requests.Count, _world.Source.Reads);

        await _world.SweepAsync(new SweepFilter { Force = true, Only = AnalysisFeatures.KeyPhrases });
        await _world.DrainAsync();

        Assert.Equal(3, _world.Analyzer.Requests.Count - requests);
        Assert.All(_world.Analyzer.Requests.Skip(requests), request => Assert.Equal(AnalysisFeatures.KeyPhrases, request.Features));
        Assert.Equal(reads, _world.Source.Reads);
    }

    [Fact]
    public async Task Sweep_IngestedBefore_LeavesLaterOnesAndMissingOnesAlone()
    {
        _world.DropMany(3);
        await _world.IngestAllAsync();
        var between = _world.Time.GetUtcNow();
        _world.DropMany(4, "q");
        foreach (var i in Enumerable.Range(0, 2))
        {
            await _world.IngestAsync(SweepWorld.Name(i, "q"));
        }

        _world.Analyzer.ModelVersion = "fake-2";
        _world.Time.Advance(TimeSpan.FromHours(1));

        var run = await _world.SweepAsync(new SweepFilter { IngestedBefore = between });

        Assert.Equal((3, 4), (run.Counts.TotalJobs, run.Counts.NotMatched));
    }

    [Fact]
    public async Task Sweep_BundleWithOneStaleMember_AsksForThatMember()
    {
        _world.Drop("feed.xml", "!bundle\na: Một\nb: Hai\nc: !reject");
        await _world.IngestAllAsync();
        var stored = (await _world.Store.FindArticleAsync(ArticleId.For(Blob("feed.xml"), "a"), default))!;
        await _world.Store.WriteArticleAsync(
            stored.Item with
            {
                Analysis = stored.Item.Analysis with { ModelVersion = "old" },
            },
            stored.ETag,
            default
        );

        var run = await _world.SweepAsync();

        Assert.Equal(1, run.Counts.Jobs["modelVersion"]);
        var job = _world.Queue.TryDequeue()!;
        Assert.Equal((JobReason.Reindex, "a", RefreshScope.Analysis), (job.Reason, job.Refresh!.Member, job.Refresh.Scope));
    }

    [Theory]
    [InlineData("x", true)]
    [InlineData("markdown", false)]
    [InlineData("HTML", false)]
    public void Problem_Format_MustBeKnown(string format, bool wrong) =>
        Assert.Equal(wrong, SweepFilterCheck.Problem(new SweepFilter { Format = format }) is not null);

    [Fact]
    public void Problem_ContradictoryFilters_AreRefused()
    {
        Assert.NotNull(SweepFilterCheck.Problem(new SweepFilter { StaleOnly = true, FailedOnly = true }));
        Assert.NotNull(SweepFilterCheck.Problem(new SweepFilter { StaleOnly = true, Force = true }));
        Assert.NotNull(SweepFilterCheck.Problem(new SweepFilter { FailedOnly = true, Only = AnalysisFeatures.Entities }));
        Assert.NotNull(SweepFilterCheck.Problem(new SweepFilter { Ids = [.. Enumerable.Repeat("a", SweepFilter.MostIds + 1)] }));
        Assert.NotNull(SweepFilterCheck.Problem(new SweepFilter { Prefix = "" }));
        Assert.Null(SweepFilterCheck.Problem(new SweepFilter()));
    }

    private static BlobAddress Blob(string name) => new(SweepWorld.Container, name);

    private List<string> Names()
    {
        var names = new List<string>();
        while (_world.Queue.TryDequeue() is { } job)
        {
            names.Add(job.Blob.Name);
        }

        return names;
    }
}
