import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CosmosClient } from "@azure/cosmos";
import { startServer } from "./servers.mjs";

let server;
let client;
let database;
let made = 0;

before(async () => {
  server = await startServer("cosmos.mjs", "--port", "0", "--in-memory");
  client = new CosmosClient({ endpoint: server.line.endpoint, key: server.line.key });
  ({ database } = await client.databases.createIfNotExists({ id: "clients" }));
});

after(async () => {
  client?.dispose();
  await server?.end();
});

const containerBy = async (paths, more = {}) => (await database.containers.createIfNotExists({ id: `c${made++}`, partitionKey: { paths, ...more.partitionKey }, ...more.definition })).container;
const codeOf = (promise) => promise.then(() => "no error", ({ code, substatus }) => (substatus ? `${code}/${substatus}` : code));
const statuses = (results) => results.map(({ statusCode, response, error }) => statusCode ?? response?.statusCode ?? error?.code);

test("batch: all kinds of operations, and their results", async () => {
  const { items, item } = await withItem("/group", { id: "old", group: "g", n: 1 });
  const { code, result } = await items.batch([
    { operationType: "Create", resourceBody: { id: "new", group: "g" } },
    { operationType: "Upsert", resourceBody: { id: "other", group: "g" } },
    { operationType: "Patch", id: "old", resourceBody: { operations: [{ op: "incr", path: "/n", value: 2 }] } },
    { operationType: "Read", id: "old" },
    { operationType: "Replace", id: "new", resourceBody: { id: "new", group: "g", n: 7 } },
    { operationType: "Delete", id: "other" },
  ], "g");
  assert.deepEqual([code, statuses(result)], [200, [201, 201, 200, 200, 200, 204]]);
  assert.deepEqual([result[3].resourceBody.n, result[3].eTag], [3, result[3].resourceBody._etag]);
  assert.ok(result.every(({ requestCharge }) => requestCharge > 0));
  assert.equal((await item("new", "g").read()).resource.n, 7);
});

test("batch: one failure takes all back", async () => {
  const { items, item } = await withItem("/group", { id: "old", group: "g" });
  const { code, result } = await items.batch([
    { operationType: "Delete", id: "old" }, { operationType: "Create", resourceBody: { id: "a", group: "other" } }, { operationType: "Create", resourceBody: { id: "b", group: "g" } },
  ], "g");
  assert.deepEqual([code, statuses(result)], [207, [424, 400, 424]]);
  assert.equal((await item("old", "g").read()).statusCode, 200);
});

test("bulk: each operation for itself, in the order that was asked", async () => {
  const { items, item, etag } = await withItem("/id", { id: "old", n: 1 });
  const results = await items.bulk([
    { operationType: "Create", resourceBody: { id: "old" } },
    { operationType: "Create", resourceBody: { id: "new", text: "Bộ Thông tin và Truyền thông" } },
    { operationType: "Read", id: "old", partitionKey: "old" },
    { operationType: "Patch", id: "old", partitionKey: "old", resourceBody: [{ op: "add", path: "/list", value: [1] }, { op: "add", path: "/list/-", value: 2 }] },
    { operationType: "Replace", id: "old", partitionKey: "old", resourceBody: { id: "old" }, ifMatch: etag },
    { operationType: "Delete", id: "none", partitionKey: "none" },
  ]);
  assert.deepEqual(statuses(results), [409, 201, 200, 200, 412, 404]);
  assert.deepEqual((await item("old", "old").read()).resource.list, [1, 2]);
});

test("bulk: stops at a failure when told to", async () => {
  const { items } = await withItem("/id", { id: "old" });
  const results = await items.bulk([{ operationType: "Create", resourceBody: { id: "old" } }, { operationType: "Create", resourceBody: { id: "new" } }], { continueOnError: false });
  assert.deepEqual(statuses(results), [409, 424]);
});

