import assert from "node:assert/strict";
import { test } from "node:test";
import { batchOf, recordedTransaction, statuses } from "../testing/batch.mjs";
import { cosmosFor } from "../testing/cosmos.mjs";

const byGroup = { partitionKey: { paths: ["/group"] } };
const inGroup = { "x-ms-documentdb-partitionkey": "[\"g9\"]" };

const send = (container, body, headers) => container.send("POST", `${container.path}/docs`, { body, headers: { "x-ms-cosmos-is-batch-request": "True", ...headers } });
const transaction = (container, body) => send(container, body, { "x-ms-cosmos-batch-atomic": "True", ...inGroup });
const create = (id) => ({ type: 0, body: { id, group: "g9" } });

test("a transaction recorded from the SDK runs", async (t) => {
  const { container } = await cosmosFor(t, { definition: byGroup });
  const answer = await transaction(container, recordedTransaction);
  assert.equal(answer.status, 200);
  assert.deepEqual(statuses(answer.bytes), [201, 201, 200, 200, 200, 204]);
  assert.equal((await container.item("GET", "b1", { headers: inGroup })).body.v, 2);
  assert.equal((await container.item("GET", "b2", { headers: inGroup })).status, 404);
});

test("a transaction happens as a whole or not at all", async (t) => {
  const { container } = await cosmosFor(t, { definition: byGroup });
  await container.post({ id: "old", group: "g9" }, inGroup);
  const answer = await transaction(container, batchOf(create("new"), { type: 4, id: "old" }, create("new"), create("never")));
  assert.equal(answer.status, 207);
  assert.deepEqual(statuses(answer.bytes), [424, 424, 409, 424]);
  assert.equal((await container.item("GET", "old", { headers: inGroup })).status, 200);
  assert.equal((await container.item("GET", "new", { headers: inGroup })).status, 404);
});

test("If-Match counts in a transaction", async (t) => {
  const { container } = await cosmosFor(t, { definition: byGroup });
  const { _etag } = (await container.post({ id: "a", group: "g9" }, inGroup)).body;
  const replace = batchOf({ type: 5, id: "a", body: { id: "a", group: "g9" }, ifMatch: _etag });
  assert.deepEqual(statuses((await transaction(container, replace)).bytes), [200]);
  assert.deepEqual(statuses((await transaction(container, replace)).bytes), [412]);
});

test("in bulk mode each operation stands for itself", async (t) => {
  const { container } = await cosmosFor(t);
  const operations = ["x", "x", "y"].map((id) => ({ type: 0, partitionKey: JSON.stringify([id]), body: { id } }));
  const answer = await send(container, batchOf(...operations), { "x-ms-cosmos-batch-continue-on-error": "True" });
  assert.deepEqual(statuses(answer.bytes), [201, 409, 201]);
});

test("a damaged batch is refused", async (t) => {
  const { container } = await cosmosFor(t, { definition: byGroup });
  const flipped = Buffer.from(recordedTransaction);
  flipped[50] ^= 1;
  for (const body of [Buffer.from("nonsense"), flipped, recordedTransaction.subarray(0, 100)]) {
    assert.equal((await transaction(container, body)).status, 400);
  }
  assert.equal((await transaction(container, batchOf(...Array.from({ length: 101 }, (_, i) => create(`i${i}`))))).status, 400);
});
