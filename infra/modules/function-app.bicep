// The function app: Flex Consumption, .NET 10 isolated. It signs in everywhere with its identity: no setting is a secret.

@description('Name of the app, and of its address.')
param name string

@description('Name of the plan.')
param planName string

@description('Resource id of the app\'s identity.')
param identityId string

@description('Client id of the app\'s identity.')
param identityClientId string

@description('Blob address of the host\'s storage.')
param hostBlobUri string

@description('Queue address of the host\'s storage.')
param hostQueueUri string

@description('Table address of the host\'s storage.')
param hostTableUri string

@description('Address of the container of deployed packages.')
param deploymentContainerUri string

@description('Blob address of the articles\' storage.')
param articlesBlobUri string

@description('Queue address of the articles\' storage.')
param articlesQueueUri string

@description('Address of Cosmos DB.')
param cosmosEndpoint string

@description('Name of the database.')
param cosmosDatabase string

@description('Address of the Language resource; empty where there is none.')
param languageEndpoint string

@description('Azure or Local.')
param languageProvider string

@description('Text records a month.')
param languageMonthlyRecordBudget int

@description('Requests a minute and feature that the Language tier takes.')
param languageRequestsPerMinute int

@description('Connection string of Application Insights. No secret: only identities may send.')
param applicationInsightsConnectionString string

@description('Most instances.')
param maximumInstanceCount int

@description('Memory of one instance, in MB.')
param instanceMemoryMB int

@description('Whether the app reaches its services through a virtual network.')
param networkIsolation bool

@description('Subnet of the app; empty without network isolation.')
param subnetId string

@description('Addresses that may call the HTTP functions with network isolation.')
param allowedAddresses array

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

// The service limits requests in all, the app limits them an instance. Below 10 an article would wait too long.
var requestsPerMinute = max(10, languageRequestsPerMinute / maximumInstanceCount)

// What the platform and the connections need.
var connectionSettings = {
  AzureWebJobsStorage__blobServiceUri: hostBlobUri
  AzureWebJobsStorage__queueServiceUri: hostQueueUri
  AzureWebJobsStorage__tableServiceUri: hostTableUri
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  ArticlesStorage__blobServiceUri: articlesBlobUri
  ArticlesStorage__queueServiceUri: articlesQueueUri
  ArticlesStorage__credential: 'managedidentity'
  ArticlesStorage__clientId: identityClientId
  Cosmos__Endpoint: cosmosEndpoint
  Cosmos__ClientId: identityClientId
  Cosmos__Database: cosmosDatabase
  Language__Provider: languageProvider
  Language__ManagedIdentityClientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identityClientId}'
  // The app's own clients use the managed identity and try nothing else.
  AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
}

var languageSettings = languageProvider == 'Azure' ? { Language__Endpoint: languageEndpoint } : {}

// Every other setting that the code reads, with the value that the code has by default: so each can be seen and changed in
// one place. docs/settings.md describes them; a test keeps the three alike.
var tuningSettings = {
  ArticlesStorage__maxRetries: '3'
  ArticlesStorage__networkTimeoutSeconds: '60'
  Cosmos__ConnectionMode: 'Direct'
  Cosmos__MaxRetryAttempts: '9'
  Cosmos__MaxRetryWaitSeconds: '30'
  Cosmos__MaxThroughput: ''
  Articles__CreateResources: 'false'
  Articles__MaxBytes: '16777216'
  Articles__MaxBodyBytes: '1000000'
  Articles__MaxDocumentBytes: '2000000'
  Articles__MaxLossAtOnce: '0.5'
  Articles__OnDelete: 'Tombstone'
  Articles__OnVanishedFeedItem: 'Keep'
  Articles__OnVanishedMember: 'Delete'
  Articles__RetryDelayScale: '1'
  Articles__TombstoneLife: '30.00:00:00'
  Reading__DefaultUtcOffset: '07:00:00'
  Reading__WordsPerMinute: '220'
  Reading__CpuBudget: '00:00:05'
  Reading__MaxExpandedBytes: '209715200'
  Reading__MaxMembers: '10000'
  Reading__MaxCompressionRatio: '200'
  Reading__MaxNodes: '1000000'
  Reading__MaxHtmlDepth: '256'
  Reading__NotAnArticle: 'Warn'
  Reading__MaxYamlAliasNodes: '100'
  Reading__MaxFrontMatterLength: '262144'
  Reindex__Schedule: '0 0 2 * * *'
  Reindex__TimeBudget: '00:08:00'
  Reindex__LeaseTime: '00:02:00'
  Reindex__Grace: '00:02:00'
  Reindex__PageSize: '5000'
  Reindex__ChunkSize: '64'
  Reindex__MaxPerSecond: '20'
  Reindex__QuietAfterDrop: '00:00:01'
  Reindex__LongestYield: '00:00:05'
  Language__ServiceVersion: '2023-04-01'
  Language__ModelVersion: 'latest'
  Language__Features__Language: ''
  Language__Features__Entities: ''
  Language__Features__KeyPhrases: ''
  Language__Features__Sentiment: 'Off'
  Language__DefaultLanguage: 'vi'
  Language__CountryHint: ''
  Language__ServiceLogs: 'false'
  Language__RequestsPerMinute: string(requestsPerMinute)
  Language__ConcurrentRequests: '8'
  Language__BatchWait: '00:00:00.1000000'
  Language__PendingDocuments: '2000'
  Language__MaxRetries: '3'
  Language__LongestInlineWait: '00:00:20'
  Language__RequestTimeout: '00:00:30'
  Language__MonthlyRecordBudget: string(languageMonthlyRecordBudget)
  Language__OnBudgetSpent: 'Local'
  Language__FallbackToLocal: 'true'
  Telemetry__OtlpEndpoint: ''
  Telemetry__OtlpProtocol: 'grpc'
  OTEL_SERVICE_NAME: 'ict-pipeline'
}

var eventGridRule = [
  {
    name: 'event-grid'
    description: 'Event Grid delivers drops to the blob trigger.'
    tag: 'ServiceTag'
    ipAddress: 'AzureEventGrid'
    action: 'Allow'
    priority: 100
  }
]
var addressRules = [
  for (address, index) in allowedAddresses: {
    name: 'allowed-${index}'
    description: 'May call the HTTP functions.'
    tag: 'Default'
    // The platform wants ranges here.
    ipAddress: contains(address, '/') ? address : '${address}/32'
    action: 'Allow'
    priority: 200 + index
  }
]

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  // azd finds the app that a service is deployed to by this tag.
  tags: union(tags, { 'azd-service-name': 'pipeline' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: networkIsolation ? subnetId : null
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      ipSecurityRestrictions: networkIsolation ? concat(eventGridRule, addressRules) : []
      ipSecurityRestrictionsDefaultAction: networkIsolation ? 'Deny' : 'Allow'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUri
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
      }
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(connectionSettings, languageSettings, tuningSettings)
}

// Nobody deploys with a user name and a password.
resource ftpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource scmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

output name string = app.name
output uri string = 'https://${app.properties.defaultHostName}'