test("executeBulkOperations: more than one request holds", async () => {
  const { items } = await withItem("/site", { id: "doc7", site: "s1" });
  const operations = Array.from({ length: 250 }, (_, n) => ({ operationType: "Create", partitionKey: `s${n % 3}`, resourceBody: { id: `doc${n}`, site: `s${n % 3}`, text: "x".repeat(2_000) } }));
  const results = await items.executeBulkOperations(operations);
  const wanted = Array(250).fill(201).with(7, 409);
  assert.deepEqual(statuses(results), wanted);
  const { resources } = await items.query("SELECT VALUE COUNT(1) FROM c").fetchAll();
  assert.deepEqual(resources, [250]);
});

test("patch: as a list and with a condition", async () => {
  const { item } = await withItem("/id", { id: "a", n: 1, list: [1], from: "x" });
  const a = item("a", "a");
  const { resource } = await a.patch([
    { op: "add", path: "/list/0", value: 0 }, { op: "set", path: "/m", value: { deep: true } }, { op: "replace", path: "/n", value: 5 },
    { op: "incr", path: "/n", value: 0.5 }, { op: "move", from: "/from", path: "/to" }, { op: "remove", path: "/m/deep" },
  ]);
  assert.deepEqual([resource.list, resource.m, resource.n, resource.to, resource.from], [[0, 1], {}, 5.5, "x", undefined]);
  const operations = [{ op: "set", path: "/n", value: 1 }];
  assert.equal((await a.patch({ operations, condition: "from c where c.n = 5.5" })).resource.n, 1);
  assert.equal(await codeOf(a.patch({ operations, condition: "from c where c.n = 5.5" })), 412);
  assert.equal(await codeOf(a.patch([{ op: "remove", path: "/none" }])), 400);
});

test("errors have the service's codes", async () => {
  const { items, item, etag } = await withItem("/id", { id: "a", n: 1 });
  assert.equal((await item("none", "none").read()).statusCode, 404);
  assert.equal(await codeOf(item("none", "none").replace({ id: "none" })), 404);
  assert.equal(await codeOf(items.create({ id: "a" })), 409);
  const accessCondition = { type: "IfMatch", condition: etag };
  await item("a", "a").replace({ id: "a", n: 2 }, { accessCondition });
  assert.equal(await codeOf(item("a", "a").replace({ id: "a", n: 3 }, { accessCondition })), 412);
  assert.equal(await codeOf(items.create({ id: "big", text: "x".repeat(2_200_000) })), 413);
  assert.equal(await codeOf(items.create({ id: "huge", text: "x".repeat(5_000_000) })), 413);
  assert.equal(await codeOf(database.container("none").items.create({ id: "a" }).catch((error) => { throw error; })), 404);
  assert.equal(await codeOf(items.query("SELEKT * FROM c").fetchAll()), 400);
});

test("unique keys are 409", async () => {
  const container = await containerBy(["/site"], { definition: { uniqueKeyPolicy: { uniqueKeys: [{ paths: ["/slug"] }] } } });
  await container.items.create({ id: "a", site: "x", slug: "s" });
  assert.equal(await codeOf(container.items.create({ id: "b", site: "x", slug: "s" })), 409);
  assert.equal((await container.items.create({ id: "b", site: "y", slug: "s" })).statusCode, 201);
});

test("hierarchical keys: items by the whole key, queries below a part of it", async () => {
  const container = await containerBy(["/site", "/year"], { partitionKey: { kind: "MultiHash", version: 2 } });
  for (const [id, site, year] of [["a", "x", 2017], ["b", "x", 2018], ["c", "y", 2017]]) {
    await container.items.create({ id, site, year });
  }
  assert.equal((await container.item("a", ["x", 2017]).read()).resource.id, "a");
  const { resources } = await container.items.query("SELECT VALUE c.id FROM c", { partitionKey: ["x"] }).fetchAll();
  assert.deepEqual(resources, ["a", "b"]);
});

