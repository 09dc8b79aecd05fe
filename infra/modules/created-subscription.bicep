// The subscription that tells the blob trigger of dropped files. Deployed into the resource group by
// infra/scripts/subscribe-created, after the app has started once and made the key that the address holds.

@description('Name of the system topic.')
param topicName string

@description('The storage account where files are dropped.')
param articlesStorageName string

@description('Address of the blob trigger, key included.')
@secure()
param endpointUrl string

resource articlesStorage 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: articlesStorageName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource created 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'article-created'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: endpointUrl
        maxEventsPerBatch: 1
        preferredBatchSizeInKilobytes: 64
        minimumTlsVersionAllowed: '1.2'
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
          blobContainerName: 'events-created-dead'
        }
      }
    }
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: [
        'Microsoft.Storage.BlobCreated'
      ]
      subjectBeginsWith: '/blobServices/default/containers/articles/blobs/'
      // Of the calls that raise this event, those after which a blob is complete. CreateFile and SftpCreate come before
      // the first byte does.
      advancedFilters: [
        {
          operatorType: 'StringIn'
          key: 'data.api'
          values: [
            'PutBlob'
            'PutBlockList'
            'CopyBlob'
            'FlushWithClose'
            'SftpCommit'
          ]
        }
      ]
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
  }
}

output subscriptionId string = created.id
