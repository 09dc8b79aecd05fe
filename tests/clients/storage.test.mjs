import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BlobServiceClient, StorageSharedKeyCredential } from "@azure/storage-blob";
import { QueueServiceClient, StorageSharedKeyCredential as QueueCredential } from "@azure/storage-queue";
import { startServer } from "./servers.mjs";

let server;
let blobs;
let queues;

before(async () => {
  server = await startServer("storage.mjs", "--blob-port", "0", "--queue-port", "0", "--in-memory");
  const { blobEndpoint, queueEndpoint, accountName, accountKey } = server.line;
  blobs = new BlobServiceClient(blobEndpoint, new StorageSharedKeyCredential(accountName, accountKey));
  queues = new QueueServiceClient(queueEndpoint, new QueueCredential(accountName, accountKey));
});

after(() => server?.end());

const codeOf = (promise) => promise.then(() => "no error", ({ statusCode }) => statusCode);

async function listed(container) {
  const names = [];
  for await (const { name } of container.listBlobsFlat()) {
    names.push(name);
  }
  return names;
}

test("names of any form are listed, read and deleted by themselves", async () => {
  const container = blobs.getContainerClient("names");
  await container.create();
  const names = ["2018/Bộ TT&TT.md", "a b.md", "50%.md", "%2F.md", "a+b.md", "'\"<>&.md", "__proto__", "constructor", "😀.md", "e\u0301.md", "?#.md", `${"x".repeat(900)}.md`];
  for (const name of names) {
    await container.getBlockBlobClient(name).upload("Công nghệ", 11, { metadata: { site: "vietnamnet" } });
  }
  assert.deepEqual((await listed(container)).sort(), [...names].sort());
  for (const name of names) {
    assert.equal((await container.getBlobClient(name).downloadToBuffer()).toString(), "Công nghệ", name);
    await container.deleteBlob(name);
  }
  assert.deepEqual(await listed(container), []);
});

test("names that the service refuses are refused with its code, and the listing goes on", async () => {
  const container = blobs.getContainerClient("refused");
  await container.create();
  for (const name of ["\u0000", "a\u0001b.md", "\u001B", "a\nb", "\u007F", "\u0085", "\uE000", Array(256).fill("a").join("/")]) {
    await assert.rejects(container.getBlockBlobClient(name).upload("x", 1), { statusCode: 400, code: "InvalidUri" }, JSON.stringify(name));
    assert.equal(await codeOf(container.getBlobClient(name).getProperties()), 404, JSON.stringify(name));
  }
  await assert.rejects(container.getBlockBlobClient("a".repeat(1025)).upload("x", 1), { statusCode: 400, code: "OutOfRangeInput" });
  for (const name of ["\uFFFE.md", "\uFFFF.md"]) {
    await container.getBlockBlobClient(name).upload("x", 1);
  }
  assert.deepEqual((await listed(container)).sort(), ["\uFFFE.md", "\uFFFF.md"]);
});

test("messages that could not stand in an answer are refused", async () => {
  const queue = queues.getQueueClient("refused");
  await queue.create();
  for (const text of ["\u0000", "a\u0001", "\uFFFE"]) {
    await assert.rejects(queue.sendMessage(text), { statusCode: 400, code: "InvalidXmlDocument" }, JSON.stringify(text));
  }
  assert.equal((await queue.peekMessages()).peekedMessageItems.length, 0);
});

test("etags guard, and errors have the service's codes", async () => {
  const container = blobs.getContainerClient("etags");
  await container.create();
  const blob = container.getBlockBlobClient("a.md");
  const { etag } = await blob.upload("1", 1);
  await blob.upload("2", 1, { conditions: { ifMatch: etag } });
  assert.equal(await codeOf(blob.upload("3", 1, { conditions: { ifMatch: etag } })), 412);
  assert.equal(await codeOf(blob.upload("3", 1, { conditions: { ifNoneMatch: "*" } })), 409);
  assert.equal(await codeOf(container.getBlobClient("none").getProperties()), 404);
  assert.equal(await codeOf(container.create()), 409);
});

test("a wrong key is 403, for blobs and queues", async () => {
  const { blobEndpoint, queueEndpoint, accountName } = server.line;
  assert.equal(await codeOf(new BlobServiceClient(blobEndpoint, new StorageSharedKeyCredential(accountName, "b3RoZXI=")).getProperties()), 403);
  assert.equal(await codeOf(new QueueServiceClient(queueEndpoint, new QueueCredential(accountName, "b3RoZXI=")).getProperties()), 403);
});

test("messages of any text come back as they were sent", async () => {
  const queue = queues.getQueueClient("messages");
  await queue.create();
  const texts = ["not base64 !", "aGk=", "{\"broken\":", "<xml>&amp;</xml>", "Bộ Thông tin", "x".repeat(60_000)];
  for (const text of texts) {
    await queue.sendMessage(text, { messageTimeToLive: -1 });
  }
  const received = (await queue.receiveMessages({ numberOfMessages: 32 })).receivedMessageItems;
  assert.deepEqual(received.map(({ messageText }) => messageText).sort(), [...texts].sort());
  for (const { messageId, popReceipt, dequeueCount } of received) {
    assert.equal(dequeueCount, 1);
    await queue.deleteMessage(messageId, popReceipt);
  }
  assert.equal((await queue.getProperties()).approximateMessagesCount, 0);
});
