// Who may do what in Azure. Every role stands beside its reason; scopes are as small as the services allow. The data roles of
// Cosmos DB are in cosmos.bicep, those of Event Grid in events.bicep.

@description('Principal of the app.')
param appPrincipalId string

@description('The Functions host\'s storage account.')
param hostStorageName string

@description('The storage account where files are dropped.')
param articlesStorageName string

@description('The Application Insights component.')
param applicationInsightsName string

@description('The Language resource; empty where there is none.')
param languageName string

@description('Object ids of those who may drop and delete files.')
param uploaders array

var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var blobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
var cognitiveServicesUser = 'a97b65f3-24c7-4388-baec-2e87135dc908'

resource hostStorage 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: hostStorageName
}

resource articlesStorage 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: articlesStorageName
}

resource articlesBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-08-01' existing = {
  parent: articlesStorage
  name: 'default'
}

resource articlesContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = {
  parent: articlesBlobs
  name: 'articles'
}

resource bodiesContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = {
  parent: articlesBlobs
  name: 'article-bodies'
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource language 'Microsoft.CognitiveServices/accounts@2025-06-01' existing = {
  // Without a Language resource nothing is assigned, but the name must be one all the same.
  name: empty(languageName) ? 'none' : languageName
}

// The host creates containers of its own here, keeps function keys and locks of timers as blobs, and reads the deployed
// package: "Owner" is the role that its documentation asks for.
resource hostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostStorage
  name: guid(hostStorage.id, appPrincipalId, blobDataOwner)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataOwner)
  }
}

// Inside the blob trigger the host passes each event on through a queue of its own, which it creates, fills and empties.
resource hostQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostStorage
  name: guid(hostStorage.id, appPrincipalId, queueDataContributor)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

// The host writes its diagnostic events (why a function did not start) into a table.
resource hostTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostStorage
  name: guid(hostStorage.id, appPrincipalId, tableDataContributor)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

// The app reads and lists dropped files. It never changes one, so it has no right to: what a hostile file could make it
// do ends there. The whole account, since the trigger looks at the service before it looks at the container.
resource articlesRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: articlesStorage
  name: guid(articlesStorage.id, appPrincipalId, blobDataReader)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataReader)
  }
}

// Bodies that do not fit into a document are written beside it, and deleted with it: in this container only.
resource bodiesWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: bodiesContainer
  name: guid(bodiesContainer.id, appPrincipalId, blobDataContributor)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

// The queue triggers take and delete messages, the platform moves them to poison queues, the app sends retries and
// re-index jobs and looks at depths: all queues of the account belong to the pipeline.
resource articlesQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: articlesStorage
  name: guid(articlesStorage.id, appPrincipalId, queueDataContributor)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

// Telemetry is taken from identities only (DisableLocalAuth): host and app send with this role.
resource telemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: applicationInsights
  name: guid(applicationInsights.id, appPrincipalId, monitoringMetricsPublisher)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

// The app calls the Language service. The role can also list keys, which are switched off and open nothing.
resource languageCalls 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(languageName)) {
  scope: language
  name: guid(resourceGroup().id, languageName, appPrincipalId, cognitiveServicesUser)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cognitiveServicesUser)
  }
}

// Editors and scrapers drop, replace and delete files in the container of files, and nowhere else.
resource drops 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for uploader in uploaders: {
    scope: articlesContainer
    name: guid(articlesContainer.id, uploader, blobDataContributor)
    properties: {
      principalId: uploader
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    }
  }
]
