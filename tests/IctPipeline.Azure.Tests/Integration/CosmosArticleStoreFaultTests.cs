using System.Text;
using System.Text.Json;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Testing;
using IctPipeline.Testing.Contracts;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Tests.Integration;

/// <summary>What only a real service does: missing containers, foreign items, system fields, charges, cancellation.</summary>
[Collection(AzureServers.CollectionName)]
public class CosmosArticleStoreFaultTests(AzureServers servers)
{
    private readonly CosmosArticleStore _store = new(servers.Database, servers.Resources(), NoRequestChargeObserver.Instance);
    private readonly CosmosArticleStore _lost = new(
        servers.Database,
        servers.Resources() with
        {
            ArticlesCosmosContainer = "missing",
            FailuresCosmosContainer = "missing",
        },
        NoRequestChargeObserver.Instance
    );

    [Fact]
    public async Task Find_ContainerIsMissing_IsAnOutageNotAMissingDocument()
    {
        var error = await Assert.ThrowsAsync<DependencyException>(() => _lost.FindArticleAsync(SampleDocuments.Article().Id, default));

        Assert.Equal((Dependencies.Cosmos, 404), (error.Dependency, error.Status));
    }

    [Fact]
    public async Task Write_ContainerIsMissing_IsAnOutage()
    {
        var article = SampleDocuments.Article();

        Assert.Equal(
            404,
            (await Assert.ThrowsAsync<DependencyException>(() => _lost.WriteArticleAsync(article, replaces: null, default))).Status
        );
        Assert.Equal(404, (await Assert.ThrowsAsync<DependencyException>(() => _lost.WriteArticleAsync(article, "\"1\"", default))).Status);
        Assert.Equal(
            404,
            (await Assert.ThrowsAsync<DependencyException>(() => _lost.RemoveArticleAsync(article.Id, "\"1\"", default))).Status
        );
        Assert.Equal(404, (await Assert.ThrowsAsync<DependencyException>(() => _lost.CountAsync(default))).Status);
    }

    [Fact]
    public async Task Find_DatabaseIsMissing_IsAnOutage()
    {
        var store = new CosmosArticleStore(
            servers.CosmosClient.GetDatabase(servers.NewName()),
            servers.Resources(),
            NoRequestChargeObserver.Instance
        );

        Assert.Equal(
            404,
            (await Assert.ThrowsAsync<DependencyException>(() => store.FindArticleAsync(SampleDocuments.Article().Id, default))).Status
        );
    }

    [Fact]
    public async Task Find_ItemThatSomebodyElseWrote_FailsWithTheItemsId()
    {
        var id = $"foreign{Guid.NewGuid():n}";
        await Articles.CreateItemStreamAsync(Json($$"""{ "id": "{{id}}", "source": "elsewhere" }"""), new PartitionKey(id));

        var error = await Assert.ThrowsAsync<DependencyException>(() => _store.FindArticleAsync(id, default));

        Assert.Equal("UnreadableItem", error.Code);
        Assert.Contains(id, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stored_Document_KeepsTheContractAndTakesNoSystemFieldsBack()
    {
        var article = SampleDocuments.Article($"{Guid.NewGuid():n}.md");
        await _store.WriteArticleAsync(article, replaces: null, default);

        using var response = await Articles.ReadItemStreamAsync(article.Id, new PartitionKey(article.Id));
        using var reader = new StreamReader(response.Content);
        var raw = await reader.ReadToEndAsync();
        var read = await _store.FindArticleAsync(article.Id, default);
        await _store.WriteArticleAsync(read!.Item with { Title = "again" }, read.ETag, default);

        Assert.Contains("\"_etag\"", raw, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Minh Hồng", raw, StringComparison.Ordinal);
        Assert.Empty(Contract.FaultsOfArticle(raw));
        Assert.DoesNotContain("\"_", JsonSerializer.Serialize(read.Item, PipelineJson.Relaxed.Article), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Cancelled_ThrowsTheCallersCancellation()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _store.WriteArticleAsync(SampleDocuments.Article(), replaces: null, cancelled.Token)
        );
    }

    [Fact]
    public async Task Write_ItemOverTwoMegabytes_IsTooLarge()
    {
        var article = SampleDocuments.Article($"{Guid.NewGuid():n}.md") with { Body = new string('a', 2_200_000) };

        Assert.Equal(
            413,
            (await Assert.ThrowsAsync<DependencyException>(() => _store.WriteArticleAsync(article, replaces: null, default))).Status
        );
    }

    [Fact]
    public async Task Calls_OfEveryKind_ReportWhatTheyCost()
    {
        var charges = new ChargeList();
        var store = new CosmosArticleStore(servers.Database, servers.Resources(), charges);
        var article = SampleDocuments.Article($"{Guid.NewGuid():n}.md");
        await store.WriteArticleAsync(article, replaces: null, default);
        await store.WriteArticleAsync(article, replaces: null, default);
        var stored = await store.FindArticleAsync(article.Id, default);
        await store.WriteArticleAsync(article, stored!.ETag, default);
        await store.FindArticlesOfBlobAsync(new BlobAddress("articles", article.Source.Blob), default).ToListAsync();
        await store.RemoveArticleAsync(article.Id, "\"0\"", default);

        Assert.Equal(
            [("create", 201), ("create", 409), ("read", 200), ("replace", 200), ("query", 200), ("delete", 412)],
            charges.Seen.Select(charge => (charge.Operation, charge.Status))
        );
        Assert.All(charges.Seen.Where(charge => charge.Status < 300), charge => Assert.True(charge.Units > 0, charge.Operation));
    }

    [Fact]
    public async Task Provision_Again_ChangesNothing()
    {
        var article = SampleDocuments.Article($"{Guid.NewGuid():n}.md");
        await _store.WriteArticleAsync(article, replaces: null, default);

        await servers.Provisioner().ProvisionAsync(default);

        Assert.NotNull(await _store.FindArticleAsync(article.Id, default));
        ContainerProperties properties = await Articles.ReadContainerAsync();
        Assert.Equal(-1, properties.DefaultTimeToLive);
        Assert.Equal("/id", properties.PartitionKeyPath);
        Assert.Contains(properties.IndexingPolicy.ExcludedPaths, path => path.Path == "/*");
        Assert.DoesNotContain(properties.IndexingPolicy.IncludedPaths, path => path.Path.StartsWith("/body", StringComparison.Ordinal));
    }

    private Container Articles => servers.Database.GetContainer(servers.Resources().ArticlesCosmosContainer);

    private static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class ChargeList : IRequestChargeObserver
    {
        public List<(string Operation, int Status, double Units)> Seen { get; } = [];

        public void Charged(string operation, string container, int status, double requestUnits) =>
            Seen.Add((operation, status, requestUnits));
    }
}
