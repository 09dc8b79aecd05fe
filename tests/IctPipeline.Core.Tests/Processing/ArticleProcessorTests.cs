using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Tests.Processing;

public class ArticleProcessorTests
{
    private readonly ProcessorWorld _world = new();

    [Fact]
    public async Task Process_NewBlob_StoresADocumentOfThatVersion()
    {
        var version = _world.Drop("Title\nBody");

        var outcome = await _world.ProcessAsync();

        var article = (await _world.StoredAsync()).Item;
        Assert.IsType<Outcome.Indexed>(outcome);
        Assert.Equal(version.ETag, article.Source.ETag);
        Assert.Equal("Title", article.Title);
        Assert.Equal(AnalysisStatus.Complete, article.Analysis.Status);
        Assert.Equal("vi", article.Language!.Tag);
    }

    [Fact]
    public async Task Process_SameEventTwice_IsUnchangedAndAsksNothing()
    {
        var version = _world.Drop("Title\nBody");
        await _world.ProcessAsync(version.ETag);
        var before = await _world.StoredAsync();

        var outcome = await _world.ProcessAsync(version.ETag);

        Assert.IsType<Outcome.Unchanged>(outcome);
        Assert.Equal(before.ETag, (await _world.StoredAsync()).ETag);
        Assert.Single(_world.Analyzer.Requests);
    }

    [Fact]
    public async Task Process_SameBytesDroppedAgain_WritesNothing()
    {
        _world.Drop("Title\nBody");
        await _world.ProcessAsync();
        var before = await _world.StoredAsync();
        _world.Drop("Title\nBody");

        var outcome = await _world.ProcessAsync();

        Assert.IsType<Outcome.Unchanged>(outcome);
        Assert.Equal(before.ETag, (await _world.StoredAsync()).ETag);
        Assert.Single(_world.Analyzer.Requests);
    }

    [Fact]
    public async Task Process_NewBytes_ReplacesTheDocumentAndKeepsItsFirstDay()
    {
        _world.Drop("Title\nBody");
        await _world.ProcessAsync();
        var before = (await _world.StoredAsync()).Item;
        _world.Drop("Title\nOther body");

        var outcome = await _world.ProcessAsync();

        var after = (await _world.StoredAsync()).Item;
        Assert.IsType<Outcome.Indexed>(outcome);
        Assert.Equal("Other body", after.Body);
        Assert.Equal(before.Lineage.IngestedAt, after.Lineage.IngestedAt);
        Assert.True(after.Lineage.UpdatedAt > before.Lineage.UpdatedAt);
    }

    [Fact]
    public async Task Process_OlderVersionAfterNewer_IsSuperseded()
    {
        var older = _world.Drop("Old\nBody");
        var newer = _world.Drop("New\nBody");
        await _world.ProcessAsync(newer.ETag);

        var outcome = await _world.ProcessAsync(older.ETag);

        Assert.IsType<Outcome.Superseded>(outcome);
        Assert.Equal("New", (await _world.StoredAsync()).Item.Title);
    }

    [Fact]
    public async Task Process_NewerVersionIndexedMeanwhile_StandsBack()
    {
        _world.Drop("Old\nBody");
        _world.Analyzer.Meanwhile = async () =>
        {
            _world.Drop("New\nBody");
            await _world.ProcessAsync();
        };

        var outcome = await _world.ProcessAsync();

        Assert.IsType<Outcome.Superseded>(outcome);
        Assert.Equal("New", (await _world.StoredAsync()).Item.Title);
    }

    [Fact]
    public async Task Process_BlobDeletedMeanwhile_LeavesNoLiveDocument()
    {
        _world.Drop("Title\nBody");
        _world.Analyzer.Meanwhile = async () =>
        {
            _world.Source.Delete(ProcessorWorld.Blob);
            await _world.ProcessAsync();
        };

        await _world.ProcessAsync();

        Assert.True((await _world.StoredAsync()).Item.Deleted);
    }

    [Fact]
    public async Task Process_BlobGone_TombstonesItsDocument()
    {
        _world.Drop("Title\nBody");
        await _world.ProcessAsync();
        _world.Source.Delete(ProcessorWorld.Blob);

        var outcome = await _world.ProcessAsync();

        var article = (await _world.StoredAsync()).Item;
        Assert.IsType<Outcome.Deleted>(outcome);
        Assert.True(article.Deleted);
        Assert.NotNull(article.Ttl);
        Assert.Equal("", article.Body);
        Assert.Null(article.Title);
    }

    [Fact]
    public async Task Process_DroppedAgainAfterDeletion_RevivesTheDocument()
    {
        _world.Drop("Title\nBody");
        await _world.ProcessAsync();
        _world.Source.Delete(ProcessorWorld.Blob);
        await _world.ProcessAsync();
        _world.Drop("Title\nBody");

        var outcome = await _world.ProcessAsync();

        Assert.IsType<Outcome.Indexed>(outcome);
        Assert.False((await _world.StoredAsync()).Item.Deleted);
    }

