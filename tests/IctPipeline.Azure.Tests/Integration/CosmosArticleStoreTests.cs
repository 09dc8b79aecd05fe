using IctPipeline.Azure.Cosmos;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Compliance;

namespace IctPipeline.Azure.Tests.Integration;

[Collection(AzureServers.CollectionName)]
public class CosmosArticleStoreTests(AzureServers servers) : ArticleStoreCompliance
{
    protected override IArticleStore Store { get; } =
        new CosmosArticleStore(servers.Database, servers.Resources(), NoRequestChargeObserver.Instance);
}

[Collection(AzureServers.CollectionName)]
public class CosmosArticleRaceTests(AzureServers servers) : ArticleRaceCompliance
{
    protected override IArticleStore Store { get; } =
        new CosmosArticleStore(servers.Database, servers.Resources(), NoRequestChargeObserver.Instance);
}

[Collection(AzureServers.CollectionName)]
public class CosmosFailureStoreTests(AzureServers servers) : FailureStoreCompliance
{
    protected override IArticleStore Store { get; } =
        new CosmosArticleStore(servers.Database, servers.Resources(), NoRequestChargeObserver.Instance);
}
