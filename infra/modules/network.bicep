// Private addresses for the services: a virtual network with a subnet for the app and one for the endpoints, and the DNS
// zones that lead to them.

@description('Name of the virtual network.')
param virtualNetworkName string

@description('Name of the network security group.')
param securityGroupName string

@description('What names of private endpoints begin with.')
param endpointPrefix string

@description('Resource id of the host\'s storage.')
param hostStorageId string

@description('Resource id of the articles\' storage.')
param articlesStorageId string

@description('Resource id of Cosmos DB.')
param cosmosId string

@description('Resource id of the Language account; empty where there is none.')
param languageId string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

var addressSpace = '10.20.0.0/24'
// Flex Consumption takes an address for each instance, and more while it scales: 64.
var appSubnetRange = '10.20.0.0/26'
var endpointSubnetRange = '10.20.0.64/26'

var blobZone = 'privatelink.blob.${environment().suffixes.storage}'
var queueZone = 'privatelink.queue.${environment().suffixes.storage}'
var tableZone = 'privatelink.table.${environment().suffixes.storage}'
var cosmosZone = 'privatelink.documents.azure.com'
var languageZone = 'privatelink.cognitiveservices.azure.com'
var zoneNames = [
  blobZone
  queueZone
  tableZone
  cosmosZone
  languageZone
]

var storageEndpoints = [
  { name: 'host-blob', resourceId: hostStorageId, part: 'blob', zone: blobZone }
  { name: 'host-queue', resourceId: hostStorageId, part: 'queue', zone: queueZone }
  { name: 'host-table', resourceId: hostStorageId, part: 'table', zone: tableZone }
  { name: 'articles-blob', resourceId: articlesStorageId, part: 'blob', zone: blobZone }
  { name: 'articles-queue', resourceId: articlesStorageId, part: 'queue', zone: queueZone }
  { name: 'cosmos', resourceId: cosmosId, part: 'Sql', zone: cosmosZone }
]
var languageEndpoints = empty(languageId)
  ? []
  : [
      { name: 'language', resourceId: languageId, part: 'account', zone: languageZone }
    ]

// Its built-in rules are what is wanted: traffic inside the network, and none from outside.
resource securityGroup 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: securityGroupName
  location: location
  tags: tags
}

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: virtualNetworkName
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressSpace
      ]
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: appSubnetRange
          networkSecurityGroup: {
            id: securityGroup.id
          }
          delegations: [
            {
              name: 'flex-consumption'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: endpointSubnetRange
          privateEndpointNetworkPolicies: 'Enabled'
          networkSecurityGroup: {
            id: securityGroup.id
          }
        }
      }
    ]
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zoneName in zoneNames: {
    name: zoneName
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zoneName, index) in zoneNames: {
    parent: zones[index]
    name: virtualNetworkName
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: virtualNetwork.id
      }
    }
  }
]

module endpoints 'private-endpoint.bicep' = [
  for endpoint in concat(storageEndpoints, languageEndpoints): {
    name: 'endpoint-${endpoint.name}'
    params: {
      name: '${endpointPrefix}${endpoint.name}'
      resourceId: endpoint.resourceId
      part: endpoint.part
      zoneName: endpoint.zone
      subnetId: '${virtualNetwork.id}/subnets/endpoints'
      location: location
      tags: tags
    }
    dependsOn: [
      zones
    ]
  }
]

output appSubnetId string = '${virtualNetwork.id}/subnets/app'
