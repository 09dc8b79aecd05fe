// Where files are dropped, and the queues of the pipeline. The names are those of ResourceNames in the code.

@description('Name of the account.')
param name string

@description('Closes the public addresses but for those allowed.')
param networkIsolation bool

@description('Addresses that may drop files over the public address with network isolation.')
param allowedAddresses array

@description('Days that deleted blobs and containers can be brought back.')
param deletedFileRetentionDays int

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

// Undelivered events are looked at within days, or never.
var deadEventRetentionDays = 90

var blobContainerNames = [
  'articles'
  'article-bodies'
  'events-created-dead'
  'events-deleted-dead'
]

var queueNames = [
  'article-retry'
  'article-retry-poison'
  'article-reindex'
  'article-reindex-poison'
  'article-deleted'
  'article-deleted-poison'
  'webjobs-blobtrigger-poison'
]

resource account 'Microsoft.Storage/storageAccounts@2025-08-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Never "Disabled": then Event Grid's deliveries would be shut out as well. "Deny" without rules leaves private
    // endpoints, and Event Grid as a trusted service with an identity.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: networkIsolation ? 'Deny' : 'Allow'
      ipRules: [for address in (networkIsolation ? allowedAddresses : []): { value: address, action: 'Allow' }]
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: deletedFileRetentionDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: deletedFileRetentionDays
    }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = [
  for containerName in blobContainerNames: {
    parent: blobs
    name: containerName
    properties: {
      publicAccess: 'None'
    }
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-08-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-08-01' = [
  for queueName in queueNames: {
    parent: queueService
    name: queueName
  }
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'dead-events'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
              prefixMatch: [
                'events-created-dead/'
                'events-deleted-dead/'
              ]
            }
            actions: {
              baseBlob: {
                delete: {
                  daysAfterModificationGreaterThan: deadEventRetentionDays
                }
              }
            }
          }
        }
      ]
    }
  }
  dependsOn: [
    blobs
  ]
}

output id string = account.id
output name string = account.name
output blobUri string = account.properties.primaryEndpoints.blob
output queueUri string = account.properties.primaryEndpoints.queue
