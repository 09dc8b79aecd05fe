import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../cosmos/sql/parse.mjs";
import { cosmosFor } from "../testing/cosmos.mjs";

const documents = Array.from({ length: 30 }, (_, n) => ({
  id: `q${String(n).padStart(2, "0")}`, n, parity: n % 2 === 0 ? "even" : "odd", title: n % 3 === 0 ? "Hiệp Hội" : "internet",
  language: { tag: n % 5 === 0 ? "en" : "vi" }, published: n % 4 === 0 ? null : { value: `2018-01-${String(n + 1).padStart(2, "0")}` },
  tags: [`t${n % 3}`, "all"], entities: [{ name: `E${n % 4}`, category: "Organization" }, { name: `P${n}`, category: "Person" }],
}));

async function filled(t, definition) {
  const { container } = await cosmosFor(t, { definition });
  for (const document of documents) {
    await container.upsert(document);
  }
  return container;
}

test("the query language that the product uses", async (t) => {
  const container = await filled(t, { indexingPolicy: { compositeIndexes: [[{ path: "/parity" }, { path: "/n", order: "descending" }]] } });
  const count = (rows) => rows.length;
  const cases = [
    ["SELECT VALUE COUNT(1) FROM c", (rows) => rows[0], 30],
    ["SELECT VALUE COUNT(1) FROM c WHERE c.n > @n", (rows) => rows[0], 9, { "@n": 20 }],
    ["SELECT VALUE SUM(c.n) FROM c", (rows) => rows[0], 435],
    ["SELECT VALUE AVG(c.n) FROM c", (rows) => rows[0], 14.5],
    ["SELECT MIN(c.n) AS low, MAX(c.n) AS high FROM c", (rows) => rows[0], { low: 0, high: 29 }],
    ["SELECT VALUE c.n FROM c WHERE c.n >= @n ORDER BY c.n DESC", (rows) => rows, [29, 28], { "@n": 28 }],
    ["SELECT TOP 2 * FROM c ORDER BY c.n", (rows) => rows.map(({ n }) => n), [0, 1]],
    ["SELECT TOP @t VALUE c.n FROM c ORDER BY c.n", (rows) => rows, [0, 1], { "@t": 2 }],
    ["SELECT VALUE c.n FROM c ORDER BY c.parity, c.n DESC", (rows) => [rows[0], rows.at(-1)], [28, 1]],
    ["SELECT VALUE c.n FROM c ORDER BY c.parity DESC, c.n", (rows) => [rows[0], rows.at(-1)], [1, 28]],
    ["SELECT * FROM c WHERE ARRAY_CONTAINS(c.tags, 't1')", count, 10],
    ["SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id)", count, 2, { "@ids": ["q01", "q02", "none"] }],
    ["SELECT * FROM c WHERE ARRAY_CONTAINS(c.entities, { 'name': 'E1' }, true)", count, 8],
    ["SELECT * FROM c WHERE EXISTS(SELECT VALUE e FROM e IN c.entities WHERE e.name = @name)", count, 8, { "@name": "E1" }],
    ["SELECT * FROM c WHERE STARTSWITH(c.id, 'q0')", count, 10],
    ["SELECT * FROM c WHERE STARTSWITH(c.title, 'hiệp', true)", count, 10],
    ["SELECT * FROM c WHERE CONTAINS(LOWER(c.title), 'hội')", count, 10],
    ["SELECT * FROM c WHERE CONTAINS(c.title, 'HỘI', true)", count, 10],
    ["SELECT VALUE e.name FROM c JOIN e IN c.entities WHERE e.category = 'Person'", count, 30],
    ["SELECT c.id, e.name, t FROM c JOIN e IN c.entities JOIN t IN c.tags WHERE c.n < 3", count, 12],
    ["SELECT VALUE e FROM c JOIN e IN c.no.such.array", count, 0],
    ["SELECT VALUE e FROM c JOIN e IN c.title", count, 0],
    ["SELECT * FROM c WHERE IS_DEFINED(c.language) AND NOT IS_DEFINED(c.deleted)", count, 30],
    ["SELECT * FROM c WHERE c.n IN (1, 2, @x)", count, 3, { "@x": 3 }],
    ["SELECT * FROM c WHERE c.n NOT IN (1, 2)", count, 28],
    ["SELECT * FROM c WHERE c.n BETWEEN 5 AND 7 AND c.parity = 'odd'", count, 2],
    ["SELECT * FROM c WHERE c.n NOT BETWEEN 1 AND 28", count, 2],
    ["SELECT * FROM c WHERE c.title BETWEEN 0 AND 100", count, 0],
    ["SELECT * FROM c WHERE c.title LIKE 'inter%'", count, 20],
    ["SELECT * FROM c WHERE c.id LIKE 'q_1' AND NOT c.n = 11", count, 2],
    ["SELECT * FROM c WHERE c.published = null", count, 8],
    ["SELECT VALUE c.published[\"value\"] FROM c WHERE c.n = 1", (rows) => rows, ["2018-01-02"]],
    ["SELECT DISTINCT VALUE c.language.tag FROM c", (rows) => rows, ["en", "vi"]],
    ["SELECT VALUE c.n FROM c ORDER BY c.n OFFSET @from LIMIT 2", (rows) => rows, [3, 4], { "@from": 3 }],
    ["SELECT VALUE { id: c.id, names: ARRAY(SELECT VALUE e.name FROM e IN c.entities) } FROM c WHERE c.id = 'q01'", (rows) => rows, [{ id: "q01", names: ["E1", "P1"] }]],
    ["SELECT c.n > 1 ? 'many' : 'few' AS amount, c.none ?? 'default' AS d FROM c WHERE c.id = \"q01\" -- the first", (rows) => rows, [{ amount: "few", d: "default" }]],
    ["SELECT VALUE c.n * 2 + 1 - -1 FROM c WHERE c.n = 2", (rows) => rows, [6]],
    ["SELECT VALUE 'it\\'s \\u0041' FROM c WHERE c.id = 'q01'", (rows) => rows, ["it's A"]],
  ];
  for (const [query, select, expected, parameters = {}] of cases) {
    const rows = await container.values(query, Object.entries(parameters).map(([name, value]) => ({ name, value })));
    assert.deepEqual(select(rows), expected, query);
  }
});

