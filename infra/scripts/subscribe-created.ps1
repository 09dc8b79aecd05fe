# Subscribes the app's blob trigger to dropped files. azd runs it after each deployment; it may be run any number of times.
# The subscription's address holds a key that the app makes when it starts for the first time: the script waits for it.
# Needs PowerShell 7, the Azure CLI, signed in (az login), and the environment of azd (azd env get-values).
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

foreach ($name in 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP', 'ICT_FUNCTION_APP', 'ICT_FUNCTION_APP_URI', 'ICT_EVENT_TOPIC', 'ICT_ARTICLES_STORAGE') {
    if (-not [Environment]::GetEnvironmentVariable($name)) {
        [Console]::Error.WriteLine("$name is not set: run this through azd, or set the values that ""azd env get-values"" prints.")
        exit 2
    }
}
if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine('The Azure CLI (az) is missing: install it, run "az login", then "azd hooks run postdeploy".')
    exit 2
}

$waitSeconds = if ($env:ICT_WAIT_SECONDS) { [int]$env:ICT_WAIT_SECONDS } else { 10 }
$tries = if ($env:ICT_WAIT_TRIES) { [int]$env:ICT_WAIT_TRIES } else { 60 }
$functionName = 'IngestArticle'
$template = Join-Path $PSScriptRoot '../modules/created-subscription.bicep'

# The key comes with the first start, and a request starts the app.
$key = ''
for ($try = 1; -not $key; $try++) {
    try { Invoke-WebRequest -Uri "$env:ICT_FUNCTION_APP_URI/api/health" -TimeoutSec 30 | Out-Null } catch { Write-Verbose "$_" }
    $key = az functionapp keys list --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP `
        --name $env:ICT_FUNCTION_APP --query systemKeys.blobs_extension --output tsv --only-show-errors 2>$null
    if ($key -eq 'None') { $key = '' }
    if (-not $key) {
        if ($try -ge $tries) {
            [Console]::Error.WriteLine('The app has no key blobs_extension yet, so it did not start. Look at its log (docs/runbook.md), then run "azd hooks run postdeploy".')
            exit 1
        }
        Write-Output "Waiting for the app to start ($try of $tries)"
        Start-Sleep -Seconds $waitSeconds
    }
}

# The key goes into a file in the user's own folder, never on a command line, and the file goes away in any case.
$parameters = New-TemporaryFile
try {
    $encoded = [Uri]::EscapeDataString($key.Trim())
    @{
        '$schema'      = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#'
        contentVersion = '1.0.0.0'
        parameters     = @{
            topicName           = @{ value = $env:ICT_EVENT_TOPIC }
            articlesStorageName = @{ value = $env:ICT_ARTICLES_STORAGE }
            endpointUrl         = @{ value = "$env:ICT_FUNCTION_APP_URI/runtime/webhooks/blobs?functionName=Host.Functions.$functionName&code=$encoded" }
        }
    } | ConvertTo-Json -Depth 5 | Set-Content -Path $parameters -Encoding utf8

    # Event Grid asks the app to confirm the subscription; an app that has just started may miss the first question.
    for ($try = 1; ; $try++) {
        az deployment group create --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP `
            --name created-subscription --template-file $template --parameters "@$parameters" --only-show-errors --output none
        if ($LASTEXITCODE -eq 0) { break }
        if ($try -ge 5) {
            [Console]::Error.WriteLine('The subscription could not be made. The message above says why; then run "azd hooks run postdeploy".')
            exit 1
        }
        Start-Sleep -Seconds $waitSeconds
    }
}
finally {
    Remove-Item -Path $parameters -Force
}
Write-Output "Dropped files now reach $functionName."
