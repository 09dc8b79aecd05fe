#!/usr/bin/env node
import { takeDataFolder } from "./shared/data-folder.mjs";
import { readOptions } from "./shared/options.mjs";
import { runService } from "./shared/process.mjs";

const name = "cosmos";
const dataVersion = 1;

/** The key that every Cosmos DB emulator has; the SDKs insist on one, nothing here checks it (access.mjs knows a read-only one). */
const wellKnownKey = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

await runService(name, () => readOptions(process.argv.slice(2), { port: 8081 }), start);

async function start(options) {
  const folder = options.data === undefined ? undefined : takeDataFolder(options.data, name, dataVersion);
  const { startCosmos } = await import("./cosmos/service.mjs");
  const { readOnlyKey } = await import("./cosmos/http/access.mjs");
  const cosmos = await startCosmos({ host: options.host, port: options.port, folder: folder?.path, wrap: options.faults ? await cosmosFaults() : undefined });
  const endpoint = `http://${options.host}:${cosmos.port}/`;
  return {
    ready: { endpoint, key: wellKnownKey, readOnlyKey, ...(options.faults ? { faultsEndpoint: `${endpoint}__faults` } : {}) },
    close: async () => {
      await cosmos.close();
      folder?.release();
    },
  };
}

async function cosmosFaults() {
  const { cosmosErrorBody, FaultPlan, withFaults } = await import("./faults/index.mjs");
  const plan = new FaultPlan();
  return (listener) => withFaults(plan, name, cosmosErrorBody, listener);
}
