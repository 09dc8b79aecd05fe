import { listen } from "./http/server.mjs";
import { ItemOperations } from "./items.mjs";
import { matches } from "./query/run.mjs";
import { Journal } from "./store/journal.mjs";
import { Store } from "./store/store.mjs";

const upkeepEveryMs = 5_000;

/** Puts the parts together: the store with its journal, the operations on items, and the HTTP server before them. */
export async function startCosmos({ host, port, folder, now = Date.now }) {
  const store = new Store({ journal: folder === undefined ? undefined : new Journal(folder), now });
  const items = new ItemOperations(store, matches);
  const server = await listen({ store, items }, host, port);
  const upkeep = setInterval(() => {
    store.purgeExpired();
    store.compact();
  }, upkeepEveryMs).unref();
  return {
    port: server.port,
    close: async () => {
      clearInterval(upkeep);
      await server.close();
      store.close();
    },
  };
}
