import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { CosmosError } from "../cosmos/errors.mjs";
import { runQuery } from "../cosmos/sql/run.mjs";
import { functions } from "../cosmos/sql/functions/index.mjs";
import { aggregates } from "../cosmos/sql/run/aggregates.mjs";
import { itemRid } from "../cosmos/store/resource-id.mjs";

const folder = new URL("functions/", import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("# "));
const tables = readdirSync(folder).filter((name) => name.endsWith(".tsv"));
const documented = read("documented.txt").join(" ").split(" ");

const item = { id: "a", number: 5, nothing: null, numbers: [1, 2, 3, 4], mixed: [3, true, "x", null], text: "Mạng 5G phủ sóng Huế: a network of the networks, 5G", _rid: itemRid("AAAAAIAAAAA=", 1) };
const items = () => [{ document: item, number: 1 }];
const definition = { indexingPolicy: { fullTextIndexes: [{ path: "/text" }] } };
const container = { definition, isKeyedById: false, items, itemsWith: items };
const now = () => Date.parse("2026-03-01T12:30:45.678Z");

/** The result as a table writes it: JSON, `undefined`, `refused` for what this server says it has not, `error` for any other 400. */
async function resultOf(expression) {
  const query = expression.startsWith("SELECT ") ? expression : `SELECT VALUE ${expression} FROM c`;
  try {
    const { results } = await runQuery(container, { query }, { now });
    return results.length === 0 ? "undefined" : String(results[0]);
  } catch (error) {
    assert.ok(error instanceof CosmosError && error.status === 400, `${expression}: ${error.stack}`);
    return error.message.includes("not supported by the local Cosmos DB") ? "refused" : "error";
  }
}

for (const table of tables) {
  test(`functions and operators give what the documentation says: ${table}`, async () => {
    for (const line of read(table)) {
      const [, expression, expected] = line.split("\t");
      assert.equal(await resultOf(expression), expected, line);
    }
  });
}

test("every documented function has rows, and nothing else is a function", () => {
  const rows = tables.flatMap(read).map((line) => line.split("\t")[0].toUpperCase());
  const names = documented.map((name) => name.toUpperCase());
  assert.deepEqual(names.filter((name) => !rows.includes(name)), []);
  const own = [...Object.keys(functions), ...Object.keys(aggregates)].filter((name) => name !== "LIKE");
  assert.deepEqual(own.filter((name) => !names.includes(name)), []);
});

test("the name of a function may be written in any case", async () => {
  assert.equal(await resultOf("regexmatch('a', 'A', 'i') AND array_LENGTH([]) = 0"), "true");
});
