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

const asJson = (container, operations, headers) => send(container, Buffer.from(JSON.stringify(operations)), { "content-type": "application/json", ...headers });
const outcomes = (answer) => answer.body.map(({ statusCode }) => statusCode);

test("a transaction in JSON gives each operation's status, etag, charge and body", async (t) => {
  const { container } = await cosmosFor(t, { definition: byGroup });
  const answer = await asJson(container, [
    { operationType: "Create", resourceBody: { id: "a", group: "g9" } },
    { operationType: "Patch", id: "a", resourceBody: [{ op: "set", path: "/n", value: 1 }] },
    { operationType: "Patch", id: "a", resourceBody: { operations: [{ op: "incr", path: "/n", value: 1 }], condition: "from c where c.n = 1" } },
    { operationType: "Read", id: "a" },
    { operationType: "Delete", id: "a", partitionKey: "[\"g9\"]" },
  ], { "x-ms-cosmos-batch-atomic": "true", ...inGroup });
  assert.deepEqual([answer.status, outcomes(answer)], [200, [201, 200, 200, 200, 204]]);
  const [created, , , read, deleted] = answer.body;
  assert.deepEqual([read.resourceBody.n, read.eTag], [2, read.resourceBody._etag]);
  assert.ok(created.requestCharge > 0 && created.eTag !== read.eTag);
  assert.deepEqual([deleted.resourceBody, deleted.eTag], [undefined, undefined]);
});

test("a transaction in JSON is taken back as a whole, and says which operation failed and why", async (t) => {
  const { container } = await cosmosFor(t, { definition: byGroup });
  const create = { operationType: "Create", resourceBody: { id: "a", group: "g9" } };
  const answer = await asJson(container, [create, { operationType: "Replace", id: "none", resourceBody: { id: "none", group: "g9" } }, create], { "x-ms-cosmos-batch-atomic": "true", ...inGroup });
  assert.deepEqual([answer.status, outcomes(answer)], [207, [424, 404, 424]]);
  assert.match(answer.body[1].message, /Resource Not Found/);
  assert.equal((await container.item("GET", "a", { headers: inGroup })).status, 404);
});

test("bulk in JSON goes on after a failure only when told to", async (t) => {
  const { container } = await cosmosFor(t);
  const operations = ["x", "x", "y"].map((id) => ({ operationType: "Create", partitionKey: JSON.stringify([id]), resourceBody: { id } }));
  const stopped = await asJson(container, operations, { "x-ms-cosmos-batch-continue-on-error": "false" });
  assert.deepEqual([stopped.status, outcomes(stopped)], [207, [201, 409, 424]]);
  const all = await asJson(container, operations, { "x-ms-cosmos-batch-continue-on-error": "true" });
  assert.deepEqual(outcomes(all), [409, 409, 201]);
  const quiet = await asJson(container, [{ operationType: "Upsert", partitionKey: "[\"y\"]", resourceBody: { id: "y" } }], { prefer: "return=minimal" });
  assert.deepEqual([quiet.body[0].statusCode, quiet.body[0].resourceBody, typeof quiet.body[0].eTag], [200, undefined, "string"]);
});

test("etags and the partition key of a transaction count in JSON", async (t) => {
  const { container } = await cosmosFor(t, { definition: byGroup });
  const { _etag } = (await container.post({ id: "a", group: "g9" }, inGroup)).body;
  const atomic = { "x-ms-cosmos-batch-atomic": "true", ...inGroup };
  const replace = (more) => asJson(container, [{ operationType: "Replace", id: "a", resourceBody: { id: "a", group: "g9" }, ...more }], atomic);
  assert.deepEqual(outcomes(await replace({ partitionKey: "[\"g8\"]" })), [400]);
  assert.deepEqual(outcomes(await replace({ ifMatch: _etag })), [200]);
  assert.deepEqual(outcomes(await replace({ ifMatch: _etag })), [412]);
  const read = await asJson(container, [{ operationType: "Read", id: "a", ifNoneMatch: (await container.item("GET", "a", { headers: inGroup })).body._etag }], atomic);
  assert.deepEqual(outcomes(read), [304]);
});

test("what is no batch in JSON is refused", async (t) => {
  const { container } = await cosmosFor(t);
  const create = { operationType: "Create", partitionKey: "[\"a\"]", resourceBody: { id: "a" } };
  for (const body of ["{}", "[]", "null", "[null]", "[[]]", "[", JSON.stringify([{ ...create, operationType: "constructor" }]), JSON.stringify(Array(101).fill(create))]) {
    assert.equal((await send(container, Buffer.from(body))).status, 400, body.slice(0, 50));
  }
  const large = { ...create, resourceBody: { id: "a", text: "x".repeat(700_000) } };
  assert.equal((await asJson(container, [large, large, large])).status, 413);
  assert.deepEqual(outcomes(await asJson(container, [{ ...create, partitionKey: "a" }, { ...create, resourceBody: undefined }], { "x-ms-cosmos-batch-continue-on-error": "true" })), [400, 400]);
});
