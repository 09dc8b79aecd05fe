using IctPipeline.Azure.Cosmos;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Compliance;

namespace IctPipeline.Azure.Tests.Integration;

[Collection(AzureServers.CollectionName)]
public class CosmosSimilarArticlesTests(AzureServers servers) : SimilarArticlesCompliance, IAsyncLifetime
{
    private readonly OwnContainers _own = new(servers);

    protected override ISimilarArticles Similar =>
        new CosmosSimilarArticles(servers.Database, _own.Resources, NoRequestChargeObserver.Instance);

    protected override IArticleStore Store => new CosmosArticleStore(servers.Database, _own.Resources, NoRequestChargeObserver.Instance);

    public Task InitializeAsync() => _own.CreateAsync();

    public Task DisposeAsync() => _own.RemoveAsync();
}
