import assert from "node:assert/strict";
import { test } from "node:test";
import { createHmac } from "node:crypto";
import { masterKey, readOnlyKey } from "../cosmos/http/access.mjs";
import { authorization, cosmosFor } from "../testing/cosmos.mjs";

const signed = (method, path, key = readOnlyKey) => authorization(method, path, key);

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

test("another key, no key, and tokens of other kinds are 401 with the service's body", async (t) => {
  const { container } = await cosmosFor(t);
  const docs = `${container.path}/docs`;
  const token = (text) => ({ authorization: encodeURIComponent(text) });
  const refused = {
    "another key": signed("POST", docs, "b3RoZXI="),
    "the signature of another request": signed("POST", "dbs"),
    "a resource token": token("type=resource&ver=1&sig=abc;def;"),
    "an identity": token("type=aad&ver=1.0&sig=eyJ0"),
    "no token": { authorization: "nonsense" },
    "a broken one": { authorization: "%E0%A4%A" },
  };
  for (const [name, headers] of Object.entries(refused)) {
    const { status, body } = await container.upsert({ id: "b" }, headers);
    assert.deepEqual([status, body.code], [401, "Unauthorized"], name);
    assert.ok(body.message.length > 20, name);
  }
  assert.equal((await fetch(`${container.endpoint}dbs`)).status, 401);
  assert.deepEqual(await container.values("SELECT VALUE c.id FROM c"), []);
});

test("a wrong key is answered with what the server signed, as the service does", async (t) => {
  const { container } = await cosmosFor(t);
  const { body } = await container.send("GET", "dbs", { headers: signed("GET", "dbs", "b3RoZXI=") });
  assert.match(body.message, /The wrong key is being used .*payload to sign: 'get\\ndbs\\n\\n[a-z]{3}, .*gmt\\n\\n'/);
});

test("a signature by resource id, in lower case, and by the Date header counts", async (t) => {
  const { container } = await cosmosFor(t);
  const { _rid } = (await container.send("GET", "dbs/db")).body;
  const date = new Date().toUTCString();
  const sign = (payload) => encodeURIComponent(`type=master&ver=1.0&sig=${createHmac("sha256", Buffer.from(masterKey, "base64")).update(payload).digest("base64")}`);
  const byRid = { "x-ms-date": date, authorization: sign(`get\ndbs\n${_rid.toLowerCase()}\n${date.toLowerCase()}\n\n`) };
  assert.equal((await container.send("GET", `dbs/${_rid}`, { headers: byRid })).status, 200);
  const byDate = { "x-ms-date": "", date, authorization: sign(`get\ndbs\n\n\n${date.toLowerCase()}\n`) };
  assert.equal((await container.send("GET", "dbs", { headers: byDate })).status, 200);
});

test("a write must say that it is JSON, where it says anything", async (t) => {
  const { container } = await cosmosFor(t);
  for (const type of ["text/plain", "text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
    const { status, body } = await container.post({ id: "a" }, { "content-type": type });
    assert.deepEqual([status, body.code], [415, "UnsupportedMediaType"], type);
  }
  assert.equal((await container.post({ id: "a" }, { "content-type": "application/json; charset=utf-8" })).status, 201);
});
