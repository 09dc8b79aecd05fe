// Event Grid tells of files that are dropped and deleted. Deletions go to a queue from here. The subscription of drops needs
// a key that exists only after the app's first start: created-subscription.bicep, which the post-deploy script deploys.

@description('Name of the system topic.')
param topicName string

@description('The storage account where files are dropped.')
param articlesStorageName string

@description('Workspace that takes the log of failed deliveries.')
param workspaceId string

@description('Azure region; that of the storage account.')
param location string

@description('Tags of the resource.')
param tags object

var queueDataMessageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource articlesStorage 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: articlesStorageName
}

resource articlesBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-08-01' existing = {
  parent: articlesStorage
  name: 'default'
}

resource createdDead 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = {
  parent: articlesBlobs
  name: 'events-created-dead'
}

resource deletedDead 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = {
  parent: articlesBlobs
  name: 'events-deleted-dead'
}

resource articlesQueues 'Microsoft.Storage/storageAccounts/queueServices@2025-08-01' existing = {
  parent: articlesStorage
  name: 'default'
}

resource deletedQueue 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-08-01' existing = {
  parent: articlesQueues
  name: 'article-deleted'
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: topicName
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: articlesStorage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

// Event Grid puts delete events on this queue, with its own identity since the account takes no keys.
resource topicQueue 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: deletedQueue
  name: guid(deletedQueue.id, topicName, queueDataMessageSender)
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataMessageSender)
  }
}

// What could not be delivered is kept as blobs, in one container a subscription.
resource topicCreatedDead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: createdDead
  name: guid(createdDead.id, topicName, blobDataContributor)
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

// The same for the other subscription.
resource topicDeletedDead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: deletedDead
  name: guid(deletedDead.id, topicName, blobDataContributor)
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

resource deleted 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'article-deleted'
  properties: {
    deliveryWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: articlesStorage.id
          queueName: 'article-deleted'
          // Messages of the pipeline never expire: an app that is down for weeks loses no deletion.
          queueMessageTimeToLiveInSeconds: -1
        }
      }
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: articlesStorage.id
          blobContainerName: 'events-deleted-dead'
        }
      }
    }
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: [
        'Microsoft.Storage.BlobDeleted'
      ]
      subjectBeginsWith: '/blobServices/default/containers/articles/blobs/'
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
  }
  dependsOn: [
    topicQueue
    topicDeletedDead
  ]
}

resource topicLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: topic
  name: 'delivery-failures'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'DeliveryFailures'
        enabled: true
      }
    ]
  }
}

output topicId string = topic.id
output topicName string = topic.name
