import { createRequire } from "node:module";
import { join } from "node:path";
import { keepListings } from "./listings.mjs";
import { withNames } from "./names.mjs";
import { keepStateHonest } from "./persistence.mjs";
import { rememberRoutes } from "./routes.mjs";
import { keepAnswersLegal } from "./xml-answers.mjs";

// Azurite reads these at load time; a developer's own settings must not change what the pipeline is tested against.
delete process.env.AZURITE_ACCOUNTS;
delete process.env.AZURITE_DB;

const require = createRequire(import.meta.url);
const { default: BlobConfiguration } = require("azurite/dist/src/blob/BlobConfiguration");
const { default: BlobServer } = require("azurite/dist/src/blob/BlobServer");
const { default: QueueConfiguration } = require("azurite/dist/src/queue/QueueConfiguration");
const { default: QueueServer } = require("azurite/dist/src/queue/QueueServer");
const blobConstants = require("azurite/dist/src/blob/utils/constants");
const { EMULATOR_ACCOUNT_KEY_STR, EMULATOR_ACCOUNT_NAME } = blobConstants;

// Azurite clears away the data of deleted and overwritten blobs every ten minutes, in a time that grows with the square of
// their number: after 15,000 files it answered nothing for minutes. Every minute there is little to clear.
blobConstants.DEFAULT_GC_INTERVAL_MS = 60_000;

keepAnswersLegal();
keepListings();
keepStateHonest();
rememberRoutes();

export const accountName = EMULATOR_ACCOUNT_NAME;
export const accountKey = EMULATOR_ACCOUNT_KEY_STR;

/** Longer than the SDKs keep an idle connection, so that a request never meets one that is just being closed. */
const keepAliveSeconds = 300;

/**
 * Starts one Azurite service in this process. The constructors below are those that Azurite's own entry points call;
 * no access log, no debug log, no telemetry (it is only ever sent after an `init` that nobody calls here).
 * Without `folder` everything stays in memory; `wrap(name, listener)` may put something before its request listener.
 */
export function startBlob(options) {
  return start(BlobServer, BlobConfiguration, "blob", options);
}

export function startQueue(options) {
  return start(QueueServer, QueueConfiguration, "queue", options);
}

async function start(Server, Configuration, name, { host, port, folder, wrap = (_, listener) => listener }) {
  const inMemory = folder === undefined;
  const at = (file) => join(folder ?? "", file);
  const extents = [{ locationId: "Default", locationPath: at(`${name}-extents`), maxConcurrency: 50 }];
  const configuration = new Configuration(
    host, port, keepAliveSeconds,
    at(`${name}.json`), at(`${name}-extents.json`), extents,
    /* access log */ false, undefined,
    /* debug log */ false, undefined,
    /* loose */ false, /* skipApiVersionCheck */ true,
    /* cert, key, password */ "", "", "",
    /* oauth */ undefined, /* disableProductStyleUrl */ false,
    inMemory);
  const server = new Server(configuration);
  const [listener] = server.httpServer.listeners("request");
  server.httpServer.removeAllListeners("request").on("request", wrap(name, withNames(listener)));
  await server.start();
  return { port: new URL(server.getHttpServerAddress()).port, close: () => server.close() };
}
