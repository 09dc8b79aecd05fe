#!/usr/bin/env bash
# Mutation testing of the code where a wrong sign loses an article: changes it in small ways, and sees whether a test fails.
#   tests/mutation/run.sh            every area
#   tests/mutation/run.sh dates      one of: write-rule, failures, conditional-write, dates
# Survivors are printed at the end; reports are in artifacts/mutation.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD

# area: project to mutate | namespace of its tests | files
area() {
  case $1 in
    write-rule) echo "Core|Processing.WriteRuleTests|Processing/WriteRule.cs" ;;
    failures) echo "Core|Core.Tests.Failures|Failures/FailureClassifier.cs Failures/RetrySchedule.cs" ;;
    conditional-write) echo "Core|Core.Tests.Ports|Ports/ConditionalWrite.cs" ;;
    dates) echo "Reading|Dates|Language/Dates/*.cs Normalization/Dates/DateResolver.cs" ;;
    *) echo "There is no area '$1'." >&2; return 1 ;;
  esac
}

[ $# -gt 0 ] || set -- write-rule failures conditional-write dates
dotnet tool restore >/dev/null
for name in "$@"; do
  row=$(area "$name")
  IFS='|' read -r project tests files <<<"$row"
  mutate=()
  set -f
  for file in $files; do
    mutate+=(--mutate "**/$file")
  done
  set +f
  cd "$root/tests/IctPipeline.$project.Tests"
  dotnet stryker --project "IctPipeline.$project.csproj" --configuration Release --concurrency "${ICT_MUTATION_CONCURRENCY:-1}" \
    --test-case-filter "FullyQualifiedName~$tests" "${mutate[@]}" --skip-version-check --verbosity warning \
    --reporter Json --output "$root/artifacts/mutation/$name"
  node "$root/tests/mutation/report.mjs" "$name" "$root/artifacts/mutation/$name/reports/mutation-report.json"
done
