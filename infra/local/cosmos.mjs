#!/usr/bin/env node
import { takeDataFolder } from "./shared/data-folder.mjs";
import { inUrl } from "./shared/hosts.mjs";
import { readOptions } from "./shared/options.mjs";
import { runService } from "./shared/process.mjs";

const name = "cosmos";
const dataVersion = 1;

await runService(name, () => readOptions(process.argv.slice(2), { port: 8081 }), start);

async function start(options) {
  const folder = options.data === undefined ? undefined : takeDataFolder(options.data, name, dataVersion);
  const { startCosmos } = await import("./cosmos/service.mjs");
  const { masterKey, readOnlyKey } = await import("./cosmos/http/access.mjs");
  const { host, port, allowHost } = options;
  const cosmos = await startCosmos({ host, port, allowHost, folder: folder?.path, wrap: options.faults ? await cosmosFaults() : undefined });
  const endpoint = `http://${inUrl(host)}:${cosmos.port}/`;
  return {
    ready: { endpoint, key: masterKey, readOnlyKey, ...(options.faults ? { faultsEndpoint: `${endpoint}__faults` } : {}) },
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
