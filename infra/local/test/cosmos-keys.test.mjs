import assert from "node:assert/strict";
import { test } from "node:test";
import { cosmosFor, ContainerClient } from "../testing/cosmos.mjs";
import { temporaryFolder } from "../testing/processes.mjs";

const key = (...values) => ({ "x-ms-documentdb-partitionkey": JSON.stringify(values) });
const unique = { partitionKey: { paths: ["/site"] }, uniqueKeyPolicy: { uniqueKeys: [{ paths: ["/slug", "/meta/lang"] }] } };
const post = (container, item) => container.post({ site: "x", ...item }, key(item.site ?? "x"));

test("unique keys are enforced inside a partition, with 409", async (t) => {
  const { container } = await cosmosFor(t, { definition: unique });
  assert.equal((await post(container, { id: "a", slug: "s", meta: { lang: "vi" } })).status, 201);
  const again = await post(container, { id: "b", slug: "s", meta: { lang: "vi" } });
  assert.deepEqual([again.status, again.body.code], [409, "Conflict"]);
  assert.match(again.body.message, /Unique index constraint violation/);
  assert.equal((await post(container, { id: "b", slug: "s", meta: { lang: "en" } })).status, 201);
  assert.equal((await post(container, { id: "c", slug: "s", meta: { lang: "vi" }, site: "y" })).status, 201);
});

test("a missing value of a unique key counts as null", async (t) => {
  const { container } = await cosmosFor(t, { definition: unique });
  assert.equal((await post(container, { id: "a", slug: "s" })).status, 201);
  assert.equal((await post(container, { id: "b", slug: "s", meta: { lang: null } })).status, 409);
  assert.equal((await post(container, { id: "b" })).status, 201);
});

test("replacing, upserting and patching obey unique keys, and free the old values", async (t) => {
  const { container } = await cosmosFor(t, { definition: unique });
  await post(container, { id: "a", slug: "s1" });
  await post(container, { id: "b", slug: "s2" });
  const put = (id, slug) => container.item("PUT", id, { body: { id, site: "x", slug }, headers: key("x") });
  const patch = (id, slug) => container.item("PATCH", id, { body: [{ op: "set", path: "/slug", value: slug }], headers: key("x") });
  assert.deepEqual([(await put("b", "s1")).status, (await patch("b", "s1")).status, (await container.upsert({ id: "c", site: "x", slug: "s1" }, key("x"))).status], [409, 409, 409]);
  assert.equal((await put("a", "s1")).status, 200);
  assert.equal((await patch("a", "s3")).status, 200);
  assert.equal((await put("b", "s1")).status, 200);
  await container.item("DELETE", "b", { headers: key("x") });
  assert.equal((await post(container, { id: "c", slug: "s1" })).status, 201);
});

test("unique keys hold after a restart and after a transaction that was taken back", async (t) => {
  const folder = temporaryFolder(t);
  const first = await cosmosFor(t, { definition: unique, folder });
  await post(first.container, { id: "a", slug: "s" });
  const batch = [{ operationType: "Delete", id: "a" }, { operationType: "Create", resourceBody: { id: "b", site: "x", slug: "s" } }, { operationType: "Delete", id: "none" }];
  const answer = await first.container.send("POST", `${first.container.path}/docs`, { body: batch, headers: { "x-ms-cosmos-is-batch-request": "True", "x-ms-cosmos-batch-atomic": "True", ...key("x") } });
  assert.equal(answer.status, 207);
  assert.equal((await post(first.container, { id: "c", slug: "s" })).status, 409);
  await first.close();
  const { container } = await cosmosFor(t, { definition: unique, folder });
  assert.equal((await post(container, { id: "c", slug: "s" })).status, 409);
  await container.item("DELETE", "a", { headers: key("x") });
  assert.equal((await post(container, { id: "c", slug: "s" })).status, 201);
});

