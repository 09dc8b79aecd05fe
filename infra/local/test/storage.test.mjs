import assert from "node:assert/strict";
import { test } from "node:test";
import { startProgram, temporaryFolder } from "./support/processes.mjs";
import { StorageClient } from "./support/storage.mjs";

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

test("finding a blob does not get slower with the number of blobs", async (t) => {
  const { line } = await start(t, "--in-memory");
  const client = new StorageClient(line);
  await client.send("PUT", `${line.blobEndpoint}/articles?restype=container`);
  const write = async (from, to) => {
    await Promise.all(Array.from({ length: 8 }, async (_, worker) => {
      for (let i = from + worker; i < to; i += 8) {
        await (await client.send("PUT", `${line.blobEndpoint}/articles/b${i}`, upload)).arrayBuffer();
      }
    }));
  };
  const readTime = async () => {
    const started = performance.now();
    for (let i = 0; i < 200; i++) {
      assert.equal(await (await client.send("GET", `${line.blobEndpoint}/articles/b${i}`)).text(), upload.body);
    }
    return performance.now() - started;
  };
  await write(0, 200);
  await readTime();
  const few = await readTime();
  await write(200, 4000);
  const many = await readTime();
  assert.ok(many < 3 * few + 200, `${few} ms with 200 blobs, ${many} ms with 4000`);
});
