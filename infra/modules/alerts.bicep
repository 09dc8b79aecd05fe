// What somebody must look at. Queries read the app's own metrics (docs/telemetry.md) from the workspace; docs/runbook.md
// says for each alert what to do. A test holds the names of metrics and tags against the code.

@description('What names of alerts begin with.')
param prefix string

@description('Name of the action group.')
param actionGroupName string

@description('Where mail goes; may be empty.')
param emails array

@description('Workspace that holds the telemetry.')
param workspaceId string

@description('The system topic of Event Grid.')
param topicId string

@description('Hours without a file.')
param noIngestHours int

@description('Minutes that a message may wait after its time.')
param oldestRetryMinutes int

@description('Calls answered with 429 in a quarter of an hour.')
param throttledCalls int

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

var rules = [
  {
    name: 'dead-letters'
    title: 'Files ended as dead letters'
    severity: 2
    query: 'AppMetrics | where Name == "ict.failures" and tostring(Properties["outcome"]) == "rejected" | summarize Value = sum(Sum)'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    frequency: 'PT15M'
  }
  {
    name: 'poison-messages'
    title: 'A poison queue can not be emptied: neither a document nor a failure record can be stored'
    severity: 1
    query: 'AppMetrics | where Name == "ict.queue.messages" and tostring(Properties["queue"]) endswith "-poison" | summarize Value = max(Sum)'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    frequency: 'PT15M'
  }
  {
    name: 'oldest-retry'
    title: 'A message waits long after its time has come'
    severity: 2
    query: 'AppMetrics | where Name == "ict.queue.oldest_age" and tostring(Properties["queue"]) !endswith "-poison" | summarize Value = max(Sum) / 60'
    operator: 'GreaterThan'
    threshold: oldestRetryMinutes
    window: 'PT15M'
    frequency: 'PT15M'
  }
  {
    name: 'throttled'
    title: 'Services answer with 429'
    severity: 3
    query: 'AppMetrics | where Name == "ict.dependency.throttled" or (Name == "ict.language.requests" and tostring(Properties["status"]) == "429") | summarize Value = sum(Sum)'
    operator: 'GreaterThan'
    threshold: throttledCalls
    window: 'PT15M'
    frequency: 'PT15M'
  }
  {
    name: 'outage'
    title: 'A dependency is down, or refuses the app'
    severity: 1
    query: 'AppMetrics | where Name == "ict.failures" and tostring(Properties["code"]) in ("CircuitOpen", "AccessDenied", "MissingContainer", "Misconfigured", "QuotaSpent", "OutOfMemory") | summarize Value = sum(Sum)'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    frequency: 'PT15M'
  }
  {
    name: 'no-ingest'
    title: 'No file came'
    severity: 3
    // count() answers 0 where there is nothing; a sum would answer with nothing, and never raise the alert.
    query: 'AppMetrics | where Name == "ict.files.received" and tostring(Properties["reason"]) == "dropped" and Sum > 0 | summarize Value = count()'
    operator: 'LessThan'
    threshold: 1
    window: 'PT${noIngestHours}H'
    frequency: 'PT1H'
  }
]

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'ict'
    emailReceivers: [
      for (email, index) in emails: {
        name: 'mail-${index}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for rule in rules: {
    name: '${prefix}${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      enabled: true
      severity: rule.severity
      scopes: [
        workspaceId
      ]
      windowSize: rule.window
      evaluationFrequency: rule.frequency
      autoMitigate: true
      // The tables exist from the first data on; a rule that comes before them is no mistake.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'Value'
            timeAggregation: 'Maximum'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [
          actionGroup.id
        ]
      }
    }
  }
]

// Events that reached nobody for a day. The files are there, and the pipeline does not know of them.
resource undelivered 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${prefix}undelivered-events'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid gave up on events'
    enabled: true
    severity: 1
    scopes: [
      topicId
    ]
    windowSize: 'PT1H'
    evaluationFrequency: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead-lettered'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [
      {
        actionGroupId: actionGroup.id
      }
    ]
  }
}

output actionGroupId string = actionGroup.id
