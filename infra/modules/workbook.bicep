// The pipeline at a glance: what comes in, what becomes of it, what waits, what fails, what it costs.

@description('Title in the portal.')
param displayName string

@description('Workspace that holds the telemetry.')
param workspaceId string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'ict-pipeline-workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: displayName
    category: 'workbook'
    sourceId: workspaceId
    serializedData: loadTextContent('../workbook.json')
  }
}

output id string = workbook.id
