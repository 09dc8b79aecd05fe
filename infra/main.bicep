// Everything that IctPipeline needs in one subscription: a resource group with the app, its storage, Cosmos DB, Azure AI
// Language, the events between them, and the means to watch it. docs/runbook.md says how to deploy and run it.
targetScope = 'subscription'

@description('Name of the azd environment. Part of the names of the resource group and of every resource.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Azure region of every resource. It must offer Flex Consumption.')
@metadata({
  azd: {
    type: 'location'
  }
})
@minLength(1)
param location string

@description('Puts the services behind private endpoints in a virtual network, and closes their public addresses.')
param networkIsolation bool = false

@description('With network isolation: addresses or ranges (CIDR, at most /30) that may call the HTTP functions and drop files, separated by commas. Event Grid always may.')
param allowedAddresses string = ''

@description('Request units per second that the database may scale to (1000 or a multiple); 0 makes a serverless account. Can not be changed between the two later.')
@minValue(0)
param cosmosAutoscaleMaxThroughput int = 0

@description('Days that the continuous backup of Cosmos DB reaches back.')
@allowed([
  'Continuous7Days'
  'Continuous30Days'
])
param cosmosBackupTier string = 'Continuous7Days'

@description('Who analyses: Azure creates a Language resource; Local needs none and costs nothing.')
@allowed([
  'Azure'
  'Local'
])
param languageProvider string = 'Azure'

@description('Tier of the Language resource: S is paid by text record, F0 holds 5,000 records a month and exists once a subscription.')
@allowed([
  'S'
  'F0'
])
param languageSku string = 'S'

@description('Text records that may be spent in a calendar month; afterwards the local analyzer answers. A record is up to 1,000 characters and one feature.')
@minValue(0)
param languageMonthlyRecordBudget int = 1000000

@description('Requests a minute and feature that the Language tier takes (S: 1000, F0: 300). Shared out over the instances.')
@minValue(10)
param languageRequestsPerMinute int = 1000

@description('Most instances of the function app.')
@minValue(1)
@maxValue(100)
param maximumInstanceCount int = 10

@description('Memory of one instance.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 2048

@description('Days that telemetry is kept.')
@minValue(30)
@maxValue(730)
param telemetryRetentionDays int = 30

@description('Most telemetry that is taken in a day, in GB; -1 for no limit.')
param telemetryDailyQuotaGb int = 1

@description('Days that deleted files can be brought back.')
@minValue(1)
@maxValue(365)
param deletedFileRetentionDays int = 14

@description('Where alerts and budget notices go, separated by commas. Without an address alerts are only shown in the portal, and there is no budget.')
param alertEmails string = ''

@description('Monthly budget of the resource group, in the currency of the subscription; 0 for none.')
@minValue(0)
param monthlyBudget int = 200

@description('First day of the month in which the budget begins. Leave it out: a budget must begin in the current month.')
param budgetStart string = '${utcNow('yyyy-MM')}-01T00:00:00Z'

@description('Alert when no file came for so many hours.')
@allowed([
  1
  2
  3
  4
  5
  6
  24
  48
])
param noIngestHours int = 24

@description('Alert when a message waits on the retry queue for so many minutes after its time has come.')
@minValue(5)
param oldestRetryMinutes int = 30

@description('Alert when more calls than this are answered with 429 in a quarter of an hour.')
@minValue(1)
param throttledCalls int = 50

@description('Object ids of users, groups or service principals that may drop and delete files, separated by commas.')
param uploaders string = ''

@description('Object ids of users or service principals that may read documents, separated by commas.')
param readers string = ''

var abbreviations = loadJsonContent('abbreviations.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = {
  'azd-env-name': environmentName
  application: 'ict-pipeline'
}
var functionAppName = '${abbreviations.functionApp}${token}'
var hostStorageName = '${abbreviations.storageAccount}host${token}'
var articlesStorageName = '${abbreviations.storageAccount}news${token}'
var cosmosName = '${abbreviations.cosmosAccount}${token}'
var languageName = '${abbreviations.language}${token}'
var usesLanguage = languageProvider == 'Azure'

// azd fills parameters from its environment, which holds text: lists come as text too.
var alertEmailList = empty(alertEmails) ? [] : split(replace(alertEmails, ' ', ''), ',')
var allowedAddressList = empty(allowedAddresses) ? [] : split(replace(allowedAddresses, ' ', ''), ',')
var uploaderList = empty(uploaders) ? [] : split(replace(uploaders, ' ', ''), ',')
var readerList = empty(readers) ? [] : split(replace(readers, ' ', ''), ',')

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: '${abbreviations.resourceGroup}${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: '${abbreviations.managedIdentity}${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: '${abbreviations.logAnalytics}${token}'
    applicationInsightsName: '${abbreviations.applicationInsights}${token}'
    retentionDays: telemetryRetentionDays
    dailyQuotaGb: telemetryDailyQuotaGb
    location: location
    tags: tags
  }
}

