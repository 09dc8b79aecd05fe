// Prints the score of each file in a report of dotnet-stryker, and the mutants that no test noticed.
import { readFileSync } from "node:fs";

const [area, path] = process.argv.slice(2);
const { files } = JSON.parse(readFileSync(path, "utf8"));
let [killed, all] = [0, 0];
for (const [name, { source, mutants }] of Object.entries(files).sort()) {
  const lines = source.split("\n");
  const tested = mutants.filter((mutant) => ["Killed", "Timeout", "Survived", "NoCoverage"].includes(mutant.status));
  const alive = tested.filter((mutant) => ["Survived", "NoCoverage"].includes(mutant.status));
  if (tested.length === 0) {
    continue;
  }

  killed += tested.length - alive.length;
  all += tested.length;
  console.log(`${name.split("/").pop()}: ${tested.length - alive.length} of ${tested.length}`);
  for (const { location, mutatorName, replacement, status } of alive) {
    const line = lines[location.start.line - 1].trim();
    console.log(`  ${location.start.line} ${status}, ${mutatorName}: ${line}  =>  ${replacement.split("\n")[0].slice(0, 100)}`);
  }
}

console.log(`${area}: ${killed} of ${all} mutants killed, ${((100 * killed) / Math.max(all, 1)).toFixed(1)} %`);