test("an item whose time is over is in no unique key's way", async (t) => {
  const { container, clock } = await cosmosFor(t, { definition: { ...unique, defaultTtl: -1 } });
  await post(container, { id: "a", slug: "s", ttl: 10 });
  clock.ms += 11_000;
  assert.equal((await post(container, { id: "b", slug: "s" })).status, 201);
});

test("a container's unique keys can't be changed", async (t) => {
  const { container } = await cosmosFor(t, { definition: unique });
  const { body } = await container.send("GET", container.path);
  assert.equal((await container.send("PUT", container.path, { body })).status, 200);
  assert.equal((await container.send("PUT", container.path, { body: { ...body, uniqueKeyPolicy: undefined } })).status, 400);
});

const hierarchy = { partitionKey: { paths: ["/site", "/year"], kind: "MultiHash", version: 2 } };

test("a hierarchical key needs all its parts for an item, and finds all items below a node for a query", async (t) => {
  const { container } = await cosmosFor(t, { definition: hierarchy });
  for (const [id, site, year] of [["a", "x", 2017], ["b", "x", 2018], ["c", "y", 2017]]) {
    assert.equal((await container.post({ id, site, year }, key(site, year))).status, 201);
  }
  assert.equal((await container.item("GET", "a", { headers: key("x", 2017) })).status, 200);
  assert.equal((await container.item("GET", "a", { headers: key("x") })).status, 400);
  assert.equal((await container.post({ id: "d", site: "x", year: 2017 }, key("x"))).status, 400);
  const ids = async (headers) => (await container.query("SELECT VALUE c.id FROM c", { headers })).body.Documents;
  assert.deepEqual(await ids(key("x")), ["a", "b"]);
  assert.deepEqual(await ids(key("x", 2018)), ["b"]);
  assert.deepEqual((await container.changes(key("x"))).body.Documents.map(({ id }) => id), ["a", "b"]);
  assert.equal((await container.query("SELECT * FROM c", { headers: key("x", 2018, 1) })).status, 400);
});

test("a range of hashed keys is refused instead of answered with everything", async (t) => {
  const { container } = await cosmosFor(t, { definition: hierarchy });
  assert.equal((await container.query("SELECT * FROM c", { headers: { "x-ms-start-epk": "05", "x-ms-end-epk": "FF" } })).status, 400);
  assert.equal((await container.query("SELECT * FROM c", { headers: { "x-ms-start-epk": "", "x-ms-end-epk": "FF" } })).status, 200);
});

test("paths of partition keys may go deep and be quoted, and what is none is refused", async (t) => {
  const { container } = await cosmosFor(t);
  const create = (partitionKey, id = "other") => container.send("POST", "dbs/db/colls", { body: { id, partitionKey } });
  assert.equal((await create({ paths: ["/meta/\"a/b \\\"c\""] })).status, 201);
  const other = new ContainerClient(container.endpoint, "db", "other");
  assert.equal((await other.post({ id: "a", meta: { "a/b \"c": "k" } }, key("k"))).status, 201);
  for (const partitionKey of [undefined, {}, { paths: [] }, { paths: "/id" }, { paths: ["id"] }, { paths: ["/"] }, { paths: ["/a/*"] }, { paths: ["/a[0]"] }, { paths: [null] },
    { paths: ["/a", "/b"], kind: "Hash" }, { paths: ["/a", "/b", "/c", "/d"] }, { paths: ["/a"], kind: "constructor" }]) {
    assert.equal((await create(partitionKey, "refused")).status, 400, JSON.stringify(partitionKey));
  }
});

for (const path of ["/constructor", "/__proto__", "/constructor/name", "/text/length", "/list/length"]) {
  test(`the partition key ${path} is the item's own property or none`, async (t) => {
    const { container } = await cosmosFor(t, { definition: { partitionKey: { paths: [path] } } });
    assert.equal((await container.post({ id: "a", text: "abc", list: [1] }, key({}))).status, 201);
    assert.equal((await container.item("GET", "a", { headers: key({}) })).status, 200);
  });
}
