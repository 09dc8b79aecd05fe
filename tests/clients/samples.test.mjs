import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CosmosClient } from "@azure/cosmos";
import { repository, startServer } from "./servers.mjs";

// The samples of samples/javascript as a person starts them. They are started from beside this folder's packages, so that they run with the
// newest client.
const folder = new URL("node_modules/.samples/", import.meta.url);
const paths = ["/search/text", "/search/title", "/title", "/lead", "/body"];
let server;
let client;
let connection;

const document = (id, title, text, similarity) => ({
  id, type: "article", schemaVersion: 1, deleted: false, title, body: text, search: { title: fold(title), text: fold(`${title} ${text}`) },
  published: { value: `2018-03-0${id.length}` }, similarity,
});
const fold = (text) => ` ${text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll("đ", "d").match(/[\p{L}\p{N}]+/gu).join(" ")} `;
/** 128 bytes of which so many are those of the first text. */
const signature = (alike) => Buffer.from(Array.from({ length: 128 }, (_, at) => (at < alike ? at : 255 - at))).toString("base64");

before(async () => {
  await mkdir(folder, { recursive: true });
  for (const name of ["search.mjs", "similar.mjs", "change-feed.mjs"]) {
    await copyFile(new URL(`samples/javascript/${name}`, new URL(`file://${repository}`)), new URL(name, folder));
  }
  server = await startServer("cosmos.mjs", "--port", "0", "--in-memory");
  connection = `AccountEndpoint=${server.line.endpoint};AccountKey=${server.line.key};`;
  client = new CosmosClient({ endpoint: server.line.endpoint, key: server.line.key });
  const { database } = await client.databases.createIfNotExists({ id: "ict" });
  const { container } = await database.containers.createIfNotExists({
    id: "articles", partitionKey: { paths: ["/id"] },
    fullTextPolicy: { defaultLanguage: "en-US", fullTextPaths: paths.map((path) => ({ path, language: "en-US" })) },
    indexingPolicy: { includedPaths: [{ path: "/*" }], excludedPaths: [], fullTextIndexes: paths.map((path) => ({ path })) },
  });
  const bands = (own) => ["aaaaaaaa", ...Array.from({ length: 9 }, (_, at) => `${own}${at}`.padEnd(8, "x"))];
  for (const each of [
    document("a", "Nhà máy Hoà Bình", "Thuỷ điện Hòa Bình nối mạng.", { bands: bands("a"), signature: signature(128) }),
    document("bb", "Bình hoa", "Hoa trong bình gốm.", { bands: bands("b"), signature: signature(110) }),
    document("ccc", "Chợ xuân", "Chợ mở ở công viên.", { bands: bands("c"), signature: signature(20) }),
    { ...document("dddd", "Nhà máy Hoà Bình", "Bản đã xoá.", { bands: bands("d"), signature: signature(128) }), deleted: true },
  ]) {
    await container.items.create(each);
  }
});

after(async () => {
  client?.dispose();
  await server?.end();
});

async function run(name, ...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(new URL(name, folder)), connection, ...args]);
  return stdout.trim().split("\n").filter((line) => line !== "");
}

test("search: words in any marks, phrases, prefixes, and what is not to be there", async () => {
  const ids = async (query) => (await run("search.mjs", "--", query)).map((line) => line.split(" ")[0]);
  assert.deepEqual((await ids("hoa binh")).sort(), ["a", "bb"]);
  assert.deepEqual(await ids('"Hoà Bình"'), ["a"]);
  assert.deepEqual(await ids("hòa -gốm"), ["a"]);
  assert.deepEqual(await ids("thuy* dien"), ["a"]);
  assert.deepEqual(await ids("khong co"), []);
  assert.equal((await run("search.mjs", "--most", "1", "--", "binh")).length, 1);
});

test("similar: what has a band in common and enough of the signature, most alike first", async () => {
  const [line, ...more] = await run("similar.mjs", "a");
  assert.match(line, /^0\.8\d {2}bb {2}2018-03-02 {2}Bình hoa$/);
  assert.deepEqual(more, []);
  assert.deepEqual(await run("similar.mjs", "a", "--threshold", "0.9"), []);
  assert.deepEqual(await run("similar.mjs", "nowhere"), []);
});

test("change feed: what to store and what to forget", async () => {
  const lines = await run("change-feed.mjs", "--once");
  assert.deepEqual(lines.map((line) => line.split(/ +/).slice(0, 2).join(" ")).sort(), ["forget dddd", "store a", "store bb", "store ccc"]);
});