test("what can't be run is a 400 with a reason, never a 500", async (t) => {
  const container = await filled(t);
  for (const query of ["", "SELECT", "SELECT * FROM c WHERE", "SELECT * FROM c WHERE c.x == 1", "SELECT NOSUCH(1) FROM c",
    "SELECT * FROM c ORDER BY c.a, c.b", `SELECT * FROM c WHERE ${"(".repeat(5000)}1=1${")".repeat(5000)}`, "SELECT VALUE 'open FROM c", "SELECT x.y FROM c"]) {
    const { status, body } = await container.query(query);
    assert.equal(status, 400, query.slice(0, 60));
    assert.ok(body.message.length > 10);
  }
});

test("parentheses cost nothing", () => {
  const started = performance.now();
  parse(`SELECT * FROM c WHERE ${"(".repeat(50)}c.id = 1${")".repeat(50)}`);
  assert.ok(performance.now() - started < 200);
});

test("queries honour the partition key header", async (t) => {
  const container = await filled(t);
  const of = async (query) => (await container.query(query, { headers: { "x-ms-documentdb-partitionkey": "[\"q03\"]" } })).body.Documents;
  assert.equal((await of("SELECT * FROM c")).length, 1);
  assert.equal((await of("SELECT * FROM c WHERE c.id = 'q04'")).length, 0);
});

test("a query across partitions has to say so", async (t) => {
  const container = await filled(t);
  assert.equal((await container.query("SELECT * FROM c", { headers: { "x-ms-documentdb-query-enablecrosspartition": "False" } })).status, 400);
});

test("a query plan is one range that covers everything", async (t) => {
  const container = await filled(t);
  const { status, body } = await container.query("SELECT VALUE COUNT(1) FROM c", { headers: { "x-ms-cosmos-is-query-plan-request": "True" } });
  assert.equal(status, 200);
  assert.deepEqual(body.queryRanges, [{ min: "", max: "FF", isMinInclusive: true, isMaxInclusive: false }]);
});

test("pages neither repeat nor lose items while others come and go", async (t) => {
  const container = await filled(t);
  for (const order of ["", " ORDER BY c.parity", " ORDER BY c.n DESC"]) {
    const seen = [];
    let continuation = "";
    do {
      const { body, headers } = await container.query(`SELECT VALUE c.id FROM c WHERE c.n >= 0${order}`, { headers: { "x-ms-max-item-count": "7", "x-ms-continuation": continuation } });
      seen.push(...body.Documents);
      continuation = headers.get("x-ms-continuation");
      await container.item("DELETE", seen[0]);
    } while (continuation !== null);
    assert.equal(new Set(seen).size, seen.length);
    assert.equal(seen.length, 30);
    for (const document of documents) {
      await container.upsert(document);
    }
  }
});

test("the rows of one joined item are paged too", async (t) => {
  const container = await filled(t);
  const seen = [];
  let continuation = "";
  do {
    const { body, headers } = await container.query("SELECT VALUE e.name FROM c JOIN e IN c.entities", { headers: { "x-ms-max-item-count": "7", "x-ms-continuation": continuation } });
    seen.push(...body.Documents);
    continuation = headers.get("x-ms-continuation");
  } while (continuation !== null);
  assert.equal(seen.length, 60);
});

test("a thousand ids are found quickly", async (t) => {
  const { container } = await cosmosFor(t);
  for (let i = 0; i < 300; i++) {
    await container.upsert({ id: `i${i}` });
  }
  const ids = Array.from({ length: 1000 }, (_, i) => `i${i}`);
  const rows = await container.values(`SELECT * FROM c WHERE c.id IN (${ids.map((id) => `"${id}"`).join(",")})`);
  const pairs = await container.values(`SELECT * FROM c WHERE ${ids.map((id) => `(c.id = "${id}" AND c.id = "${id}")`).join(" OR ")}`);
  assert.deepEqual([rows.length, pairs.length], [100, 100]);
});
