import { AllowedHosts, withHostCheck } from "../shared/hosts.mjs";
import { refusalAnswer, withCrossOrigin } from "./http/cross-origin.mjs";
import { listen } from "./http/server.mjs";
import { ItemOperations } from "./items.mjs";
import { matches } from "./sql/run.mjs";
import { Journal } from "./store/journal.mjs";
import { Store } from "./store/store.mjs";

const upkeepEveryMs = 5_000;

/** Puts the parts together: the store with its journal, the operations on items, and the HTTP server before them. */
export async function startCosmos({ host, port, allowHost, folder, now = Date.now, queryLimits, wrap = (listener) => listener }) {
  const store = new Store({ journal: folder === undefined ? undefined : new Journal(folder), now });
  const items = new ItemOperations(store, matches);
  const hosts = new AllowedHosts(host, allowHost);
  const server = await listen({ store, items, now, queryLimits }, host, port, (listener) => withHostCheck(hosts, refusalAnswer, wrap(withCrossOrigin(listener))));
  const upkeep = setInterval(() => keepUp(store), upkeepEveryMs).unref();
  return {
    port: server.port,
    close: async () => {
      clearInterval(upkeep);
      await server.close();
      store.close();
    },
  };
}

/** What can't be tidied now (a full disk) is tidied later: no reason to stop serving. */
function keepUp(store) {
  try {
    store.purgeExpired();
    store.compact();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
  }
}
