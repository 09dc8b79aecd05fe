#!/usr/bin/env node
import { takeDataFolder } from "./shared/data-folder.mjs";
import { readOptions } from "./shared/options.mjs";
import { runService } from "./shared/process.mjs";

const service = "storage";
const dataVersion = 1;

await runService(service, () => readOptions(process.argv.slice(2), { "blob-port": 10000, "queue-port": 10001 }), start);

async function start(options) {
  const folder = options.data === undefined ? undefined : takeDataFolder(options.data, service, dataVersion);
  const { accountKey, accountName, startBlob, startQueue } = await import("./storage/azurite.mjs");
  const blob = await startBlob(options.host, options["blob-port"], folder?.path);
  const queue = await startQueue(options.host, options["queue-port"], folder?.path);
  const endpoint = (port) => `http://${options.host}:${port}/${accountName}`;
  return {
    ready: { blobEndpoint: endpoint(blob.port), queueEndpoint: endpoint(queue.port), accountName, accountKey },
    close: async () => {
      await Promise.allSettled([blob.close(), queue.close()]);
      folder?.release();
    },
  };
}
