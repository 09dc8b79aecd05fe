// Cosmos DB for documents, failure records and the state of sweeps. Containers, partition keys, indexing and time to live
// are those that the code was written for (PipelineProvisioner, IndexingPolicies); a test holds this file against them.

@description('Name of the account.')
param name string

@description('Request units per second that the database may scale to; 0 makes a serverless account.')
param autoscaleMaxThroughput int

@description('Continuous7Days or Continuous30Days.')
param backupTier string

@description('Closes the public address.')
param networkIsolation bool

@description('Principal of the app.')
param appPrincipalId string

@description('Object ids of those who may read documents.')
param readers array

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

var databaseName = 'ict'
var isServerless = autoscaleMaxThroughput == 0

// Written from IndexingPolicies in the code: what queries filter or sort by, and nothing else. The body and the mentions would
// make a write many times dearer.
var indexing = loadJsonContent('../indexing.json')

// Built-in data roles of Cosmos DB. They are no Azure roles: they live in the account.
var dataReaderRole = '00000000-0000-0000-0000-000000000001'
var dataContributorRole = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: false
      }
    ]
    capabilities: concat(
      [
        {
          // What searches go by. Without it everything else works, and searches read the texts.
          name: 'EnableNoSQLFullTextSearch'
        }
      ],
      isServerless
        ? [
            {
              name: 'EnableServerless'
            }
          ]
        : []
    )
    // A session reads what it wrote; jobs compare ETags anyway.
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: backupTier
      }
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: networkIsolation ? 'Disabled' : 'Enabled'
    networkAclBypass: 'None'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-10-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: {
      id: databaseName
    }
    options: isServerless
      ? {}
      : {
          autoscaleSettings: {
            maxThroughput: autoscaleMaxThroughput
          }
        }
  }
}

resource articles 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-10-15' = {
  parent: database
  name: 'articles'
  properties: {
    resource: {
      id: 'articles'
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: [
          '/id'
        ]
      }
      // On, without a default: only tombstones expire.
      defaultTtl: -1
      indexingPolicy: indexing.articles
      fullTextPolicy: indexing.articleTexts
    }
  }
}

resource failures 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-10-15' = {
  parent: database
  name: 'failures'
  properties: {
    resource: {
      id: 'failures'
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: [
          '/id'
        ]
      }
      defaultTtl: -1
      indexingPolicy: indexing.failures
    }
  }
}

resource state 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-10-15' = {
  parent: database
  name: 'state'
  properties: {
    resource: {
      id: 'state'
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: [
          '/id'
        ]
      }
      defaultTtl: -1
      indexingPolicy: indexing.state
    }
  }
}

// The app reads, writes, deletes and queries items of every container, in its own database only. It may not create
// containers: this file does.
resource appData 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-10-15' = {
  parent: account
  name: guid(account.id, appPrincipalId, dataContributorRole)
  properties: {
    principalId: appPrincipalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributorRole}'
    scope: '${account.id}/dbs/${database.name}'
  }
}

// Downstream apps read documents, and nothing else: failure records name files that never became public.
resource readerData 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-10-15' = [
  for reader in readers: {
    parent: account
    name: guid(account.id, reader, dataReaderRole)
    properties: {
      principalId: reader
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataReaderRole}'
      scope: '${account.id}/dbs/${database.name}/colls/${articles.name}'
    }
  }
]

output id string = account.id
output endpoint string = account.properties.documentEndpoint
output database string = database.name
