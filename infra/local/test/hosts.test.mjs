import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { AllowedHosts } from "../shared/hosts.mjs";
import { readOptions } from "../shared/options.mjs";
import { startProgram } from "../testing/processes.mjs";

const port = 8081;
const refusal = (headers, bound = "127.0.0.1", given = [], { method = "GET", url = "/" } = {}) => {
  const lists = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined).map(([name, value]) => [name, [value].flat()]));
  return new AllowedHosts(bound, given).refusalOf({ headers: lists, method, url }, port)?.status;
};

test("the names of this machine with the port are answered to, whatever else asks is not", () => {
  for (const host of ["localhost:8081", "LOCALHOST:8081", "localhost.:8081", "127.0.0.1:8081", "127.8.9.1:8081", "[::1]:8081", "devstoreaccount1.blob.localhost:8081"]) {
    assert.equal(refusal({ host }), undefined, host);
  }
  for (const host of [undefined, "", "evil.example:8081", "evil.example", "localhost", "localhost:80", "127.0.0.1.evil.example:8081", "localhost.evil.example:8081",
    "notlocalhost:8081", "10.0.0.7:8081", "a@localhost:8081", "localhost:8081/", "localhost:8081x", "[::2]:8081", "127.evil.example:8081", "127.000.000.001:8081", "127.999.1.1:8081", "127.1:8081", "2130706433:8081",
    ["localhost:8081", "evil.example:8081"], ["evil.example:8081", "localhost:8081"], "localhost:8081, localhost:8081"]) {
    assert.equal(refusal({ host }), 400, String(host));
  }
});

test("a request target with a name in it counts as Host, and must not contradict it", () => {
  const host = "localhost:8081";
  assert.equal(refusal({ host }, "127.0.0.1", [], { url: "http://localhost:8081/dbs" }), undefined);
  for (const url of ["http://evil.example:8081/dbs", "HTTPS://evil.example", "http://localhost:8081@evil.example/"]) {
    assert.equal(refusal({ host }, "127.0.0.1", [], { url }), 400, url);
  }
  assert.equal(refusal({ host: "evil.example" }, "127.0.0.1", [], { url: "http://localhost:8081/dbs" }), 400);
  assert.equal(refusal({ host }, "127.0.0.1", [], { url: "/a?next=http://evil.example/" }), undefined);
});

test("what a browser sends for a page of another site changes nothing, with or without an origin", () => {
  const headers = { "host": "localhost:8081", "sec-fetch-site": "cross-site" };
  assert.equal(refusal(headers, "127.0.0.1", [], { method: "POST" }), 403);
  assert.equal(refusal(headers, "127.0.0.1", [], { method: "GET" }), undefined, "a link");
  assert.equal(refusal({ ...headers, "sec-fetch-site": "same-site" }, "127.0.0.1", [], { method: "POST" }), undefined, "another port of this machine");
  assert.equal(refusal({ ...headers, origin: "http://tool.test" }, "127.0.0.1", ["tool.test"], { method: "POST" }), undefined, "a page that was named");
});

test("a bound address is answered to, and any address where all are bound, but no other name", () => {
  assert.equal(refusal({ host: "10.0.0.7:8081" }, "10.0.0.7"), undefined);
  assert.equal(refusal({ host: "10.0.0.7:8081" }, "0.0.0.0"), undefined);
  assert.equal(refusal({ host: "[fe80::1]:8081" }, "::"), undefined);
  assert.equal(refusal({ host: "evil.example:8081" }, "0.0.0.0"), 400);
});

test("a given name counts with any port, a name with a port only with that", () => {
  assert.equal(refusal({ host: "cosmos.test" }, "127.0.0.1", ["Cosmos.test"]), undefined);
  assert.equal(refusal({ host: "cosmos.test:99" }, "127.0.0.1", ["cosmos.test"]), undefined);
  assert.equal(refusal({ host: "localhost:99" }, "127.0.0.1", ["localhost:99"]), undefined);
  assert.equal(refusal({ host: "localhost:98" }, "127.0.0.1", ["localhost:99"]), 400);
  assert.equal(refusal({ host: "[fe80::1]:99" }, "127.0.0.1", ["[fe80::1]"]), undefined);
  assert.equal(refusal({ host: "any.example:99" }, "127.0.0.1", ["*"]), undefined);
  assert.equal(refusal({ host: "any.example:99", origin: "https://other.example" }, "127.0.0.1", ["*"]), 403);
  assert.equal(refusal({ host: "any.example:99", origin: "https://any.example:99" }, "127.0.0.1", ["*"]), undefined);
});

