import assert from "node:assert/strict";
import { test } from "node:test";
import { readOnlyKey, signature } from "../cosmos/http/access.mjs";
import { cosmosFor } from "../testing/cosmos.mjs";

const date = "Sun, 01 Mar 2026 00:00:00 GMT";

function signed(method, path, key = readOnlyKey) {
  const sig = signature({ method, steps: path.split("/"), date }, Buffer.from(key, "base64"));
  return { "x-ms-date": date, authorization: encodeURIComponent(`type=master&ver=1.0&sig=${sig}`) };
}

test("the read-only key reads, queries and follows changes", async (t) => {
  const { container } = await cosmosFor(t);
  await container.upsert({ id: "a" });
  const item = `${container.path}/docs/a`;
  assert.equal((await container.item("GET", "a", { headers: signed("GET", item) })).status, 200);
  assert.equal((await container.query("SELECT * FROM c", { headers: signed("POST", `${container.path}/docs`) })).status, 200);
  assert.equal((await container.changes(signed("GET", `${container.path}/docs`))).status, 200);
});

test("the read-only key changes nothing", async (t) => {
  const { container } = await cosmosFor(t);
  await container.upsert({ id: "a" });
  const docs = `${container.path}/docs`;
  assert.equal((await container.upsert({ id: "b" }, signed("POST", docs))).status, 403);
  assert.equal((await container.item("DELETE", "a", { headers: signed("DELETE", `${docs}/a`) })).status, 403);
  assert.equal((await container.item("PUT", "a", { body: { id: "a", n: 1 }, headers: signed("PUT", `${docs}/a`) })).status, 403);
  assert.equal((await container.send("DELETE", container.path, { headers: signed("DELETE", container.path) })).status, 403);
  assert.deepEqual(await container.values("SELECT VALUE c.id FROM c"), ["a"]);
});

test("other keys do everything", async (t) => {
  const { container } = await cosmosFor(t);
  assert.equal((await container.upsert({ id: "b" }, signed("POST", `${container.path}/docs`, "b3RoZXI="))).status, 201);
});
