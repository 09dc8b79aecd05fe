import { createServer } from "node:http";
import { checkAccess } from "./access.mjs";
import { fromError, send } from "./answer.mjs";
import { CosmosRequest, readBody } from "./request.mjs";
import { handlerOf } from "./routes.mjs";

/** Longer than the SDK keeps an idle connection, so that a request never meets one that is just being closed. */
const keepAliveMs = 300_000;

/** Listens and answers; resolves when the port is open, with `{ port, close }`. `wrap` may put something before the listener. */
export function listen(service, host, port, wrap) {
  const server = createServer({ keepAliveTimeout: keepAliveMs, noDelay: true }, wrap((request, response) => answer(service, request, response)));
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, host, () => resolve({ port: server.address().port, close: () => close(server) }));
  });
}

async function answer(service, incoming, response) {
  let result;
  try {
    const body = await readBody(incoming);
    const request = new CosmosRequest(incoming.method, incoming.url, incoming.headers, body);
    const handle = handlerOf(request);
    checkAccess(request);
    result = await handle(service, request);
  } catch (error) {
    result = fromError(error);
  }
  send(response, incoming, result);
}

/** What is being answered is finished first; everything else is let go. */
function close(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}
