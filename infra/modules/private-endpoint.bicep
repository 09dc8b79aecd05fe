// One private endpoint, and its address in the zone.

@description('Name of the endpoint.')
param name string

@description('Resource id of the service.')
param resourceId string

@description('Part of the service: blob, queue, table, Sql or account.')
param part string

@description('DNS zone of the address.')
param zoneName string

@description('Subnet of the endpoint.')
param subnetId string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: zoneName
}

resource endpoint 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: part
        properties: {
          privateLinkServiceId: resourceId
          groupIds: [
            part
          ]
        }
      }
    ]
  }
}

resource address 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: part
        properties: {
          privateDnsZoneId: zone.id
        }
      }
    ]
  }
}

output id string = endpoint.id
