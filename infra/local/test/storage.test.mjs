import assert from "node:assert/strict";
import { test } from "node:test";
import { startProgram, temporaryFolder } from "../testing/processes.mjs";
import { StorageClient } from "../testing/storage.mjs";

const start = (t, ...args) => startProgram(t, "storage.mjs", "--blob-port", "0", "--queue-port", "0", ...args);
const upload = { headers: { "x-ms-blob-type": "BlockBlob", "x-ms-meta-site": "vietnamnet" }, body: "Công nghệ" };

test("blobs and messages survive a restart", async (t) => {
  const folder = temporaryFolder(t);
  const first = await start(t, "--data", folder);
  const client = new StorageClient(first.line);
  assert.equal((await client.send("PUT", `${first.line.blobEndpoint}/articles?restype=container`)).status, 201);
  assert.equal((await client.send("PUT", `${first.line.blobEndpoint}/articles/2018/a.md`, upload)).status, 201);
  assert.equal((await client.send("PUT", `${first.line.queueEndpoint}/article-retry`)).status, 201);
  const message = { body: "<QueueMessage><MessageText>aGk=</MessageText></QueueMessage>", headers: { "content-type": "application/xml" } };
  assert.equal((await client.send("POST", `${first.line.queueEndpoint}/article-retry/messages?messagettl=-1`, message)).status, 201);
  first.child.stdin.end();
  assert.equal((await first.exited).code, 0);

  const { line } = await start(t, "--data", folder);
  const blob = await client.send("GET", `${line.blobEndpoint}/articles/2018/a.md`);
  assert.deepEqual([await blob.text(), blob.headers.get("x-ms-meta-site")], ["Công nghệ", "vietnamnet"]);
  assert.match(await (await client.send("GET", `${line.queueEndpoint}/article-retry/messages`)).text(), /<MessageText>aGk=</);
});

test("a service version that the emulator does not know yet is accepted", async (t) => {
  const { line } = await start(t, "--in-memory");
  const response = await new StorageClient(line).send("PUT", `${line.blobEndpoint}/articles?restype=container`, { headers: { "x-ms-version": "2099-01-01" } });
  assert.equal(response.status, 201);
});