test("ids of any form come back by themselves", async () => {
  const { items, item } = await withItem("/id", { id: "first" });
  const ids = ["Bộ TT&TT", "50%", "%2F", "a b", "a+b", "'\"`", "__proto__", "constructor", "😀", "e\u0301", "x".repeat(1_000)];
  for (const id of ids) {
    assert.equal((await items.create({ id })).statusCode, 201, id);
    assert.equal((await item(id, id).read()).resource?.id, id);
    assert.deepEqual((await items.query({ query: "SELECT VALUE c.id FROM c WHERE c.id = @id", parameters: [{ name: "@id", value: id }] }).fetchAll()).resources, [id]);
    assert.equal((await item(id, id).delete()).statusCode, 204, id);
  }
});

test("pages and the change feed give everything once", async () => {
  const { items } = await withItem("/id", { id: "n0", n: 0 });
  await items.executeBulkOperations(Array.from({ length: 24 }, (_, n) => ({ operationType: "Create", partitionKey: `n${n + 1}`, resourceBody: { id: `n${n + 1}`, n: n + 1 } })));
  const found = [];
  for await (const { resources } of items.query("SELECT * FROM c WHERE c.n >= 0 ORDER BY c.n", { maxItemCount: 7 }).getAsyncIterator()) {
    assert.ok(resources.length <= 7);
    found.push(...resources.map(({ n }) => n));
  }
  assert.deepEqual(found, Array.from({ length: 25 }, (_, n) => n));
  const feed = items.getChangeFeedIterator({ maxItemCount: 10, changeFeedStartFrom: (await import("@azure/cosmos")).ChangeFeedStartFrom.Beginning() });
  const changed = [];
  for (let page = await feed.readNext(); page.statusCode !== 304; page = await feed.readNext()) {
    changed.push(...page.result.map(({ id }) => id));
  }
  assert.deepEqual(new Set(changed), new Set(found.map((n) => `n${n}`)));
  assert.equal(changed.length, 25);
});

test("a wrong key is 401, and the read-only one changes nothing", async () => {
  const { container, item } = await withItem("/id", { id: "a" });
  const as = (key) => new CosmosClient({ endpoint: server.line.endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  const wrong = as("b3RoZXI=");
  const reader = as(server.line.readOnlyKey);
  try {
    assert.equal(await codeOf(wrong.databases.readAll().fetchAll()), 401);
    const same = reader.database(database.id).container(container.id);
    assert.equal((await same.item("a", "a").read()).resource.id, "a");
    assert.equal(await codeOf(same.items.upsert({ id: "a", n: 1 })), 403);
    assert.equal((await item("a", "a").read()).resource.n, undefined);
  } finally {
    wrong.dispose();
    reader.dispose();
  }
});

test("what the local Cosmos DB does not have is refused by its name, never as a wrong key or a fault", async () => {
  const container = await containerBy(["/group"]);
  const message = /not supported by the local Cosmos DB/;
  for (const ask of [
    () => container.deleteAllItemsForPartitionKey("a"),
    () => container.scripts.storedProcedures.create({ id: "s", body: "function () {}" }),
    () => container.scripts.triggers.readAll().fetchAll(),
    () => container.conflicts.readAll().fetchAll(),
    () => database.users.create({ id: "u" }),
    () => database.containers.create({ id: "computed", partitionKey: "/g", computedProperties: [{ name: "low", query: "SELECT VALUE LOWER(c.a) FROM c" }] }),
    () => container.items.query("SELECT udf.f(c) FROM c").fetchAll(),
    () => container.items.query("SELECT ST_DISTANCE(c.a, c.b) FROM c").fetchAll(),
  ]) {
    await assert.rejects(ask(), (error) => error.code === 400 && message.test(error.message), ask.toString());
  }
});

async function withItem(path, content) {
  const container = await containerBy([path]);
  const { etag } = await container.items.create(content);
  return { container, items: container.items, item: (id, key) => container.item(id, key), etag };
}
