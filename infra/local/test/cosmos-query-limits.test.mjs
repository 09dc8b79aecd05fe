import assert from "node:assert/strict";
import { test } from "node:test";
import { Budget, defaultLimits } from "../cosmos/sql/run/budget.mjs";
import { runQuery } from "../cosmos/sql/run.mjs";
import { cosmosFor } from "../testing/cosmos.mjs";

const items = Array.from({ length: 50 }, (_, n) => ({
  document: { id: `i${n}`, n, many: Array.from({ length: 100 }, (_, i) => i), text: "dài ".repeat(20_000) }, number: n,
}));
const container = { definition: {}, isKeyedById: false, items: () => items, itemsWith: () => items };

/** A clock that moves by itself, so that what takes long does so in no time. */
const clockOf = (msPerLook) => {
  let ms = 0;
  return () => (ms += msPerLook);
};

/** An idle process is one that others keep from the processor: its clock goes on, its own time doesn't. */
function run(query, { limits = {}, msPerLook = 0, isIdle = false, parameters } = {}) {
  const budget = new Budget({ ...defaultLimits, ...limits }, clockOf(msPerLook), clockOf(isIdle ? 0 : msPerLook * 1_000));
  return runQuery(container, { query, parameters }, { budget });
}

const refusal = (pattern) => (error) => error.status === 400 && pattern.test(error.message);

test("rows that multiply end with the time for one item", async () => {
  const parameters = [{ name: "@list", value: new Array(10_000).fill(0) }];
  for (const query of [
    "SELECT VALUE COUNT(1) FROM c JOIN a IN c.many JOIN b IN c.many JOIN d IN c.many",
    "SELECT VALUE a FROM c JOIN a IN c.many JOIN b IN c.many JOIN d IN c.many ORDER BY c.n",
    "SELECT VALUE ARRAY(SELECT VALUE 1 FROM a IN c.many JOIN b IN c.many JOIN d IN c.many) FROM c",
    "SELECT VALUE c.n FROM c WHERE EXISTS(SELECT VALUE 1 FROM a IN c.many JOIN b IN c.many JOIN d IN c.many WHERE d < 0)",
    `SELECT VALUE c.n FROM c WHERE ${Array.from({ length: 5_000 }, (_, i) => `CONTAINS(c.text, 'x${i}', true)`).join(" OR ")}`,
    "SELECT VALUE ARRAY_CONTAINS_ANY(@list, " + "1, ".repeat(5_000) + "2) FROM c",
    `SELECT VALUE c.n FROM c WHERE CONTAINS_ANY_CI(c.text, ${Array.from({ length: 20_000 }, (_, i) => `'x${i}'`).join()})`,
  ]) {
    await assert.rejects(run(query, { msPerLook: 10, parameters }), refusal(/more than 1000 ms for one item/), query.slice(0, 60));
  }
});

test("items that are many end with the time for one page, and time spent waiting does not count", async () => {
  assert.equal(String((await run("SELECT VALUE COUNT(1) FROM c", { msPerLook: 300, isIdle: true })).results), "50");
  await assert.rejects(run("SELECT VALUE COUNT(1) FROM c", { msPerLook: 300 }), refusal(/more than 5000 ms for one page/));
  const budget = new Budget({ ...defaultLimits, queryMs: 100 }, clockOf(20), clockOf(20));
  for (let item = 0; item < 3; item++) {
    budget.endItem();
  }
  await budget.breathe();
  assert.throws(() => Array.from({ length: 9 }, () => budget.endItem()), refusal(/more than 100 ms/));
});

test("rows and values that would have to be kept are bounded", async () => {
  const limits = { rows: 10_000 };
  for (const query of [
    "SELECT VALUE a FROM c JOIN a IN c.many JOIN b IN c.many ORDER BY c.n",
    "SELECT a, b FROM c JOIN a IN c.many JOIN b IN c.many GROUP BY a, b, c.n",
    "SELECT VALUE COUNT(1) FROM (SELECT a, b FROM c JOIN a IN c.many JOIN b IN c.many)",
    "SELECT DISTINCT c.n, a, b FROM c JOIN a IN c.many JOIN b IN c.many OFFSET 99999 LIMIT 1",
  ]) {
    await assert.rejects(run(query, { limits }), refusal(/more than 10000 rows/), query);
  }
  const made = "SELECT VALUE x FROM c JOIN (SELECT VALUE CONCAT(c.text, 'x')) AS x ORDER BY c.n";
  await assert.rejects(run(made, { limits: { keptCharacters: 1_000_000 } }), refusal(/1000000 characters/));
});

