import assert from "node:assert/strict";
import { test } from "node:test";
import { cosmosFor } from "../testing/cosmos.mjs";
import { temporaryFolder } from "../testing/processes.mjs";

const alive = (container) => container.values("SELECT VALUE c.id FROM c");

test("an item lives as long as it says, and as the container says otherwise", async (t) => {
  const { container, clock } = await cosmosFor(t, { definition: { defaultTtl: 100 } });
  for (const item of [{ id: "short", ttl: 10 }, { id: "default" }, { id: "ever", ttl: -1 }]) {
    await container.upsert(item);
  }
  clock.ms += 10_000;
  assert.deepEqual(await alive(container), ["default", "ever"]);
  assert.equal((await container.item("GET", "short")).status, 404);
  assert.equal((await container.item("DELETE", "short")).status, 404);
  assert.deepEqual((await container.changes()).body.Documents.map(({ id }) => id), ["default", "ever"]);
  clock.ms += 90_000;
  assert.deepEqual(await alive(container), ["ever"]);
});

test("writing again starts the time anew", async (t) => {
  const { container, clock } = await cosmosFor(t, { definition: { defaultTtl: 10 } });
  await container.upsert({ id: "a" });
  clock.ms += 9_000;
  await container.upsert({ id: "a" });
  clock.ms += 9_000;
  assert.equal((await container.item("GET", "a")).status, 200);
});

test("an expired item can be created anew", async (t) => {
  const { container, clock } = await cosmosFor(t, { definition: { defaultTtl: 10 } });
  await container.post({ id: "a" });
  await container.post({ id: "b", ttl: -1 });
  clock.ms += 11_000;
  assert.equal((await container.post({ id: "a" })).status, 201);
  assert.deepEqual(await alive(container), ["b", "a"]);
});

test("without a default nothing expires, with -1 only what asks for it", async (t) => {
  const off = await cosmosFor(t);
  const on = await cosmosFor(t, { definition: { defaultTtl: -1 } });
  for (const { container, clock } of [off, on]) {
    await container.upsert({ id: "a", ttl: 1 });
    await container.upsert({ id: "b" });
    clock.ms += 1e9;
  }
  assert.deepEqual(await alive(off.container), ["a", "b"]);
  assert.deepEqual(await alive(on.container), ["b"]);
});

test("a time to live that makes no sense is refused", async (t) => {
  const { container } = await cosmosFor(t);
  for (const ttl of [0, -2, 1.5, "10", 3e9]) {
    assert.equal((await container.upsert({ id: "a", ttl })).status, 400, String(ttl));
  }
});

test("what expired stays expired after a restart", async (t) => {
  const folder = temporaryFolder(t);
  const first = await cosmosFor(t, { folder, definition: { defaultTtl: -1 } });
  await first.container.upsert({ id: "a", ttl: 5 });
  await first.container.upsert({ id: "b" });
  await first.close();
  const second = await cosmosFor(t, { folder });
  assert.deepEqual(await alive(second.container), ["a", "b"]);
  second.clock.ms += 6_000;
  assert.deepEqual(await alive(second.container), ["b"]);
});
