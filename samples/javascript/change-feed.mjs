#!/usr/bin/env node
// Follows the documents of a pipeline: says which to store and which to forget, without end.
//   node change-feed.mjs CONNECTION-STRING [--database ict] [--since FILE] [--once]
// --since keeps the place in a file, so that the next start goes on there; --once ends when nothing is new.
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { ChangeFeedStartFrom, CosmosClient } from "@azure/cosmos";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { database: { type: "string", default: "ict" }, since: { type: "string" }, once: { type: "boolean", default: false } },
});
const newestSchemaVersion = 1;
const articles = new CosmosClient(positionals[0]).database(values.database).container("articles");
const kept = values.since && (await readFile(values.since, "utf8").catch(() => ""));
const feed = articles.items.getChangeFeedIterator({
  changeFeedStartFrom: kept ? ChangeFeedStartFrom.Continuation(kept) : ChangeFeedStartFrom.Beginning(),
});

for (;;) {
  const page = await feed.readNext();
  for (const document of page.result ?? []) {
    if (document.schemaVersion > newestSchemaVersion) {
      throw new Error(`${document.id} has schema version ${document.schemaVersion}: update this program.`);
    }
    console.log(document.deleted ? `forget ${document.id}` : `store  ${document.id}  ${document.title}`);
  }
  // Only now: after a crash the last page comes again, and nothing is missed.
  if (values.since) {
    await writeFile(values.since, page.continuationToken);
  }
  if (page.statusCode === 304) {
    if (values.once) {
      break;
    }
    await delay(1_000);
  }
}
