#!/usr/bin/env node
import { takeDataFolder } from "./shared/data-folder.mjs";
import { AllowedHosts, inUrl, withHostCheck } from "./shared/hosts.mjs";
import { readOptions } from "./shared/options.mjs";
import { runService } from "./shared/process.mjs";

const service = "storage";
const dataVersion = 1;

await runService(service, () => readOptions(process.argv.slice(2), { "blob-port": 10000, "queue-port": 10001 }), start);

async function start(options) {
  const folder = options.data === undefined ? undefined : takeDataFolder(options.data, service, dataVersion);
  const { accountKey, accountName, startBlob, startQueue } = await import("./storage/azurite.mjs");
  const { refusalAnswer } = await import("./storage/refusals.mjs");
  const hosts = new AllowedHosts(options.host, options.allowHost);
  const faults = options.faults ? await storageFaults() : (_, listener) => listener;
  const wrap = (name, listener) => withHostCheck(hosts, refusalAnswer, faults(name, listener));
  const common = { host: options.host, folder: folder?.path, wrap };
  const blob = await startBlob({ ...common, port: options["blob-port"] });
  const queue = await startQueue({ ...common, port: options["queue-port"] });
  const endpoint = (port, path) => `http://${inUrl(options.host)}:${port}/${path}`;
  return {
    ready: {
      blobEndpoint: endpoint(blob.port, accountName), queueEndpoint: endpoint(queue.port, accountName), accountName, accountKey,
      ...(options.faults ? { faultsEndpoint: endpoint(blob.port, "__faults") } : {}),
    },
    close: async () => {
      await Promise.allSettled([blob.close(), queue.close()]);
      folder?.release();
    },
  };
}

/** One plan for both services; either port takes it. */
async function storageFaults() {
  const { FaultPlan, storageErrorBody, withFaults } = await import("./faults/index.mjs");
  const plan = new FaultPlan();
  return (name, listener) => withFaults(plan, name, storageErrorBody, listener);
}
