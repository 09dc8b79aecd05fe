#!/bin/sh
# Subscribes the app's blob trigger to dropped files. azd runs it after each deployment; it may be run any number of times.
# The subscription's address holds a key that the app makes when it starts for the first time: the script waits for it.
# Needs the Azure CLI, signed in (az login), and the environment of azd (azd env get-values).
set -eu

for name in AZURE_SUBSCRIPTION_ID AZURE_RESOURCE_GROUP ICT_FUNCTION_APP ICT_FUNCTION_APP_URI ICT_EVENT_TOPIC ICT_ARTICLES_STORAGE; do
  eval "value=\${$name:-}"
  if [ -z "$value" ]; then
    echo "$name is not set: run this through azd, or set the values that \"azd env get-values\" prints." >&2
    exit 2
  fi
done
if ! command -v az >/dev/null 2>&1; then
  echo "The Azure CLI (az) is missing: install it, run \"az login\", then \"azd hooks run postdeploy\"." >&2
  exit 2
fi

folder=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
wait_seconds=${ICT_WAIT_SECONDS:-10}
tries=${ICT_WAIT_TRIES:-60}
function_name=IngestArticle

# The key comes with the first start, and a request starts the app.
wake() {
  if command -v curl >/dev/null 2>&1; then
    curl --silent --output /dev/null --max-time 30 "$ICT_FUNCTION_APP_URI/api/health" || true
  fi
}

read_key() {
  az functionapp keys list --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
    --name "$ICT_FUNCTION_APP" --query systemKeys.blobs_extension --output tsv --only-show-errors 2>/dev/null || true
}

key=
try=0
while [ -z "$key" ]; do
  wake
  key=$(read_key)
  [ "$key" = None ] && key=
  if [ -z "$key" ]; then
    try=$((try + 1))
    if [ "$try" -ge "$tries" ]; then
      echo "The app has no key blobs_extension yet, so it did not start. Look at its log (docs/runbook.md), then run \"azd hooks run postdeploy\"." >&2
      exit 1
    fi
    echo "Waiting for the app to start ($try of $tries)"
    sleep "$wait_seconds"
  fi
done

# The key goes into a file that only this user can read, never on a command line, and the file goes away in any case.
umask 077
parameters=$(mktemp)
trap 'rm -f "$parameters"' EXIT INT TERM
encoded=$(printf '%s' "$key" | sed 's/%/%25/g; s/+/%2B/g; s,/,%2F,g; s/=/%3D/g; s/&/%26/g')
cat >"$parameters" <<JSON
{
  "\$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "topicName": { "value": "$ICT_EVENT_TOPIC" },
    "articlesStorageName": { "value": "$ICT_ARTICLES_STORAGE" },
    "endpointUrl": { "value": "$ICT_FUNCTION_APP_URI/runtime/webhooks/blobs?functionName=Host.Functions.$function_name&code=$encoded" }
  }
}
JSON

# Event Grid asks the app to confirm the subscription; an app that has just started may miss the first question.
try=0
until az deployment group create --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
  --name created-subscription --template-file "$folder/../modules/created-subscription.bicep" \
  --parameters "@$parameters" --only-show-errors --output none; do
  try=$((try + 1))
  if [ "$try" -ge 5 ]; then
    echo "The subscription could not be made. The message above says why; then run \"azd hooks run postdeploy\"." >&2
    exit 1
  fi
  sleep "$wait_seconds"
done
echo "Dropped files now reach $function_name."
