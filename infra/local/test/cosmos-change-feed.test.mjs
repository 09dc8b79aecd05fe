import assert from "node:assert/strict";
import { test } from "node:test";
import { cosmosFor } from "../testing/cosmos.mjs";
import { temporaryFolder } from "../testing/processes.mjs";

const ids = ({ body }) => body.Documents.map(({ id }) => id);
const after = (answer) => ({ "if-none-match": answer.headers.get("etag") });

test("one range holds everything, and is not sent twice", async (t) => {
  const { container } = await cosmosFor(t);
  const ranges = await container.send("GET", `${container.path}/pkranges`, { headers: { "a-im": "Incremental feed" } });
  assert.deepEqual(ranges.body.PartitionKeyRanges.map(({ id, minInclusive, maxExclusive }) => [id, minInclusive, maxExclusive]), [["0", "", "FF"]]);
  const again = await container.send("GET", `${container.path}/pkranges`, { headers: { "a-im": "Incremental feed", ...after(ranges) } });
  assert.equal(again.status, 304);
});

test("the feed tells the latest version of each item in the order of change", async (t) => {
  const { container } = await cosmosFor(t);
  for (const [id, n] of [["a", 1], ["b", 1], ["c", 1], ["a", 2]]) {
    await container.upsert({ id, n });
  }
  await container.item("DELETE", "c");
  const all = await container.changes();
  assert.deepEqual(all.body.Documents.map(({ id, n }) => [id, n]), [["b", 1], ["a", 2]]);
  const nothing = await container.changes(after(all));
  assert.equal(nothing.status, 304);
  assert.equal(nothing.headers.get("x-ms-item-count"), "0");
  await container.upsert({ id: "b", n: 3 });
  assert.deepEqual(ids(await container.changes(after(nothing))), ["b"]);
});

test("the feed comes in pages", async (t) => {
  const { container } = await cosmosFor(t);
  for (let i = 0; i < 10; i++) {
    await container.upsert({ id: `i${i}` });
  }
  const seen = [];
  let answer = await container.changes({ "x-ms-max-item-count": "4" });
  while (answer.status === 200) {
    seen.push(...ids(answer));
    answer = await container.changes({ "x-ms-max-item-count": "4", ...after(answer) });
  }
  assert.equal(seen.length, 10);
});

test("the feed can start now, at a time, and for one partition", async (t) => {
  const { container, clock } = await cosmosFor(t);
  await container.upsert({ id: "old" });
  clock.ms += 60_000;
  const now = await container.changes({ "if-none-match": "*" });
  assert.equal(now.status, 304);
  await container.upsert({ id: "new" });
  assert.deepEqual(ids(await container.changes(after(now))), ["new"]);
  assert.deepEqual(ids(await container.changes({ "if-modified-since": new Date(clock.ms - 1_000).toUTCString() })), ["new"]);
  assert.deepEqual(ids(await container.changes({ "x-ms-documentdb-partitionkey": "[\"old\"]" })), ["old"]);
});

test("all versions and deletes are refused clearly", async (t) => {
  const { container } = await cosmosFor(t);
  const { status, body } = await container.changes({ "a-im": "Full-Fidelity Feed" });
  assert.equal(status, 400);
  assert.match(body.message, /not supported/);
});

test("a reader goes on after a restart where it stopped", async (t) => {
  const folder = temporaryFolder(t);
  const first = await cosmosFor(t, { folder });
  await first.container.upsert({ id: "a" });
  const seen = await first.container.changes();
  await first.container.upsert({ id: "b" });
  await first.container.item("DELETE", "a");
  await first.close();
  const second = await cosmosFor(t, { folder });
  await second.container.upsert({ id: "c" });
  assert.deepEqual(ids(await second.container.changes(after(seen))), ["b", "c"]);
});
