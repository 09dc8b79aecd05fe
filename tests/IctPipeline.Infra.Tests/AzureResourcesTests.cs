using IctPipeline.Infra.Tests.Checks;
using IctPipeline.Infra.Tests.Settings;
using IctPipeline.Infra.Tests.Templates;

namespace IctPipeline.Infra.Tests;

/// <summary>Queues, containers, connections, roles, events and security against the code; each check finds what it is for.</summary>
[Collection(BicepCollection.Name)]
public sealed class AzureResourcesTests
{
    private const string Articles = "modules/articles-storage.bicep";
    private const string App = "modules/function-app.bicep";
    private const string Roles = "modules/roles.bicep";
    private const string Events = "modules/events.bicep";
    private const string Created = "modules/created-subscription.bicep";

    [BicepFact]
    public void Storage_OfTheTemplates_IsWhatTheCodeNames() => Assert.Empty(ResourceCheck.FaultsOfStorage(InfraFiles.Shipped));

    [BicepTheory]
    [InlineData(Articles, "  'article-retry'\n", "", "There is no queue article-retry")]
    [InlineData(Articles, "  'webjobs-blobtrigger-poison'\n", "", "There is no queue webjobs-blobtrigger-poison")]
    [InlineData(Articles, "  'article-retry'\n", "  'article-retry'\n  'article-other'\n", "Nothing uses the queue article-other")]
    [InlineData(Articles, "  'article-bodies'\n", "", "There is no blob container article-bodies")]
    [InlineData(
        Events,
        "blobContainerName: 'events-deleted-dead'",
        "blobContainerName: 'events-created-dead'",
        "Several subscriptions share events-created-dead"
    )]
    public void Storage_Wrong_IsFound(string path, string piece, string other, string fault) =>
        AssertFound(ResourceCheck.FaultsOfStorage(InfraFiles.Shipped.With(path, piece, other)), fault);

    [BicepFact]
    public void Connections_OfTheTemplates_AreComplete() =>
        Assert.Empty(ResourceCheck.FaultsOfConnections(SettingsCheck.Deployed(InfraFiles.Shipped)));

    [BicepTheory]
    [InlineData("  ArticlesStorage__queueServiceUri: articlesQueueUri\n", "", "ArticlesStorage__queueServiceUri is missing")]
    [InlineData("  ArticlesStorage__credential: 'managedidentity'\n", "", "ArticlesStorage__credential is missing")]
    [InlineData("  AzureWebJobsStorage__clientId: identityClientId\n", "", "AzureWebJobsStorage__clientId is missing")]
    [InlineData(
        "ArticlesStorage__queueServiceUri: articlesQueueUri",
        "ArticlesStorage__queueServiceUri: articlesBlobUri",
        "ArticlesStorage__queueServiceUri is https"
    )]
    [InlineData(
        "ArticlesStorage__clientId: identityClientId",
        "ArticlesStorage__clientId: identityId",
        "ArticlesStorage__clientId is another identity"
    )]
    public void Connections_Wrong_AreFound(string piece, string other, string fault) =>
        AssertFound(ResourceCheck.FaultsOfConnections(SettingsCheck.Deployed(InfraFiles.Shipped.With(App, piece, other))), fault);

