import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import "../storage/azurite.mjs";

const require = createRequire(import.meta.url);
const { default: BlobGCManager } = require("azurite/dist/src/blob/gc/BlobGCManager");

test("the data of deleted blobs is cleared away every minute", () => {
  assert.equal(new BlobGCManager(undefined, undefined, undefined, () => {}).gcIntervalInMS, 60_000);
});
