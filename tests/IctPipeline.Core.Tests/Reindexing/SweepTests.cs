using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Reindexing;

public class SweepTests
{
    private readonly SweepWorld _world = new();

    [Fact]
    public async Task Sweep_NothingChanged_AnalysesNothingAndWritesNoDocument()
    {
        _world.DropMany(450);
        _world.Drop("feed.xml", "!bundle\na: Một\nb: Hai\nc: !reject");
        _world.Drop("bad.bin", "!reject");
        await _world.IngestAllAsync();
        var (writes, requests, reads) = (_world.Store.Writes, _world.Analyzer.Requests.Count, _world.Source.Reads);

        var run = await _world.SweepAsync();

        Assert.Equal((452, 451, 1, 0), (run.Counts.Listed, run.Counts.UpToDate, run.Counts.Failed, run.Counts.TotalJobs));
        Assert.Equal(452, run.Counts.Documents);
        Assert.Equal(0, _world.Queue.Count);
        Assert.Equal((writes, requests, reads), (_world.Store.Writes, _world.Analyzer.Requests.Count, _world.Source.Reads));
    }

    [Fact]
    public async Task Sweep_EmptyStore_IsABackfill()
    {
        _world.DropMany(250);
        _world.Drop("feed.xml", "!bundle\na: Một\nb: Hai");
        _world.Drop("bad.bin", "!reject");
        _world.Time.Advance(TimeSpan.FromHours(1));

        var run = await _world.SweepAsync();
        await _world.DrainAsync();

        Assert.Equal(252, run.Counts.Jobs["missing"]);
        Assert.Equal(252, (await _world.Store.CountAsync(default)).Articles);
        await _world.AssertCleanAsync();
        Assert.Equal(0, (await _world.SweepAsync()).Counts.TotalJobs);
    }

    [Fact]
    public async Task Sweep_DroppedChangedAndDeletedWhileEverythingWasOff_RepairsAll()
    {
        _world.DropMany(300);
        _world.Drop("feed.xml", "!bundle\na: Một\nb: Hai\nc: !reject");
        _world.Drop("gone-feed.xml", "!bundle\na: Ba\nb: Bốn\nc: !reject");
        _world.Drop("broken.json", "!bundle\nx: !reject\ny: !reject");
        _world.Drop("gone-bad.bin", "!reject");
        _world.Drop("bad.bin", "!reject");
        await _world.IngestAllAsync();

        _world.Time.Advance(TimeSpan.FromSeconds(5));
        _world.DropMany(40, "new");
        _world.Drop(SweepWorld.Name(7), "Bài khác\nNội dung mới.");
        _world.Drop("feed.xml", "!bundle\nb: Hai và một nửa\nd: Năm");
        _world.Drop("bad.bin", "Tốt hơn\nBây giờ đọc được.");
        foreach (var name in new[] { SweepWorld.Name(3), SweepWorld.Name(299), "gone-feed.xml", "gone-bad.bin" })
        {
            Assert.True(_world.Source.Delete(new BlobAddress(SweepWorld.Container, name)));
        }

        _world.Time.Advance(TimeSpan.FromHours(1));
        var run = await _world.SweepAsync();
        await _world.DrainAsync();

        await _world.AssertCleanAsync();
        // The mended file has no document, and its failure tells of another version: it counts as missing.
        Assert.Equal((41, 2, 4), (run.Counts.Jobs["missing"], run.Counts.Jobs["changed"], run.Counts.Gone));
        Assert.True((await _world.FindAsync(SweepWorld.Name(3)))!.Deleted);
        Assert.True((await _world.FindAsync("gone-feed.xml", "b"))!.Deleted);
        Assert.Equal("Năm", (await _world.FindAsync("feed.xml", "d"))!.Title);
        var again = await _world.SweepAsync();
        Assert.Equal(0, again.Counts.TotalJobs);
    }

