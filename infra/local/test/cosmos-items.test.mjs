import assert from "node:assert/strict";
import { test } from "node:test";
import { cosmosFor } from "../testing/cosmos.mjs";

test("a missing item is 404 with the service's error body, not 500", async (t) => {
  const { container } = await cosmosFor(t);
  const { status, headers, body } = await container.item("GET", "nope");
  assert.equal(status, 404);
  assert.equal(headers.get("x-ms-substatus"), "0");
  assert.equal(body.code, "NotFound");
});

test("an item in a missing container is 404 with the sub-status for the owner", async (t) => {
  const { container } = await cosmosFor(t);
  container.path = "dbs/db/colls/gone";
  const { status, headers } = await container.item("GET", "x");
  assert.equal(status, 404);
  assert.equal(headers.get("x-ms-substatus"), "1003");
});

test("an item comes back with the system properties and headers", async (t) => {
  const { container, clock } = await cosmosFor(t);
  const created = await container.post({ id: "a", text: "Công nghệ", _etag: "mine", _ts: 1 });
  assert.equal(created.status, 201);
  const read = await container.item("GET", "a");
  assert.equal(read.body.text, "Công nghệ");
  assert.equal(read.body._ts, clock.ms / 1000);
  assert.notEqual(read.body._etag, "mine");
  assert.equal(read.headers.get("etag"), read.body._etag);
  assert.match(read.headers.get("x-ms-session-token"), /^0:-1#\d+$/);
  assert.ok(Number(read.headers.get("x-ms-request-charge")) > 0);
  assert.equal(read.headers.get("connection"), "keep-alive");
});

test("creating twice is 409, upserting tells new from old", async (t) => {
  const { container } = await cosmosFor(t);
  assert.equal((await container.upsert({ id: "a" })).status, 201);
  assert.equal((await container.upsert({ id: "a" })).status, 200);
  assert.equal((await container.post({ id: "a" })).status, 409);
});

test("If-Match guards replace, upsert, patch and delete", async (t) => {
  const { container } = await cosmosFor(t);
  const old = (await container.upsert({ id: "a", n: 1 })).body._etag;
  const now = (await container.upsert({ id: "a", n: 2 })).body._etag;
  const stale = { headers: { "if-match": old } };
  assert.equal((await container.item("PUT", "a", { body: { id: "a" }, ...stale })).status, 412);
  assert.equal((await container.upsert({ id: "a" }, stale.headers)).status, 412);
  assert.equal((await container.item("PATCH", "a", { body: { operations: [{ op: "set", path: "/n", value: 3 }] }, ...stale })).status, 412);
  assert.equal((await container.item("DELETE", "a", stale)).status, 412);
  assert.equal((await container.item("GET", "a")).body.n, 2);
  assert.equal((await container.item("GET", "a", { headers: { "if-none-match": now } })).status, 304);
  assert.equal((await container.item("PUT", "a", { body: { id: "a", n: 4 }, headers: { "if-match": now } })).status, 200);
});

test("a partition key that is not the item's is refused with sub-status 1001", async (t) => {
  const { container } = await cosmosFor(t);
  const { status, headers } = await container.post({ id: "a" }, { "x-ms-documentdb-partitionkey": "[\"b\"]" });
  assert.equal(status, 400);
  assert.equal(headers.get("x-ms-substatus"), "1001");
});

test("one id may live in several partitions", async (t) => {
  const { container } = await cosmosFor(t, { definition: { partitionKey: { paths: ["/group"] } } });
  const key = (group) => ({ "x-ms-documentdb-partitionkey": JSON.stringify([group]) });
  await container.post({ id: "a", group: "x", n: 1 }, key("x"));
  await container.post({ id: "a", group: "y", n: 2 }, key("y"));
  assert.equal((await container.item("GET", "a", { headers: key("y") })).body.n, 2);
  await container.item("DELETE", "a", { headers: key("x") });
  assert.equal((await container.item("GET", "a", { headers: key("x") })).status, 404);
  assert.equal((await container.item("GET", "a", { headers: key("y") })).status, 200);
});

test("a patch applies all its operations or none", async (t) => {
  const { container } = await cosmosFor(t);
  await container.upsert({ id: "a", n: 1, list: [1, 2, 3], deep: { x: 1 } });
  const patch = (operations, condition) => container.item("PATCH", "a", { body: { operations, condition } });
  const { body } = await patch([
    { op: "incr", path: "/n", value: 2 }, { op: "add", path: "/list/1", value: 9 }, { op: "add", path: "/list/-", value: 4 },
    { op: "remove", path: "/list/0" }, { op: "set", path: "/deep/y", value: null }, { op: "move", from: "/deep/x", path: "/x" }, { op: "replace", path: "/x", value: "z" },
  ]);
  assert.deepEqual([body.n, body.list, body.deep, body.x], [3, [9, 2, 3, 4], { y: null }, "z"]);
  assert.equal((await patch([{ op: "incr", path: "/n", value: 1 }, { op: "remove", path: "/nothing" }])).status, 400);
  assert.equal((await container.item("GET", "a")).body.n, 3);
});

test("a patch condition that does not hold is 412", async (t) => {
  const { container } = await cosmosFor(t);
  await container.upsert({ id: "a", status: "dead" });
  const patch = (condition) => container.item("PATCH", "a", { body: { operations: [{ op: "set", path: "/status", value: "replayed" }], condition } });
  assert.equal((await patch("from c where c.status = 'retrying'")).status, 412);
  assert.equal((await patch("from c where c.status = 'dead'")).status, 200);
});

test("a patch can't touch the id, the partition key or system properties", async (t) => {
  const { container } = await cosmosFor(t);
  await container.upsert({ id: "a" });
  for (const path of ["/id", "/_etag", "no-slash", "/a/b"]) {
    assert.equal((await container.item("PATCH", "a", { body: { operations: [{ op: "set", path, value: "x" }] } })).status, 400, path);
  }
});

test("what can't be an item is refused", async (t) => {
  const { container } = await cosmosFor(t);
  for (const item of [{ n: 1 }, { id: "" }, { id: 7 }, { id: "a/b" }, { id: "x".repeat(1100) }]) {
    assert.equal((await container.upsert(item)).status, 400, JSON.stringify(item).slice(0, 40));
  }
  assert.equal((await container.upsert({ id: "big", body: "x".repeat(2_200_000) })).status, 413);
  assert.equal((await container.send("POST", `${container.path}/docs`, { body: Buffer.from("{") })).status, 400);
});

test("with return=minimal a write answers no body", async (t) => {
  const { container } = await cosmosFor(t);
  const { status, bytes, headers } = await container.upsert({ id: "a" }, { prefer: "return=minimal" });
  assert.deepEqual([status, bytes.length], [201, 0]);
  assert.ok(headers.get("etag"));
});

test("a container's definition comes back as it was given, completed by defaults", async (t) => {
  const { container } = await cosmosFor(t, { definition: { defaultTtl: -1, indexingPolicy: { indexingMode: "consistent", automatic: true, includedPaths: [{ path: "/*" }], excludedPaths: [{ path: "/body/?" }] } } });
  const { body } = await container.send("GET", container.path);
  assert.equal(body.defaultTtl, -1);
  assert.deepEqual(body.indexingPolicy.excludedPaths, [{ path: "/body/?" }]);
  assert.deepEqual(body.partitionKey, { kind: "Hash", version: 2, paths: ["/id"] });
  const replaced = await container.send("PUT", container.path, { body: { ...body, defaultTtl: 60 } });
  assert.equal(replaced.body.defaultTtl, 60);
  assert.equal(replaced.body._rid, body._rid);
  assert.equal((await container.send("PUT", container.path, { body: { ...body, partitionKey: { paths: ["/x"] } } })).status, 400);
});

test("a client that remembers a deleted container of the same name is told so", async (t) => {
  const { container } = await cosmosFor(t);
  const { _rid } = (await container.send("GET", container.path)).body;
  await container.send("DELETE", container.path);
  await container.create();
  const { status, headers } = await container.upsert({ id: "a" }, { "x-ms-cosmos-intended-collection-rid": _rid });
  assert.deepEqual([status, headers.get("x-ms-substatus")], [400, "1024"]);
});
