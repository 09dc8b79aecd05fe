import assert from "node:assert/strict";
import { test } from "node:test";
import { cosmosFor } from "../testing/cosmos.mjs";

const deep = (depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

const bodies = [
  "", "null", "true", "7", "\"text\"", "[]", "{}", "[null]", "{", "\u0000", "{\"id\":null}", "{\"id\":[]}", "{\"id\":\"constructor\"}", "{\"id\":\"__proto__\"}",
  "{\"__proto__\":{\"id\":\"a\"}}", "{\"query\":null}", "{\"query\":7}", "{\"query\":\"SELECT * FROM c\",\"parameters\":7}", "{\"query\":\"SELECT * FROM c\",\"parameters\":[null]}",
  "{\"query\":\"SELECT * FROM c\",\"parameters\":[{}]}", "{\"query\":\"SELECT * FROM c WHERE c.id = @a\",\"parameters\":[{\"name\":\"@__proto__\",\"value\":1}]}",
  "{\"operations\":null}", "{\"operations\":[{\"op\":\"__proto__\",\"path\":\"/n\"}]}", "{\"operations\":[{\"op\":\"set\",\"path\":\"/__proto__/x\",\"value\":1}]}",
  "{\"id\":\"x\",\"partitionKey\":7}", "{\"id\":\"x\",\"partitionKey\":{\"paths\":[\"/__proto__\"],\"kind\":\"toString\"}}", "{\"id\":\"x\",\"partitionKey\":{\"paths\":[\"/id\"]},\"uniqueKeyPolicy\":7}",
  "{\"id\":\"x\",\"partitionKey\":{\"paths\":[\"/id\"]},\"uniqueKeyPolicy\":{\"uniqueKeys\":[null]}}", `{"id":"a","x":${deep(200)}}`, deep(5_000),
  "{\"id\":\"\\ud800\"}", "{\"id\":\"a\",\"ttl\":\"soon\"}", "{\"id\":\"a\",\"n\":1e999}",
];

const paths = ["", "dbs", "dbs/db", "dbs/db/colls", "dbs/db/colls/articles", "dbs/db/colls/articles/docs", "dbs/db/colls/articles/docs/a", "dbs/db/colls/articles/pkranges",
  "offers", "constructor", "__proto__", "dbs/constructor", "dbs/__proto__/colls/toString", "dbs/db/colls/articles/docs/__proto__", "dbs/db/colls/articles/sprocs"];

const kinds = [
  {}, { "x-ms-documentdb-isquery": "True", "x-ms-documentdb-query-enablecrosspartition": "True" }, { "x-ms-cosmos-is-query-plan-request": "True" }, { "x-ms-documentdb-is-upsert": "True" },
  { "x-ms-cosmos-is-batch-request": "True" }, { "x-ms-cosmos-is-batch-request": "True", "x-ms-cosmos-batch-atomic": "True" },
];

test("nothing that is asked, however odd, is an error of the server", async (t) => {
  const { container } = await cosmosFor(t);
  await container.upsert({ id: "a" });
  const failures = [];
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    for (const path of paths.filter((path) => method !== "DELETE" || !["dbs/db", container.path].includes(path))) {
      for (const headers of method === "POST" ? kinds : [{}]) {
        await Promise.all(bodies.map(async (body) => {
          const { status } = await container.send(method, path, { body: Buffer.from(body), headers: { "content-type": "application/json", "x-ms-documentdb-partitionkey": "[\"a\"]", ...headers } });
          if (status >= 500) {
            failures.push(`${status} ${method} /${path} ${JSON.stringify(headers)} ${body.slice(0, 80)}`);
          }
        }));
      }
    }
  }
  assert.deepEqual(failures, []);
  assert.equal({}.id, undefined);
  assert.equal({}.x, undefined);
});

test("odd headers are refused, not failed on", async (t) => {
  const { container } = await cosmosFor(t);
  await container.upsert({ id: "a" });
  for (const key of ["", "a", "{}", "null", "7", "[[]]", "[{\"a\":1}]", "[\"a\",\"b\"]", "[]", "[1e999]", "[\"__proto__\"]"]) {
    const headers = { "x-ms-documentdb-partitionkey": key };
    for (const answer of [await container.item("GET", "a", { headers }), await container.upsert({ id: "a" }, headers), await container.query("SELECT * FROM c", { headers })]) {
      assert.ok(answer.status < 500, `${key}: ${answer.status}`);
    }
  }
  for (const headers of [{ "x-ms-max-item-count": "many" }, { "x-ms-continuation": "nonsense" }, { "x-ms-max-item-count": "0" }]) {
    assert.equal((await container.query("SELECT * FROM c", { headers })).status, 400, JSON.stringify(headers));
  }
});

test("a property named __proto__ is stored, patched and read like any other, and changes no other object", async (t) => {
  const { container } = await cosmosFor(t);
  const send = (body) => container.send("POST", `${container.path}/docs`, { body: Buffer.from(body), headers: { "x-ms-documentdb-partitionkey": "[\"a\"]", "content-type": "application/json" } });
  assert.equal((await send("{\"id\":\"a\",\"__proto__\":{\"polluted\":1},\"constructor\":{\"prototype\":{\"polluted\":1}}}")).status, 201);
  assert.equal((await container.item("PATCH", "a", { body: [{ op: "set", path: "/__proto__/polluted", value: 2 }, { op: "add", path: "/deep", value: {} }, { op: "add", path: "/deep/__proto__", value: { polluted: 3 } }] })).status, 200);
  const { bytes } = await container.item("GET", "a");
  assert.match(bytes.toString(), /"__proto__":\{"polluted":2\},"constructor":\{"prototype":\{"polluted":1\}\},"deep":\{"__proto__":\{"polluted":3\}\}/);
  assert.equal({}.polluted, undefined);
});

test("an item is as deep as the service lets it be", async (t) => {
  const { container } = await cosmosFor(t);
  const nested = (depth) => container.send("POST", `${container.path}/docs`, {
    body: Buffer.from(`{"id":"a","text":"[[[\\"[[[","x":${deep(depth)}}`), headers: { "x-ms-documentdb-partitionkey": "[\"a\"]", "x-ms-documentdb-is-upsert": "True", "content-type": "application/json" },
  });
  assert.equal((await nested(127)).status, 201);
  assert.equal((await nested(128)).status, 400);
  assert.equal((await nested(900_000)).status, 400);
});
