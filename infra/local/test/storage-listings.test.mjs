import assert from "node:assert/strict";
import { test } from "node:test";
import { KeptListings } from "../storage/listings.mjs";
import { startProgram } from "../testing/processes.mjs";
import { StorageClient } from "../testing/storage.mjs";

const page = (...leaseStates) => ({
  statusCode: 200,
  segment: { blobItems: leaseStates.map((leaseState) => ({ properties: { leaseState } })) },
});
const body = (length) => Buffer.alloc(length);

test("A listing is found for the state of the store that it was made of, and for no other", () => {
  const kept = new KeptListings(100);
  kept.add("/a", 7, page("available"), body(10));
  assert.deepEqual(kept.find("/a", 7), { page: { statusCode: 200 }, body: body(10) });
  assert.deepEqual([kept.find("/a", 8), kept.find("/b", 7)], [undefined, undefined]);
});

test("A listing with a leased blob is not kept: the lease ends without a request", () => {
  const kept = new KeptListings(100);
  kept.add("/a", 7, page("available", "leased"), body(10));
  assert.equal(kept.find("/a", 7), undefined);
});

test("Listings take no more bytes than they may", () => {
  const kept = new KeptListings(100);
  for (const [address, length] of [["/a", 60], ["/b", 40], ["/c", 60], ["/d", 101]]) {
    kept.add(address, 7, page(), body(length));
  }
  assert.deepEqual(["/a", "/b", "/c", "/d"].filter((address) => kept.find(address, 7) !== undefined), ["/c"]);
});

test("A kept listing is what a new one would be, after whatever changes blobs", async (t) => {
  const { line } = await startProgram(t, "storage.mjs", "--blob-port", "0", "--queue-port", "0", "--in-memory");
  const client = new StorageClient(line);
  const send = async (method, path, status, headers = {}, content = undefined) => {
    const response = await client.send(method, `${line.blobEndpoint}/articles${path}`, { headers, body: content });
    assert.equal(response.status, status, `${method} ${path}`);
    return response;
  };
  const upload = (name, text) => send("PUT", `/${name}`, 201, { "x-ms-blob-type": "BlockBlob" }, text);
  const list = async (more = "") => (await send("GET", `?restype=container&comp=list&include=metadata${more}`, 200)).text();
  let fresh = 0;
  const changes = [
    () => send("PUT", "?restype=container", 201),
    () => upload("một.md", "Bản tin"),
    () => upload("hai.md", "Bản tin thứ hai"),
    () => upload("một.md", "Bản tin đã sửa"),
    () => send("PUT", "/hai.md?comp=metadata", 200, { "x-ms-meta-site": "vietnamnet" }),
    () => send("PUT", "/hai.md?comp=properties", 200, { "x-ms-blob-content-type": "text/markdown" }),
    () => send("PUT", "/ba.md?comp=block&blockid=QQ%3D%3D", 201, {}, "Khối"),
    () => send("PUT", "/ba.md?comp=blocklist", 201, {}, "<BlockList><Latest>QQ==</Latest></BlockList>"),
    () => send("PUT", "/ba.md?comp=tier", 200, { "x-ms-access-tier": "Cool" }),
    () => send("PUT", "/bốn.md", 202, { "x-ms-copy-source": `${line.blobEndpoint}/articles/ba.md` }),
    () => send("PUT", "/ba.md?comp=lease", 201, { "x-ms-lease-action": "acquire", "x-ms-lease-duration": "15" }),
    () => send("PUT", "/ba.md?comp=lease", 202, { "x-ms-lease-action": "break", "x-ms-lease-break-period": "0" }),
    () => send("DELETE", "/một.md", 202),
  ];
  const states = new Set();
  for (const change of changes) {
    await change();
    const [first, second] = [await list(), await list()];
    // An address that nobody asked for yet is answered anew.
    assert.equal(first, await list(`&timeout=${++fresh}`));
    assert.equal(second, first);
    states.add(first);
  }
  // All but the block that is no blob yet show.
  assert.equal(states.size, changes.length - 1);
  await client.send("DELETE", `${line.blobEndpoint}/articles?restype=container`);
  await send("GET", "?restype=container&comp=list&include=metadata", 404);
});

test("A kept listing is given to no one who may not see it", async (t) => {
  const { line } = await startProgram(t, "storage.mjs", "--blob-port", "0", "--queue-port", "0", "--in-memory");
  const client = new StorageClient(line);
  const address = `${line.blobEndpoint}/articles?restype=container&comp=list`;
  await client.send("PUT", `${line.blobEndpoint}/articles?restype=container`);
  assert.deepEqual([(await client.send("GET", address)).status, (await client.send("GET", address)).status], [200, 200]);
  const stranger = new StorageClient({ ...line, accountKey: Buffer.from("another key").toString("base64") });
  assert.deepEqual([(await stranger.send("GET", address)).status, (await fetch(address)).ok], [403, false]);
});
