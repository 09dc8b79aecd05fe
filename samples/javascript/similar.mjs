#!/usr/bin/env node
// Lists where else an article appeared: copies, cut and changed versions, most alike first.
//   node similar.mjs CONNECTION_STRING ID [--database ict] [--threshold 0.5]
import { CosmosClient } from "@azure/cosmos";
import { parseArgs } from "node:util";

const { values, positionals: [connectionString, id] } = parseArgs({
  allowPositionals: true,
  options: { database: { type: "string", default: "ict" }, threshold: { type: "string", default: "0.5" } },
});
const articles = new CosmosClient(connectionString).database(values.database).container("articles");

/** The share of bytes that agree, less the one in 256 that does by chance. */
function likeness(one, other) {
  const [a, b] = [one, other].map((signature) => Buffer.from(signature, "base64"));
  const same = a.filter((byte, at) => byte === b[at]).length / a.length;
  return Math.max(0, (same - 1 / 256) / (255 / 256));
}

const { resource: article } = await articles.item(id, id).read();
const { bands = [], signature } = article?.similarity ?? {};
const shared = bands.map((_, at) => `ARRAY_CONTAINS(c.similarity.bands, @band${at})`).join(" OR ");
const { resources: candidates } = bands.length === 0 ? { resources: [] } : await articles.items.query({
  query: `SELECT c.id, c.title, c.published["value"] AS published, c.similarity.signature FROM c
    WHERE (${shared}) AND c.deleted = false AND c.id != @id`,
  parameters: [{ name: "@id", value: id }, ...bands.map((value, at) => ({ name: `@band${at}`, value }))],
}).fetchAll();

candidates
  .map((candidate) => ({ ...candidate, likeness: likeness(signature, candidate.signature) }))
  .filter((candidate) => candidate.likeness >= Number(values.threshold))
  .sort((a, b) => b.likeness - a.likeness)
  .forEach(({ id: other, title, published = "", likeness: share }) => console.log(`${share.toFixed(2)}  ${other}  ${published}  ${title}`));
