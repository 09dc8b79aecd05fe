using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Core.Tests.Processing.Refreshing;

public class DocumentRefreshTests
{
    private static readonly DependencyException Down = new(Dependencies.Language, 503, null, "down");

    private readonly ProcessorWorld _world = new();

    [Fact]
    public async Task Refresh_NewerModel_ReanalyzesTheStoredTextWithoutReadingTheBlob()
    {
        var before = await _world.IndexAsync();
        _world.Analyzer.ModelVersion = "fake-2";
        var reads = _world.Source.Reads;

        var outcome = await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Analysis });

        var after = (await _world.StoredAsync()).Item;
        Assert.IsType<Outcome.Indexed>(outcome);
        Assert.Equal(reads, _world.Source.Reads);
        Assert.Equal("fake-2", after.Analysis.ModelVersion);
        Assert.Equal(
            AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases,
            _world.Analyzer.Requests[^1].Features
        );
        Assert.Equal(WithoutAnalysis(before), WithoutAnalysis(after));
    }

    [Fact]
    public async Task Refresh_SameModel_AsksAndWritesNothing()
    {
        await _world.IndexAsync();
        var stored = await _world.StoredAsync();

        var outcome = await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Analysis });

        Assert.IsType<Outcome.Unchanged>(outcome);
        Assert.Single(_world.Analyzer.Requests);
        Assert.Equal(stored.ETag, (await _world.StoredAsync()).ETag);
    }

    [Fact]
    public async Task Refresh_GivesTheDocumentThatAFreshRunGives()
    {
        await _world.IndexAsync();
        _world.Analyzer.ModelVersion = "fake-2";
        await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Analysis });
        var fresh = new ProcessorWorld { Analyzer = { ModelVersion = "fake-2" } };
        fresh.Drop("Title\nBody");
        await fresh.ProcessAsync();

        Assert.Equal(WithoutClocks((await fresh.StoredAsync()).Item), WithoutClocks((await _world.StoredAsync()).Item));
    }

    [Fact]
    public async Task Refresh_OnlyEntities_AsksForThemAloneAndLeavesTheRestStale()
    {
        await _world.IndexAsync();
        _world.Analyzer.ModelVersion = "fake-2";

        await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Analysis, Features = AnalysisFeatures.Entities });

        var after = (await _world.StoredAsync()).Item;
        Assert.Equal(AnalysisFeatures.Entities, _world.Analyzer.Requests[^1].Features);
        Assert.Equal("vi", _world.Analyzer.Requests[^1].KnownLanguage!.Tag);
        Assert.Equal("fake-1", after.Analysis.ModelVersion);
        Assert.Equal("fake fake-2", after.Analysis.Models!["entities"]);
        Assert.Equal("fake fake-1", after.Analysis.Models["keyPhrases"]);
    }

    [Fact]
    public async Task Refresh_OnlyEntitiesTwice_AsksOnce()
    {
        await _world.IndexAsync();
        _world.Analyzer.ModelVersion = "fake-2";
        var only = new RefreshRequest { Scope = RefreshScope.Analysis, Features = AnalysisFeatures.Entities };
        await _world.RefreshAsync(only);

        Assert.IsType<Outcome.Unchanged>(await _world.RefreshAsync(only));

        Assert.Equal(2, _world.Analyzer.Requests.Count);
    }

    [Fact]
    public async Task Refresh_FeatureByFeature_EndsOfTheNewModel()
    {
        await _world.IndexAsync();
        _world.Analyzer.ModelVersion = "fake-2";
        foreach (var feature in _world.Analyzer.Features.Each())
        {
            await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Analysis, Features = feature });
        }

        Assert.Equal("fake-2", (await _world.StoredAsync()).Item.Analysis.ModelVersion);
    }

    [Fact]
    public async Task Refresh_FeatureSwitchedOnSince_AsksForItAlone()
    {
        _world.Analyzer.Features = AnalysisFeatures.Language | AnalysisFeatures.Entities;
        await _world.IndexAsync();
        _world.Analyzer.Features |= AnalysisFeatures.KeyPhrases;

        await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Analysis });

        Assert.Equal(AnalysisFeatures.KeyPhrases, _world.Analyzer.Requests[^1].Features);
        Assert.Single((await _world.StoredAsync()).Item.KeyPhrases);
    }

    [Fact]
    public async Task Refresh_Forced_AsksAgainAndWritesNothingNew()
    {
        await _world.IndexAsync();
        var stored = await _world.StoredAsync();

        var outcome = await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Analysis, Force = true });

        Assert.IsType<Outcome.Unchanged>(outcome);
        Assert.Equal(2, _world.Analyzer.Requests.Count);
        Assert.Equal(stored.ETag, (await _world.StoredAsync()).ETag);
    }

    [Fact]
    public async Task Refresh_AnalyzerDown_LeavesTheDocumentAndComesAgain()
    {
        await _world.IndexAsync();
        var stored = await _world.StoredAsync();
        _world.Analyzer.ModelVersion = "fake-2";
        _world.Analyzer.Throws = Down;

        Assert.IsType<Outcome.Retry>(await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Analysis }));

        Assert.Equal(stored.ETag, (await _world.StoredAsync()).ETag);
        Assert.Null(await _world.FailureAsync());
        _world.Analyzer.Throws = null;
        Assert.IsType<Outcome.Indexed>(await _world.ProcessRetryAsync());
        Assert.Equal("fake-2", (await _world.StoredAsync()).Item.Analysis.ModelVersion);
    }

    [Fact]
    public async Task Refresh_OneFeatureDown_KeepsWhatTheOldModelSaidUntilItAnswers()
    {
        await _world.IndexAsync();
        _world.Analyzer.ModelVersion = "fake-2";
        _world.Analyzer.Failing[AnalysisFeatures.Entities] = Down;

        Assert.IsType<Outcome.Partial>(await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Analysis }));

        var partial = (await _world.StoredAsync()).Item;
        Assert.Equal("entities", Assert.Single(partial.Analysis.Missing).Feature);
        Assert.Equal("fake fake-1", partial.Analysis.Models!["entities"]);
        Assert.Single(partial.Entities);
        _world.Analyzer.Failing.Clear();
        Assert.IsType<Outcome.Indexed>(await _world.ProcessRetryAsync());
        Assert.Equal(AnalysisFeatures.Entities, _world.Analyzer.Requests[^1].Features);
    }

    [Fact]
    public async Task Refresh_StoreDown_IsPostponedWithoutARecord()
    {
        var article = await _world.IndexAsync();
        var down = new FaultyStore(_world.Store, new Gate(new FaultPlan(seed: 1, rate: 1)));
        var retries = new InMemoryRetryQueue(_world.Time);
        var world = new ProcessorWorld(store: down, retries: retries);

        var outcome = await world.Processor.ProcessAsync(
            ProcessorWorld.Reindex(new RefreshRequest { Scope = RefreshScope.Analysis, Force = true }),
            CancellationToken.None
        );

        Assert.IsType<Outcome.Retry>(outcome);
        _world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(RefreshScope.Analysis, retries.TryDequeue()!.Refresh!.Scope);
        Assert.Equal(article, (await _world.StoredAsync()).Item);
        Assert.Null(await _world.FailureAsync());
    }

    [Fact]
    public async Task Refresh_StoreAndQueueDown_IsNotAcknowledgedAndMakesNoRecord()
    {
        await _world.IndexAsync();
        var gate = new Gate(new FaultPlan(seed: 1, rate: 1));
        var world = new ProcessorWorld(store: new FaultyStore(_world.Store, gate), retries: new FaultyRetryQueue(_world.Retries, gate));

        await Assert.ThrowsAsync<DependencyException>(() =>
            world.Processor.ProcessAsync(
                ProcessorWorld.Reindex(new RefreshRequest { Scope = RefreshScope.Analysis }),
                CancellationToken.None
            )
        );

        Assert.Null(await _world.FailureAsync());
    }

    [Fact]
    public async Task Refresh_DocumentOfANewerVersion_IsSuperseded()
    {
        var old = _world.Drop("Title\nBody");
        await _world.ProcessAsync();
        _world.Drop("Title\nNew body");
        await _world.ProcessAsync();
        _world.Analyzer.ModelVersion = "fake-2";

        var outcome = await _world.Processor.ProcessAsync(
            ProcessorWorld.Reindex(new RefreshRequest { Scope = RefreshScope.Analysis }) with
            {
                ETag = old.ETag,
            },
            CancellationToken.None
        );

        Assert.IsType<Outcome.Superseded>(outcome);
        Assert.Equal("fake-1", (await _world.StoredAsync()).Item.Analysis.ModelVersion);
    }

    [Fact]
    public async Task Refresh_NewerVersionWrittenMeanwhile_IsSuperseded()
    {
        var version = _world.Drop("Title\nBody");
        await _world.ProcessAsync();
        _world.Analyzer.ModelVersion = "fake-2";
        _world.Analyzer.Meanwhile = async () =>
        {
            _world.Drop("Title\nNew body");
            await _world.ProcessAsync();
        };

        var outcome = await _world.Processor.ProcessAsync(
            ProcessorWorld.Reindex(new RefreshRequest { Scope = RefreshScope.Analysis }) with
            {
                ETag = version.ETag,
            },
            CancellationToken.None
        );

        Assert.IsType<Outcome.Superseded>(outcome);
        Assert.Equal("New body", (await _world.StoredAsync()).Item.Body);
    }

    [Fact]
    public async Task Refresh_Tombstone_IsSuperseded()
    {
        await _world.IndexAsync();
        _world.Source.Delete(ProcessorWorld.Blob);
        await _world.ProcessAsync();

        Assert.IsType<Outcome.Superseded>(await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Analysis, Force = true }));
    }

    [Fact]
    public async Task Refresh_OlderSchema_IsPutTogetherAgainWithoutAnalysis()
    {
        var article = await _world.IndexAsync();
        var stored = await _world.StoredAsync();
        await _world.Store.WriteArticleAsync(article with { SchemaVersion = 0 }, stored.ETag, CancellationToken.None);
        var reads = _world.Source.Reads;

        var outcome = await _world.RefreshAsync(new RefreshRequest { Scope = RefreshScope.Assembly });

        Assert.IsType<Outcome.Indexed>(outcome);
        Assert.Equal(Article.CurrentSchemaVersion, (await _world.StoredAsync()).Item.SchemaVersion);
        Assert.Single(_world.Analyzer.Requests);
        Assert.Equal(reads, _world.Source.Reads);
    }

    private static string WithoutAnalysis(Article article) =>
        Json(
            article with
            {
                Analysis = new AnalysisInfo { Status = AnalysisStatus.Skipped },
                Language = null,
                Entities = [],
                KeyPhrases = [],
                Agreements = [],
                Sentiment = null,
                Lineage = article.Lineage with { UpdatedAt = default },
            }
        );

    private static string WithoutClocks(Article article) =>
        Json(
            article with
            {
                Analysis = article.Analysis with { AnalyzedAt = null },
                Lineage = article.Lineage with { UpdatedAt = default, IngestedAt = default },
            }
        );

    private static string Json(Article article) => JsonSerializer.Serialize(article, PipelineJson.Relaxed.Article);
}