    [Theory]
    [InlineData(OnDelete.Tombstone)]
    [InlineData(OnDelete.Keep)]
    public async Task Sweep_DocumentsOfAnotherContainer_RetiresThemAndNoOthers(OnDelete onDelete)
    {
        _world.Processing = _world.Processing with { OnDelete = onDelete };
        _world.DropMany(3);
        await _world.IngestAllAsync();
        var elsewhere = new BlobAddress("article-bodies", SweepWorld.Name(0));
        _world.Source.Put(elsewhere, "Một\nHai"u8.ToArray());
        var article = (await _world.FindAsync(elsewhere.Name))!;
        await _world.Store.WriteArticleAsync(
            article with
            {
                Id = ArticleId.For(elsewhere),
                Source = article.Source with { Container = elsewhere.Container },
            },
            null,
            default
        );
        await Assert.ThrowsAnyAsync<Exception>(_world.AssertCleanAsync);

        var run = await _world.SweepAsync();
        await _world.DrainAsync();

        Assert.Equal((1, 1), (run.Counts.Gone, run.Counts.TotalJobs));
        Assert.Equal((3, 1), ((await _world.Store.CountAsync(default)).Articles, (await _world.Store.CountAsync(default)).Tombstones));
        await _world.AssertCleanAsync();
        Assert.Equal(0, (await _world.SweepAsync()).Counts.TotalJobs);
    }

    [Fact]
    public async Task Sweep_SameBytesDroppedAgain_AsksForThemOnce()
    {
        _world.Drop("a.md", "Một\nHai");
        _world.Drop("feed.xml", "!bundle\na: Một\nb: Hai");
        await _world.IngestAllAsync();
        _world.Drop("a.md", "Một\nHai");
        _world.Drop("feed.xml", "!bundle\na: Một\nb: Hai");
        await _world.IngestAllAsync();

        var first = await _world.SweepAsync();
        await _world.DrainAsync();
        var second = await _world.SweepAsync();

        Assert.Equal((2, 0), (first.Counts.TotalJobs, second.Counts.TotalJobs));
    }

    [Fact]
    public async Task Sweep_NewModel_ChangesTheStaleDocumentsAndOnlyTheirAnalysis()
    {
        _world.DropMany(20);
        await _world.IngestAllAsync();
        _world.Analyzer.ModelVersion = "fake-2";
        _world.DropMany(10, "q");
        foreach (var i in Enumerable.Range(0, 10))
        {
            await _world.IngestAsync(SweepWorld.Name(i, "q"));
        }

        _world.Time.Advance(TimeSpan.FromHours(1));
        var before = await _world.Store.ListArticlesAsync(default).ToDictionaryAsync(stored => stored.Item.Id);
        var reads = _world.Source.Reads;

        var run = await _world.SweepAsync();
        await _world.DrainAsync();

        Assert.Equal(20, run.Counts.Jobs["modelVersion"]);
        Assert.Equal(20, run.Counts.TotalJobs);
        Assert.Equal(reads, _world.Source.Reads);
        await foreach (var stored in _world.Store.ListArticlesAsync(default))
        {
            var (old, now) = (before[stored.Item.Id], stored.Item);
            Assert.Equal(now.Source.Blob.StartsWith("p/", StringComparison.Ordinal), old.ETag != stored.ETag);
            Assert.Equal("fake-2", now.Analysis.ModelVersion);
            Assert.Equal(PipelineText(old.Item), PipelineText(now));
        }

        Assert.Equal(0, (await _world.SweepAsync()).Counts.TotalJobs);
    }

    [Fact]
    public async Task Sweep_NewPipeline_ReadsEveryFileOnce()
    {
        _world.DropMany(30);
        await _world.IngestAllAsync();
        _world.Processing = _world.Processing with { PipelineVersion = "2.0.0" };
        var requests = _world.Analyzer.Requests.Count;

        var run = await _world.SweepAsync();
        await _world.DrainAsync();

        Assert.Equal(30, run.Counts.Jobs["pipelineVersion"]);
        Assert.Equal(requests, _world.Analyzer.Requests.Count);
        Assert.Equal(0, (await _world.SweepAsync()).Counts.TotalJobs);
    }

