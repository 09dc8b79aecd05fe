import assert from "node:assert/strict";
import { test } from "node:test";
import { FaultPlan } from "../faults/plan.mjs";
import { ContainerClient } from "../testing/cosmos.mjs";
import { startProgram } from "../testing/processes.mjs";
import { StorageClient } from "../testing/storage.mjs";

async function cosmosWithFaults(t) {
  const { line } = await startProgram(t, "cosmos.mjs", "--port", "0", "--in-memory", "--faults");
  const container = new ContainerClient(line.endpoint, "db", "articles");
  await container.create();
  await container.upsert({ id: "a", n: 1, text: "x".repeat(5000) });
  const faults = async (method, plan) => {
    const response = await fetch(line.faultsEndpoint, { method, body: plan === undefined ? undefined : JSON.stringify(plan) });
    return { status: response.status, ...(await response.json()) };
  };
  return { container, faults };
}

const stored = async (container, id) => (await container.item("GET", id)).body?.n;

test("the same seed strikes the same requests, another seed others", () => {
  const strikes = (seed) => {
    const plan = new FaultPlan();
    plan.replace({ seed, rules: [{ probability: 0.3, match: { method: "GET" }, action: { status: 503 } }] });
    return Array.from({ length: 200 }, (_, i) => {
      if (i % 3 === 0) {
        plan.decide("cosmos", "PUT", "/");
      }
      return plan.decide("cosmos", "GET", "/x") === undefined ? "." : "!";
    }).join("");
  };
  assert.equal(strikes(7), strikes(7));
  assert.notEqual(strikes(7), strikes(8));
  const share = strikes(7).split("!").length - 1;
  assert.ok(share > 35 && share < 85, String(share));
});

test("a status with headers and body, counted", async (t) => {
  const { container, faults } = await cosmosWithFaults(t);
  await faults("PUT", { seed: 1, rules: [
    { times: 1, match: { method: "POST", pathContains: "/docs" }, action: { status: 429, headers: { "x-ms-retry-after-ms": "15", "x-ms-substatus": "3200" }, body: { code: "TooManyRequests" } } },
    { match: { method: "PUT" }, action: { status: 449 } },
  ] });
  const throttled = await container.upsert({ id: "b", n: 1 });
  assert.equal(throttled.status, 429);
  assert.equal(throttled.headers.get("x-ms-retry-after-ms"), "15");
  assert.equal((await container.upsert({ id: "b", n: 2 })).status, 201);
  assert.equal((await container.item("PUT", "b", { body: { id: "b" } })).status, 449);
  assert.equal(await stored(container, "b"), 2);
  const report = await faults("GET");
  assert.deepEqual(report.rules.map(({ matched, injected }) => [matched, injected]), [[2, 1], [1, 1]]);
  assert.equal(report.injected, 2);
  await faults("DELETE");
  assert.equal((await container.item("PUT", "b", { body: { id: "b", n: 3 } })).status, 200);
});

test("a connection cut before the service saw the request", async (t) => {
  const { container, faults } = await cosmosWithFaults(t);
  await faults("PUT", [{ times: 1, match: { method: "POST" }, action: { cut: "before" } }]);
  await assert.rejects(container.upsert({ id: "a", n: 2 }));
  assert.equal(await stored(container, "a"), 1);
});

test("a connection cut in the middle of the body, after the work was done", async (t) => {
  const { container, faults } = await cosmosWithFaults(t);
  await faults("PUT", [{ times: 1, match: { method: "POST" }, action: { cut: "midBody" } }]);
  await assert.rejects(container.upsert({ id: "a", n: 2, text: "y".repeat(50_000) }), /terminated|closed|other side/);
  assert.equal(await stored(container, "a"), 2);
});

test("applied, but the answer is lost or replaced by an error", async (t) => {
  const { container, faults } = await cosmosWithFaults(t);
  await faults("PUT", [{ times: 1, match: { method: "POST" }, action: { afterApply: true } }, { times: 1, match: { method: "POST" }, action: { afterApply: true, status: 408 } }]);
  await assert.rejects(container.upsert({ id: "a", n: 2 }));
  assert.equal(await stored(container, "a"), 2);
  assert.equal((await container.upsert({ id: "a", n: 3 })).status, 408);
  assert.equal(await stored(container, "a"), 3);
});

test("a delay", async (t) => {
  const { container, faults } = await cosmosWithFaults(t);
  await faults("PUT", [{ match: { method: "GET" }, action: { delayMs: 150 } }]);
  const started = performance.now();
  assert.equal((await container.item("GET", "a")).status, 200);
  assert.ok(performance.now() - started >= 149);
});

test("a misspelt plan is refused, and the old one stays", async (t) => {
  const { faults } = await cosmosWithFaults(t);
  for (const plan of [{}, [{ action: {} }], [{ probabillity: 1, action: { status: 500 } }], [{ probability: 2, action: { status: 500 } }], [{ action: { cut: "after" } }], [{ action: { status: 500, cut: "before" } }]]) {
    const { status, message } = await faults("PUT", plan);
    assert.equal(status, 400, JSON.stringify(plan));
    assert.match(message, /\.$/);
  }
});

test("without --faults there is no such endpoint", async (t) => {
  const { line } = await startProgram(t, "cosmos.mjs", "--port", "0", "--in-memory");
  assert.equal((await new ContainerClient(line.endpoint, "db", "articles").send("GET", "__faults")).status, 400);
});

test("blob and queue services share one plan", async (t) => {
  const { line } = await startProgram(t, "storage.mjs", "--blob-port", "0", "--queue-port", "0", "--in-memory", "--faults");
  const client = new StorageClient(line);
  const body = "x".repeat(100_000);
  const blob = `${line.blobEndpoint}/articles/a.md`;
  const put = (content) => client.send("PUT", blob, { headers: { "x-ms-blob-type": "BlockBlob" }, body: content });
  await client.send("PUT", `${line.blobEndpoint}/articles?restype=container`);
  await put(body);
  const plan = (rules) => fetch(line.faultsEndpoint, { method: "PUT", body: JSON.stringify({ rules }) });

  await plan([{ match: { service: "queue" }, action: { status: 503, headers: { "retry-after": "1" } } }, { times: 1, match: { service: "blob", method: "GET" }, action: { cut: "midBody" } }]);
  const unavailable = await client.send("PUT", `${line.queueEndpoint}/article-retry`);
  assert.deepEqual([unavailable.status, unavailable.headers.get("retry-after")], [503, "1"]);
  await assert.rejects(client.send("GET", blob).then((response) => response.text()));
  assert.equal(await (await client.send("GET", blob)).text(), body);

  await plan([{ times: 1, match: { method: "PUT" }, action: { afterApply: true } }, { times: 1, match: { method: "PUT" }, action: { cut: "before" } }]);
  await assert.rejects(put("applied"));
  assert.equal(await (await client.send("GET", blob)).text(), "applied");
  await assert.rejects(put("not applied"));
  assert.equal(await (await client.send("GET", blob)).text(), "applied");
});
