import assert from "node:assert/strict";
import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { test } from "node:test";
import { Journal } from "../cosmos/store/journal.mjs";
import { Store } from "../cosmos/store/store.mjs";
import { ContainerClient, cosmosFor } from "../testing/cosmos.mjs";
import { startProgram, temporaryFolder } from "../testing/processes.mjs";

const journalOf = (folder) => join(folder, "journal.jsonl");
const openStore = (folder) => new Store({ journal: new Journal(folder) });
const idsIn = (store) => store.container("db", "c").items().map(({ id }) => id);

function storeWith(folder, ...ids) {
  const store = openStore(folder);
  store.createDatabase("db");
  const container = store.createContainer("db", { id: "c", partitionKey: { paths: ["/id"] } });
  ids.forEach((id) => store.put(container, { id }, JSON.stringify([id])));
  return { store, container };
}

test("everything is there again after a restart, byte for byte", async (t) => {
  const folder = temporaryFolder(t);
  const first = await cosmosFor(t, { folder, definition: { defaultTtl: -1 } });
  await first.container.upsert({ id: "a", text: "Hiệp hội \u2028 \ud83d\ude00" });
  await first.container.upsert({ id: "b" });
  await first.container.item("DELETE", "b");
  const before = (await first.container.item("GET", "a")).bytes;
  const definition = (await first.container.send("GET", first.container.path)).body;
  await first.close();
  const { container } = await cosmosFor(t, { folder });
  assert.deepEqual((await container.item("GET", "a")).bytes, before);
  assert.equal((await container.item("GET", "b")).status, 404);
  assert.deepEqual((await container.send("GET", container.path)).body, definition);
  const etag = (await container.upsert({ id: "a" })).body._etag;
  assert.ok(!before.includes(etag.slice(1, -1)));
});

test("no acknowledged write is lost when the process is killed, at whatever moment", { timeout: 120_000 }, async (t) => {
  const folder = temporaryFolder(t);
  const acknowledged = new Map();
  for (let round = 0; round < 4; round++) {
    const { child, exited, line } = await startProgram(t, "cosmos.mjs", "--port", "0", "--data", folder);
    const container = new ContainerClient(line.endpoint, "db", "articles");
    await container.create();
    for (const [id, n] of acknowledged) {
      assert.ok((await container.item("GET", id)).body.n >= n, `${id} of round ${round}`);
    }
    let running = true;
    let writes = 0;
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; running; n++) {
        const id = `w${writer}-${n % 20}`;
        const value = round * 1e6 + n;
        const answer = await container.upsert({ id, n: value, body: "x".repeat(20_000) }).catch(() => undefined);
        if (answer !== undefined) {
          acknowledged.set(id, value);
          writes++;
        }
      }
    });
    while (writes < 40 * (round + 1)) {
      await delay(1);
    }
    child.kill("SIGKILL");
    await exited;
    running = false;
    await Promise.all(writers);
  }
});

test("a torn last line is cut off, wherever it was torn", (t) => {
  const folder = temporaryFolder(t);
  storeWith(folder, "a", "b").store.close();
  const whole = readFileSync(journalOf(folder));
  const lastLine = whole.lastIndexOf("\n", whole.length - 2) + 1;
  for (let length = lastLine; length < whole.length; length += 7) {
    writeFileSync(journalOf(folder), whole);
    truncateSync(journalOf(folder), length);
    const store = openStore(folder);
    assert.deepEqual(idsIn(store), ["a"]);
    store.put(store.container("db", "c"), { id: "new" }, "[\"new\"]");
    store.close();
    const again = openStore(folder);
    assert.deepEqual(idsIn(again), ["a", "new"]);
    again.close();
  }
});

test("damage in the middle is reported, not hidden", (t) => {
  const folder = temporaryFolder(t);
  storeWith(folder, "a", "b", "c").store.close();
  const text = readFileSync(journalOf(folder), "latin1").split("\n");
  text[3] = text[3].slice(0, -20);
  writeFileSync(journalOf(folder), text.join("\n"), "latin1");
  assert.throws(() => openStore(folder), { code: "DataDamaged" });
});

test("compaction keeps every current item, the order of change, and nothing else", (t) => {
  const folder = temporaryFolder(t);
  const { store, container } = storeWith(folder, "a", "b", "c");
  for (let n = 0; n < 50; n++) {
    store.put(container, { id: "a", n, body: "x".repeat(1000) }, "[\"a\"]", container.find("a", "[\"a\"]"));
  }
  store.remove(container, container.find("c", "[\"c\"]"));
  const { sequence } = store;
  store.compact(1000);
  assert.ok(statSync(journalOf(folder)).size < 5000);
  store.put(container, { id: "d" }, "[\"d\"]");
  store.close();
  const again = openStore(folder);
  assert.deepEqual(idsIn(again), ["a", "b", "d"]);
  assert.deepEqual(again.container("db", "c").changesAfter(0).map(({ id }) => id), ["b", "a", "d"]);
  assert.equal(again.sequence, sequence + 1);
  again.close();
});

test("a compaction that was killed half way leaves the journal as it was", (t) => {
  const folder = temporaryFolder(t);
  storeWith(folder, "a").store.close();
  appendFileSync(`${journalOf(folder)}.next`, "{\"half\":");
  const store = openStore(folder);
  assert.deepEqual(idsIn(store), ["a"]);
  store.close();
});

test("a write that the disk refuses is not applied", (t) => {
  const refusing = { replay() {}, append() { throw new Error("disk full"); }, close() {} };
  const store = new Store({ journal: refusing });
  assert.throws(() => store.createDatabase("db"), /disk full/);
  assert.deepEqual(store.databases(), []);
});

test("a transaction that fails leaves memory and journal untouched", (t) => {
  const folder = temporaryFolder(t);
  const { store, container } = storeWith(folder, "a", "b");
  const size = statSync(journalOf(folder)).size;
  const before = container.find("a", "[\"a\"]");
  assert.throws(() => store.transaction(() => {
    store.put(container, { id: "new" }, "[\"new\"]");
    store.put(container, { id: "a", n: 2 }, "[\"a\"]", before);
    store.remove(container, container.find("b", "[\"b\"]"));
    throw new Error("no");
  }), /no/);
  assert.deepEqual(idsIn(store), ["a", "b"]);
  assert.equal(container.find("a", "[\"a\"]"), before);
  assert.deepEqual(container.changesAfter(0).map(({ id }) => id), ["a", "b"]);
  assert.equal(statSync(journalOf(folder)).size, size);
  store.close();
});