    [Fact]
    public async Task Process_RefusedFile_IsADeadLetterWithItsReason()
    {
        var version = _world.Drop("!reject");

        var outcome = await _world.ProcessAsync();

        var failure = (await _world.FailureAsync())!;
        Assert.Equal(RejectionCodes.UnsupportedFormat, Assert.IsType<Outcome.Rejected>(outcome).Code);
        Assert.Equal(FailureStatus.Dead, failure.Status);
        Assert.Equal(version.ETag, failure.ETag);
        Assert.Equal("Not an article.", failure.Message);
        Assert.Equal(0, _world.Retries.Count);
    }

    [Fact]
    public async Task Process_FaultInTheReader_IsADeadLetterNotACrash()
    {
        _world.Drop("!crash");

        var outcome = await _world.ProcessAsync();

        Assert.Equal(FailureCodes.ReaderFault, Assert.IsType<Outcome.Rejected>(outcome).Code);
    }

    [Fact]
    public async Task Process_TooLargeFile_IsRefusedUnread()
    {
        var world = new ProcessorWorld(new ArticleProcessorOptions { MaxBytes = 4 });
        world.Drop("Title\nBody");

        var outcome = await world.ProcessAsync();

        Assert.Equal(RejectionCodes.TooLarge, Assert.IsType<Outcome.Rejected>(outcome).Code);
    }

    [Fact]
    public async Task Process_MendedFile_ClosesItsFailureAndKeepsTheHistory()
    {
        _world.Drop("!reject");
        await _world.ProcessAsync();
        _world.Drop("Title\nBody");

        await _world.ProcessAsync();

        var failure = (await _world.FailureAsync())!;
        Assert.Equal(FailureStatus.Replayed, failure.Status);
        Assert.Contains(failure.History, entry => entry.Code == RejectionCodes.UnsupportedFormat);
    }

    [Fact]
    public async Task Process_OneFeatureFails_StoresAPartialDocumentAndAsksOnlyForItLater()
    {
        _world.Analyzer.Failing[AnalysisFeatures.KeyPhrases] = new DependencyException(
            Dependencies.Language,
            429,
            null,
            "Slow down.",
            TimeSpan.FromMinutes(3)
        );
        _world.Drop("Title\nBody");

        var first = await _world.ProcessAsync();
        var waited = _world.Retries.NextVisibleAt - _world.Time.GetUtcNow();
        _world.Analyzer.Failing.Clear();
        var second = await _world.ProcessRetryAsync();

        var article = (await _world.StoredAsync()).Item;
        Assert.Equal(["keyPhrases"], Assert.IsType<Outcome.Partial>(first).Missing);
        Assert.True(waited >= TimeSpan.FromMinutes(3));
        Assert.IsType<Outcome.Indexed>(second);
        Assert.Equal(AnalysisFeatures.KeyPhrases, _world.Analyzer.Requests[1].Features);
        Assert.Equal("vi", _world.Analyzer.Requests[1].KnownLanguage!.Tag);
        Assert.Equal(AnalysisStatus.Complete, article.Analysis.Status);
        Assert.NotEmpty(article.Entities);
        Assert.NotEmpty(article.KeyPhrases);
    }

    [Fact]
    public async Task Process_FeatureRefusedForGood_StoresAPartialDocumentWithoutARetry()
    {
        _world.Analyzer.Failing[AnalysisFeatures.KeyPhrases] = new DependencyException(
            Dependencies.Language,
            400,
            "UnsupportedLanguageCode",
            "No."
        );
        _world.Drop("Title\nBody");

        var outcome = await _world.ProcessAsync();

        Assert.IsType<Outcome.Partial>(outcome);
        Assert.Equal(0, _world.Retries.Count);
        Assert.NotEmpty((await _world.StoredAsync()).Item.Analysis.Missing[0].Reason);
    }

    [Fact]
    public async Task Process_PartialDocumentAndAnotherCopyOfTheEvent_AsksNothing()
    {
        _world.Analyzer.Throws = new TimeoutException();
        var version = _world.Drop("Title\nBody");
        await _world.ProcessAsync(version.ETag);

        var outcome = await _world.ProcessAsync(version.ETag);

        Assert.IsType<Outcome.Unchanged>(outcome);
        Assert.Single(_world.Analyzer.Requests);
    }

    [Fact]
    public async Task Process_AnalyzerChanged_AnalysesAgain()
    {
        _world.Drop("Title\nBody");
        await _world.ProcessAsync();
        _world.Analyzer.ModelVersion = "fake-2";

        var outcome = await _world.ProcessAsync(reason: JobReason.Reindex);

        Assert.IsType<Outcome.Indexed>(outcome);
        Assert.Equal("fake-2", (await _world.StoredAsync()).Item.Analysis.ModelVersion);
    }
}