test("values that grow are bounded", async () => {
  for (const query of [
    `SELECT VALUE ${"REPLACE(".repeat(12)}c.text${", 'd', 'dddddddddd')".repeat(12)} FROM c`,
    "SELECT VALUE ARRAY(SELECT VALUE REPLICATE('x', 10000) FROM a IN c.many JOIN b IN c.many) FROM c",
    `SELECT VALUE LENGTH(c.text${" || c.text".repeat(590)}) FROM c`,
    `SELECT VALUE ARRAY_LENGTH(ARRAY_CONCAT(${"c.many, ".repeat(10_000)}[])) FROM c`,
    `SELECT VALUE [${"c.text, ".repeat(2_000)}1] FROM c`,
    `SELECT DISTINCT VALUE [${"c.text, ".repeat(2_000)}1] FROM c`,
    `SELECT VALUE ToString([${"c.text, ".repeat(2_000)}1]) FROM c`,
  ]) {
    await assert.rejects(run(query, { limits: { madeCharacters: 5_000_000 } }), refusal(/more than \d+ characters/), query.slice(0, 60));
  }
});

test("searches that could compare everything with everything are refused", async () => {
  const half = "a".repeat(5_000);
  const parameters = [{ name: "@text", value: "a".repeat(1_000_000) }, { name: "@part", value: `${half}b${half}` }];
  for (const query of ["CONTAINS(@text, @part)", "INDEX_OF(@text, @part)", "LASTINDEXOF(@text, @part)", "REPLACE(@text, @part, 'x')",
    "StringSplit(@text, @part)", "CONTAINS_ANY_CS(@text, 'x', @part)", "@text LIKE '%' || @part || '%'"]) {
    await assert.rejects(run(`SELECT VALUE ${query}`, { parameters }), refusal(/too long to look for/), query);
  }
  assert.equal(String((await run("SELECT VALUE LENGTH(TRIM(@text, @text))", { parameters })).results), "0");
});

test("patterns that are too much are refused before they are tried", async () => {
  for (const [query, pattern] of [
    ["SELECT VALUE RegexMatch('a', '(a{1000}b{1000}c{1000}){10}')", /repeats too much/],
    [`SELECT VALUE RegexMatch('a', '${"a".repeat(6_000)}')`, /at most 5000 characters/],
    [`SELECT VALUE RegexMatch(c.text, '${"(a|b)*".repeat(300)}') FROM c`, /too large for a text/],
    [`SELECT VALUE c.n FROM c WHERE c.text LIKE '${"%x_".repeat(1_000)}'`, /too large for a text/],
  ]) {
    await assert.rejects(run(query), refusal(pattern), query.slice(0, 60));
  }
});

test("depth and length of a query are bounded", async () => {
  const deep = (open, close) => `SELECT VALUE ${open.repeat(10_000)}1${close.repeat(10_000)} FROM c`;
  const steps = ".a".repeat(10_000);
  const joins = Array.from({ length: 11 }, (_, i) => `JOIN j${i} IN c.many`).join(" ");
  for (const query of [
    deep("(", ")"), deep("[", "]"), deep("{a:", "}"), deep("NOT ", ""), deep("- ", ""), deep("ABS(", ")"), deep("(SELECT VALUE ", ")"),
    deep("true ? 1 : ", ""), deep("", " + 1"), deep("", " = 1"), deep("", " BETWEEN 0 AND 1"), deep("", " ?? 1"),
    `SELECT VALUE c${steps} FROM c`, `SELECT VALUE 1 FROM c${steps} x`, `SELECT * FROM c ORDER BY c${steps}`,
    `SELECT VALUE '${"x".repeat(600_000)}'`, `SELECT VALUE 1 FROM c ${joins}`,
  ]) {
    await assert.rejects(run(query), refusal(/deep|steps|at most|JOINs/), query.slice(0, 60));
  }
});

test("values that are nested too deep are refused", async () => {
  const nested = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
  for (const query of ["SELECT VALUE @p", "SELECT DISTINCT VALUE @p", "SELECT VALUE @p = [@p]", "SELECT VALUE StringToArray(@text)"]) {
    const parameters = [{ name: "@p", value: nested }, { name: "@text", value: "[".repeat(100_000) + "]".repeat(100_000) }];
    const outcome = await run(query, { parameters }).then(({ results }) => String(results), (error) => error.status);
    assert.ok(outcome === 400 || outcome === "false", `${query}: ${outcome}`);
  }
});

test("others have their turn while a query runs", async () => {
  let turns = 0;
  let isRunning = true;
  const takeTurns = () => isRunning && setImmediate(() => { turns++; takeTurns(); });
  takeTurns();
  await run("SELECT VALUE COUNT(1) FROM c", { msPerLook: 20 });
  isRunning = false;
  assert.ok(turns > 5, `${turns} turns`);
});

test("the server goes on after a query that was too much", async (t) => {
  const { container: client } = await cosmosFor(t, { queryLimits: { ...defaultLimits, itemMs: 20 } });
  await client.upsert({ id: "a", many: items[0].document.many, text: "a".repeat(5_000) });
  const joins = ["a", "b", "d", "e", "f"].map((name) => `JOIN ${name} IN c.many`).join(" ");
  const { status, body } = await client.query(`SELECT VALUE COUNT(1) FROM c ${joins}`);
  assert.deepEqual([status, body.code], [400, "BadRequest"]);
  assert.deepEqual(await client.values("SELECT VALUE RegexMatch(c.text, '^(a+)+b') FROM c"), [false]);
});