    [Fact]
    public async Task Sweep_PartialDocument_AsksForWhatIsMissing()
    {
        _world.Drop("a.md", "Một\nHai");
        _world.Analyzer.Failing[AnalysisFeatures.Entities] = new DependencyException(Dependencies.Language, 503, null, "down");
        await _world.IngestAllAsync();
        while (_world.Retries.NextVisibleAt is { } next)
        {
            // The retries are lost with their queue.
            _world.Time.Advance(next > _world.Time.GetUtcNow() ? next - _world.Time.GetUtcNow() : TimeSpan.Zero);
            _world.Retries.TryDequeue();
        }

        _world.Analyzer.Failing.Clear();
        var run = await _world.SweepAsync();
        await _world.DrainAsync();

        Assert.Equal(1, run.Counts.Jobs["partial"]);
        Assert.Equal(AnalysisFeatures.Entities, _world.Analyzer.Requests[^1].Features);
        Assert.Equal(AnalysisStatus.Complete, (await _world.FindAsync("a.md"))!.Analysis.Status);
    }

    [Fact]
    public async Task Sweep_FileDroppedAMomentAgo_IsLeftToItsEvent()
    {
        _world.DropMany(3);

        var run = await _world.SweepAsync();

        Assert.Equal((3, 0), (run.Counts.Recent, run.Counts.TotalJobs));
    }

    [Fact]
    public async Task Sweep_DocumentsAreKeptBySetting_OnlyFailuresFollowTheirBlobs()
    {
        _world.Processing = _world.Processing with { OnDelete = OnDelete.Keep };
        _world.Drop("a.md", "Một\nHai");
        _world.Drop("bad.bin", "!reject");
        await _world.IngestAllAsync();
        _world.Source.Delete(new BlobAddress(SweepWorld.Container, "a.md"));
        _world.Source.Delete(new BlobAddress(SweepWorld.Container, "bad.bin"));

        var run = await _world.SweepAsync();
        await _world.DrainAsync();

        Assert.Equal(1, run.Counts.Gone);
        Assert.False((await _world.FindAsync("a.md"))!.Deleted);
        await _world.AssertCleanAsync();
    }

    [Fact]
    public async Task Sweep_RecordOfAMessageThatNamesNoFile_IsLeftToAPerson()
    {
        var recorder = new FailureRecorder(_world.Store, _world.Time);
        var stray = new FailedJob(new BlobAddress("article-retry", "hash"), null, null, ArticleStage.Read) { QueueMessage = "{}" };
        var record = await recorder.RecordAsync(
            stray,
            new FailureVerdict(FailureClass.Permanent, FailureCodes.StrayMessage, "It names no file."),
            null,
            null,
            default
        );

        var run = await _world.SweepAsync();
        await _world.DrainAsync();

        Assert.Equal((0, 0), (run.Counts.Gone, run.Counts.TotalJobs));
        Assert.True((await _world.Store.FindFailureAsync(record!.Id, default))!.Item.IsOpen);
    }

    [Fact]
    public async Task Sweep_RetryWhoseMessageWasLost_IsTriedAgain()
    {
        _world.Drop("a.md", "Một\nHai");
        _world.Time.Advance(TimeSpan.FromHours(1));
        var id = ArticleId.For(new BlobAddress(SweepWorld.Container, "a.md"));
        var failure = SampleDocuments.Failure("a.md") with { ETag = "\"0x1\"", NextAttemptAt = _world.Time.GetUtcNow() };
        await _world.Store.WriteFailureAsync(failure with { Id = id }, null, default);

        var waiting = await _world.SweepAsync();
        _world.Time.Advance(TimeSpan.FromHours(7));
        var lost = await _world.SweepAsync();

        Assert.Equal((1, 0), (waiting.Counts.Failed, waiting.Counts.TotalJobs));
        Assert.Equal(1, lost.Counts.Jobs["missing"]);
    }

    /// <summary>Everything but analysis and clocks.</summary>
    private static string PipelineText(Article article) =>
        System.Text.Json.JsonSerializer.Serialize(
            article with
            {
                Analysis = new AnalysisInfo { Status = AnalysisStatus.Skipped },
                Entities = [],
                KeyPhrases = [],
                Language = null,
                Sentiment = null,
                Lineage = article.Lineage with { UpdatedAt = default },
            },
            PipelineJson.Relaxed.Article
        );
}