test("pages of this machine and of given names may ask, others not", () => {
  const host = "localhost:8081";
  for (const origin of ["http://localhost:3000", "https://127.0.0.1", "http://[::1]:8081", "http://cosmos.test:5000"]) {
    assert.equal(refusal({ host, origin }, "127.0.0.1", ["cosmos.test"]), undefined, origin);
  }
  for (const origin of ["null", "", "https://evil.example", "http://localhost.evil.example", "chrome-extension://localhost", "http://user@localhost"]) {
    assert.equal(refusal({ host, origin }), 403, origin);
  }
});

/** `fetch` sets no Host header. */
const send = (url, headers, method = "GET") => new Promise((resolve, reject) => {
  request(url, { method, headers, agent: false }, async (response) => {
    const chunks = await response.toArray();
    resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() });
  }).on("error", reject).end(method === "POST" ? "x".repeat(100_000) : undefined);
});

test("names of the environment count for every server", () => {
  process.env.ICT_ALLOWED_HOSTS = "a.test, b.test:90;c.test";
  try {
    assert.deepEqual(readOptions(["--in-memory", "--allow-host", "d.test"], {}).allowHost, ["d.test", "a.test", "b.test:90", "c.test"]);
  } finally {
    delete process.env.ICT_ALLOWED_HOSTS;
  }
});

test("both storage services refuse other hosts and origins in the service's form", async (t) => {
  const { line } = await startProgram(t, "storage.mjs", "--blob-port", "0", "--queue-port", "0", "--in-memory");
  for (const url of [line.blobEndpoint, line.queueEndpoint]) {
    const other = await send(`${url}?comp=list`, { host: "evil.example" }, "POST");
    assert.deepEqual([other.status, other.headers["x-ms-error-code"]], [400, "InvalidHeaderValue"]);
    assert.match(other.text, /<Code>InvalidHeaderValue<\/Code><Message>This server does not answer to the host 'evil\.example'/);
    const page = await send(`${url}?comp=list`, { origin: "https://evil.example" });
    assert.deepEqual([page.status, page.headers["x-ms-error-code"]], [403, "AuthorizationFailure"]);
    const asked = await send(url, { "origin": "https://<evil>.example", "access-control-request-method": "PUT" }, "OPTIONS");
    assert.deepEqual([asked.status, asked.headers["access-control-allow-origin"]], [403, undefined]);
    assert.match(asked.text, /<Code>CorsPreflightFailure<\/Code>.*<HeaderValue>https:\/\/&lt;evil&gt;\.example<\/HeaderValue>/s);
    assert.equal((await send(`${url}?comp=list`, {})).status, 403, "nobody signed this");
  }
});

test("the Cosmos DB refuses other hosts and origins, its fault endpoint too, and tells browsers what pages may do", async (t) => {
  const { line } = await startProgram(t, "cosmos.mjs", "--port", "0", "--in-memory", "--faults", "--allow-host", "cosmos.test");
  for (const url of [`${line.endpoint}dbs`, line.faultsEndpoint]) {
    const other = await send(url, { host: "evil.example" }, "POST");
    assert.deepEqual([other.status, JSON.parse(other.text).code], [400, "BadRequest"]);
    const page = await send(url, { origin: "https://evil.example" }, "POST");
    assert.deepEqual([page.status, JSON.parse(page.text).code], [403, "Forbidden"]);
  }
  const asking = { "access-control-request-method": "POST", "access-control-request-headers": "authorization,x-ms-date" };
  const allowed = await send(`${line.endpoint}dbs`, { origin: "http://cosmos.test:3000", ...asking }, "OPTIONS");
  assert.deepEqual(
    [allowed.status, allowed.headers["access-control-allow-origin"], allowed.headers["access-control-allow-headers"]],
    [204, "http://cosmos.test:3000", "authorization,x-ms-date"]);
  assert.equal((await send(`${line.endpoint}dbs`, { origin: "https://evil.example", ...asking }, "OPTIONS")).status, 403);
  const answer = await send(line.endpoint, { host: "cosmos.test", origin: "http://localhost:3000" });
  assert.deepEqual([answer.status, answer.headers["access-control-allow-origin"]], [401, "http://localhost:3000"]);
});