    [BicepTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Roles_OfTheTemplates_AreThoseThatAreNeeded(bool language) => Assert.Empty(RoleCheck.Faults(InfraFiles.Shipped, language));

    [BicepTheory]
    [InlineData(
        Roles,
        "guid(articlesStorage.id, appPrincipalId, blobDataReader)\n  properties: {\n    principalId: appPrincipalId\n"
            + "    principalType: 'ServicePrincipal'\n"
            + "    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataReader)",
        "guid(articlesStorage.id, appPrincipalId, blobDataOwner)\n  properties: {\n    principalId: appPrincipalId\n"
            + "    principalType: 'ServicePrincipal'\n"
            + "    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataOwner)",
        "Nobody needs: principal of identity has \"Storage Blob Data Owner\" on stnews"
    )]
    [InlineData(
        Roles,
        "scope: bodiesContainer",
        "scope: articlesStorage",
        "Missing: principal of identity has \"Storage Blob Data Contributor\" on article-bodies"
    )]
    [InlineData(Roles, "scope: articlesContainer", "scope: articlesStorage", "Missing: 11111111")]
    [InlineData(
        Events,
        "  scope: deletedQueue\n",
        "  scope: articlesStorage\n",
        "Missing: principal of topic has \"Storage Queue Data Message Sender\""
    )]
    [InlineData(
        Roles,
        "// Telemetry is taken from identities only (DisableLocalAuth): host and app send with this role.\n",
        "\n",
        "telemetry has no reason"
    )]
    [InlineData("modules/cosmos.bicep", "/colls/${articles.name}'", "'", "Nobody needs: 22222222")]
    [InlineData(
        "modules/cosmos.bicep",
        "appPrincipalId, dataContributorRole)\n  properties: {\n    principalId: appPrincipalId\n"
            + "    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributorRole}'",
        "appPrincipalId, dataContributorRole)\n  properties: {\n    principalId: appPrincipalId\n"
            + "    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataReaderRole}'",
        "Missing: principal of identity 00000000-0000-0000-0000-000000000002"
    )]
    public void Roles_Wrong_AreFound(string path, string piece, string other, string fault) =>
        AssertFound(RoleCheck.Faults(InfraFiles.Shipped.With(path, piece, other)), fault);

    [BicepFact]
    public void Events_OfTheTemplates_AreWhatTheCodeHandles() => Assert.Empty(EventCheck.Faults(InfraFiles.Shipped));

    [BicepTheory]
    [InlineData(Created, "            'PutBlockList'\n", "", "not those that are complete")]
    [InlineData(Created, "            'PutBlob'\n", "            'PutBlob'\n            'CreateFile'\n", "not those that are complete")]
    [InlineData(Created, "key: 'data.api'", "key: 'data.contentType'", "not those that are complete")]
    [InlineData(Created, "'Microsoft.Storage.BlobCreated'", "'Microsoft.Storage.BlobTierChanged'", "No subscription is for created blobs")]
    [InlineData(Created, "containers/articles/blobs/", "containers/articles", "looks at other blobs")]
    [InlineData(Created, "maxDeliveryAttempts: 30", "maxDeliveryAttempts: 3", "gives up before a day")]
    [InlineData(Events, "queueName: 'article-deleted'", "queueName: 'article-retry'", "where nobody takes them")]
    [InlineData(Events, "queueMessageTimeToLiveInSeconds: -1", "queueMessageTimeToLiveInSeconds: 604800", "expire")]
    [InlineData(Events, "containers/articles/blobs/", "containers/article-bodies/blobs/", "does not act on an event")]
    [InlineData(Events, "blobContainerName: 'events-deleted-dead'", "blobContainer: 'events-deleted-dead'", "keeps nothing")]
    [InlineData(Events, "type: 'SystemAssigned'", "type: 'None'", "no topic of storage with an identity")]
    [InlineData("scripts/subscribe-created.sh", "IngestArticle", "Ingest", "does not hold IngestArticle")]
    [InlineData("scripts/subscribe-created.ps1", "blobs_extension", "blobs", "does not hold systemKeys.blobs_extension")]
    public void Events_Wrong_AreFound(string path, string piece, string other, string fault) =>
        AssertFound(EventCheck.Faults(InfraFiles.Shipped.With(path, piece, other)), fault);

    [BicepFact]
    public void Posture_OfTheTemplates_IsSafe() => Assert.Empty(PostureCheck.Faults(InfraFiles.Shipped));

    [BicepTheory]
    [InlineData(Articles, "allowSharedKeyAccess: false", "allowSharedKeyAccess: true", "allowSharedKeyAccess is not False")]
    [InlineData("modules/cosmos.bicep", "    disableLocalAuth: true\n", "", "disableLocalAuth is not True")]
    [InlineData("modules/monitoring.bicep", "DisableLocalAuth: true", "DisableLocalAuth: false", "DisableLocalAuth is not True")]
    [InlineData(App, "httpsOnly: true", "httpsOnly: false", "httpsOnly is not True")]
    [InlineData(App, "name: 'FC1'", "name: 'Y1'", "sku.name is not FC1")]
    [InlineData(App, "networkIsolation ? 'Deny' : 'Allow'", "'Allow'", "ipSecurityRestrictionsDefaultAction is not Deny")]
    [InlineData(App, "ipAddress: 'AzureEventGrid'", "ipAddress: 'Storage'", "Event Grid is shut out")]
    [InlineData(
        "modules/network.bicep",
        "  { name: 'cosmos', resourceId: cosmosId, part: 'Sql', zone: cosmosZone }\n",
        "",
        "no private endpoint for cosmos- Sql"
    )]
    [InlineData(
        "modules/network.bicep",
        "for (zoneName, index) in zoneNames:",
        "for (zoneName, index) in [blobZone]:",
        "is linked to no network"
    )]
    [InlineData("modules/network.bicep", "Microsoft.App/environments", "Microsoft.Web/serverFarms", "not handed to Flex")]
    [InlineData(Created, "@secure()\n", "", "kept in the history")]
    public void Posture_Wrong_IsFound(string path, string piece, string other, string fault) =>
        AssertFound(PostureCheck.Faults(InfraFiles.Shipped.With(path, piece, other)), fault);

    private static void AssertFound(IReadOnlyList<string> faults, string fault) =>
        Assert.True(
            faults.Any(each => each.Contains(fault, StringComparison.Ordinal)),
            $"\"{fault}\" is not among:\n{string.Join('\n', faults)}"
        );
}
