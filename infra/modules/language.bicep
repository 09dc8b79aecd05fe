// Azure AI Language. The custom subdomain is what makes sign-in with an identity possible; keys are off.

@description('Name of the account, and its subdomain.')
param name string

@description('S or F0.')
param sku string

@description('Closes the public address.')
param networkIsolation bool

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'TextAnalytics'
  sku: {
    name: sku
  }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    restrictOutboundNetworkAccess: true
    publicNetworkAccess: networkIsolation ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: networkIsolation ? 'Deny' : 'Allow'
    }
  }
}

output id string = account.id
output name string = account.name
output endpoint string = account.properties.endpoint
