import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { startProgram, temporaryFolder } from "../testing/processes.mjs";
import { StorageClient } from "../testing/storage.mjs";
import { problemOf } from "../storage/names.mjs";
import { decodeMarker, encodeMarker, legalBody } from "../storage/xml-answers.mjs";

const container = "/devstoreaccount1/articles";
const start = (t, ...args) => startProgram(t, "storage.mjs", "--blob-port", "0", "--queue-port", "0", ...args);
const upload = { headers: { "x-ms-blob-type": "BlockBlob" }, body: "x" };
const names = (xml) => [...xml.matchAll(/<Name(?: Encoded="(true)")?>(.*?)<\/Name>/g)].map(([, encoded, name]) => (encoded ? decodeURIComponent(name) : name));

test("names that Azure refuses are refused with its status, and the rest is not", () => {
  const codes = {
    "a%00b": "InvalidUri", "a%01b": "InvalidUri", "a%1Bb": "InvalidUri", "a%0Ab": "InvalidUri", "a%7Fb": "InvalidUri", "a%C2%81b": "InvalidUri",
    "a%EE%80%80b": "InvalidUri", "a%EF%A3%BFb": "InvalidUri", "a%ED%A0%80b": "InvalidUri", "a%FFb": "InvalidUri", "a%": "InvalidUri",
    [`${"x".repeat(1_025)}`]: "OutOfRangeInput", [`${"a/".repeat(254)}b`]: "InvalidUri",
    "a%EF%BF%BEb": undefined, "a%EF%BF%BFb": undefined, "a%EF%BF%BDb": undefined, "%F0%9F%93%B0": undefined, "a%20b": undefined, "a.": undefined,
    [`${"x".repeat(1_024)}`]: undefined, [`${"a/".repeat(253)}b`]: undefined, [encodeURIComponent("tin tức/năm 2018.md")]: undefined,
  };
  for (const [name, code] of Object.entries(codes)) {
    assert.equal(problemOf("PUT", "127.0.0.1:10000", `${container}/${name}?comp=block`)?.code, code, name.slice(0, 40));
  }
});

test("a system container's name is checked, which Azurite leaves out", () => {
  assert.equal(problemOf("PUT", "127.0.0.1", "/devstoreaccount1/$a-%3Cb?restype=container").code, "InvalidResourceName");
  assert.equal(problemOf("PUT", "127.0.0.1", "/devstoreaccount1/$root?restype=container"), undefined);
});

test("a refused name can be read and deleted, and one that no UTF-8 makes can't", () => {
  assert.equal(problemOf("GET", "127.0.0.1", `${container}/a%01b`), undefined);
  assert.equal(problemOf("DELETE", "127.0.0.1", `${container}/a%01b`), undefined);
  assert.equal(problemOf("DELETE", "127.0.0.1", `${container}/a%FFb`).code, "InvalidUri");
});

test("what XML can't hold is encoded in names and replaced elsewhere", () => {
  const body = { Blobs: { Blob: [{ Name: "a" }, { Name: "b\u0001", Tags: { Value: "c\uFFFE" } }] }, Prefix: "\uD800" };
  const encoded = { $: { Encoded: "true" }, _: "b%01" };
  assert.deepEqual(legalBody(body), { Blobs: { Blob: [{ Name: "a" }, { Name: encoded, Tags: { Value: "c\uFFFD" } }] }, Prefix: "\uFFFD" });
  const legal = { Blobs: { Blob: [{ Name: "😀" }] } };
  assert.equal(legalBody(legal), legal);
});

test("a marker goes through XML and comes back", () => {
  for (const marker of ["a", "a\uFFFF", "percent:a%41", ""]) {
    assert.equal(decodeMarker(encodeMarker(marker)), marker);
  }
  assert.equal(encodeMarker("a"), "a");
  assert.equal(decodeMarker("percent:%"), "percent:%");
});

test("blobs whose names XML can't hold are listed, page by page, and can be deleted", async (t) => {
  const folder = temporaryFolder(t);
  const first = await start(t, "--data", folder);
  const before = new StorageClient(first.line);
  assert.equal((await before.send("PUT", `${first.line.blobEndpoint}/articles?restype=container`)).status, 201);
  for (const name of ["a.md", "b%EF%BF%BF.md", "c-placeholder.md", "d.md"]) {
    assert.equal((await before.send("PUT", `${first.line.blobEndpoint}/articles/${name}`, upload)).status, 201);
  }
  const refused = await before.send("PUT", `${first.line.blobEndpoint}/articles/e%01.md`, upload);
  assert.deepEqual([refused.status, refused.headers.get("x-ms-error-code")], [400, "InvalidUri"]);
  first.child.stdin.end();
  await first.exited;

  // As an earlier version of this program left it: its storage took any name.
  const file = join(folder, "blob.json");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("c-placeholder.md", "c\\u0001.md"));

  const { line } = await start(t, "--data", folder);
  const client = new StorageClient(line);
  const list = async (query) => (await client.send("GET", `${line.blobEndpoint}/articles?restype=container&comp=list&${query}`)).text();
  assert.deepEqual(names(await list("include=metadata")), ["a.md", "b\uFFFF.md", "c\u0001.md", "d.md"]);
  const paged = [];
  for (let marker = "", pages = 0; pages === 0 || (marker !== "" && pages < 10); pages++) {
    const page = await list(`maxresults=1&marker=${encodeURIComponent(marker)}`);
    paged.push(...names(page));
    marker = page.match(/<NextMarker>(.*)<\/NextMarker>/)?.[1] ?? "";
  }
  assert.deepEqual(paged, ["a.md", "b\uFFFF.md", "c\u0001.md", "d.md"]);
  assert.equal((await client.send("DELETE", `${line.blobEndpoint}/articles/c%01.md`)).status, 202);
  assert.deepEqual(names(await list("")), ["a.md", "b\uFFFF.md", "d.md"]);
});

test("a queue message that XML can't hold is refused", async (t) => {
  const { line } = await start(t, "--in-memory");
  const client = new StorageClient(line);
  const queue = `${line.queueEndpoint}/article-retry`;
  assert.equal((await client.send("PUT", queue)).status, 201);
  const put = (text) => client.send("POST", `${queue}/messages`, { headers: { "content-type": "application/xml" }, body: `<QueueMessage><MessageText>${text}</MessageText></QueueMessage>` });
  for (const text of ["&#x1;", "\uFFFE", "a\uFFFFb"]) {
    assert.equal((await put(text)).status, 400);
  }
  assert.equal((await put("aGk=")).status, 201);
  const got = await client.send("GET", `${queue}/messages?numofmessages=32`);
  assert.equal((await got.text()).match(/<QueueMessage>/g).length, 1);
});