module hostStorage 'modules/host-storage.bicep' = {
  name: 'host-storage'
  scope: group
  params: {
    name: hostStorageName
    networkIsolation: networkIsolation
    location: location
    tags: tags
  }
}

module articlesStorage 'modules/articles-storage.bicep' = {
  name: 'articles-storage'
  scope: group
  params: {
    name: articlesStorageName
    networkIsolation: networkIsolation
    allowedAddresses: allowedAddressList
    deletedFileRetentionDays: deletedFileRetentionDays
    location: location
    tags: tags
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  scope: group
  params: {
    name: cosmosName
    autoscaleMaxThroughput: cosmosAutoscaleMaxThroughput
    backupTier: cosmosBackupTier
    networkIsolation: networkIsolation
    appPrincipalId: identity.outputs.principalId
    readers: readerList
    location: location
    tags: tags
  }
}

module language 'modules/language.bicep' = if (usesLanguage) {
  name: 'language'
  scope: group
  params: {
    name: languageName
    sku: languageSku
    networkIsolation: networkIsolation
    location: location
    tags: tags
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    appPrincipalId: identity.outputs.principalId
    hostStorageName: hostStorage.outputs.name
    articlesStorageName: articlesStorage.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    languageName: usesLanguage ? language!.outputs.name : ''
    uploaders: uploaderList
  }
}

module network 'modules/network.bicep' = if (networkIsolation) {
  name: 'network'
  scope: group
  params: {
    virtualNetworkName: '${abbreviations.virtualNetwork}${token}'
    securityGroupName: '${abbreviations.networkSecurityGroup}${token}'
    endpointPrefix: '${abbreviations.privateEndpoint}${token}-'
    hostStorageId: hostStorage.outputs.id
    articlesStorageId: articlesStorage.outputs.id
    cosmosId: cosmos.outputs.id
    languageId: usesLanguage ? language!.outputs.id : ''
    location: location
    tags: tags
  }
}

module functionApp 'modules/function-app.bicep' = {
  name: 'function-app'
  scope: group
  params: {
    name: functionAppName
    planName: '${abbreviations.plan}${token}'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostBlobUri: hostStorage.outputs.blobUri
    hostQueueUri: hostStorage.outputs.queueUri
    hostTableUri: hostStorage.outputs.tableUri
    deploymentContainerUri: hostStorage.outputs.deploymentContainerUri
    articlesBlobUri: articlesStorage.outputs.blobUri
    articlesQueueUri: articlesStorage.outputs.queueUri
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: cosmos.outputs.database
    languageEndpoint: usesLanguage ? language!.outputs.endpoint : ''
    languageProvider: languageProvider
    languageMonthlyRecordBudget: languageMonthlyRecordBudget
    languageRequestsPerMinute: languageRequestsPerMinute
    applicationInsightsConnectionString: monitoring.outputs.connectionString
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    networkIsolation: networkIsolation
    subnetId: networkIsolation ? network!.outputs.appSubnetId : ''
    allowedAddresses: allowedAddressList
    location: location
    tags: tags
  }
  dependsOn: [
    roles
  ]
}

module events 'modules/events.bicep' = {
  name: 'events'
  scope: group
  params: {
    topicName: '${abbreviations.eventGridSystemTopic}${token}'
    articlesStorageName: articlesStorage.outputs.name
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    prefix: '${abbreviations.alert}${environmentName}-'
    actionGroupName: '${abbreviations.actionGroup}${token}'
    emails: alertEmailList
    workspaceId: monitoring.outputs.workspaceId
    topicId: events.outputs.topicId
    noIngestHours: noIngestHours
    oldestRetryMinutes: oldestRetryMinutes
    throttledCalls: throttledCalls
    location: location
    tags: tags
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  scope: group
  params: {
    displayName: 'IctPipeline (${environmentName})'
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0 && !empty(alertEmailList)) {
  name: 'budget'
  scope: group
  params: {
    name: '${abbreviations.budget}${environmentName}'
    amount: monthlyBudget
    start: budgetStart
    emails: alertEmailList
  }
}

// azd keeps these in the environment: the post-deploy script and people take them from there.
output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output ICT_FUNCTION_APP string = functionApp.outputs.name
output ICT_FUNCTION_APP_URI string = functionApp.outputs.uri
output ICT_EVENT_TOPIC string = events.outputs.topicName
output ICT_ARTICLES_STORAGE string = articlesStorage.outputs.name
output ICT_ARTICLES_BLOB_URI string = articlesStorage.outputs.blobUri
output ICT_ARTICLES_QUEUE_URI string = articlesStorage.outputs.queueUri
output ICT_COSMOS_ENDPOINT string = cosmos.outputs.endpoint
