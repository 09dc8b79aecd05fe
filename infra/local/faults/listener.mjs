import { setTimeout as delay } from "node:timers/promises";
import { administer, adminPath } from "./admin.mjs";
import { holdBack } from "./held-response.mjs";

/**
 * Stands before a service's request listener and makes requests go wrong by the plan. `errorBody(status)` gives the
 * body that the service itself would send with a status.
 */
export function withFaults(plan, service, errorBody, listener) {
  return (request, response) => {
    if (request.url === adminPath) {
      administer(plan, request, response);
      return;
    }
    const action = plan.decide(service, request.method, decoded(request.url));
    if (action === undefined) {
      listener(request, response);
    } else {
      strike(action, request, response, errorBody, listener);
    }
  };
}

async function strike({ delayMs = 0, status, headers, body, cut, afterApply = false }, request, response, errorBody, listener) {
  if (delayMs > 0) {
    await delay(delayMs, undefined, { ref: false });
  }
  const answerInstead = () => {
    const content = Buffer.from(typeof body === "object" ? JSON.stringify(body) : body ?? errorBody(status));
    response.writeHead(status, { "content-length": content.length, ...headers });
    response.end(content);
  };
  if (cut === "midBody") {
    holdBack(response, (held) => held.sendHalf());
    listener(request, response);
  } else if (afterApply) {
    holdBack(response, () => (status === undefined ? response.destroy() : answerInstead()));
    listener(request, response);
  } else if (cut === "before") {
    request.destroy();
  } else if (status !== undefined) {
    // The body is read to its end, as the service would: else the client may see a broken pipe before the answer.
    request.resume().on("end", answerInstead);
  } else {
    listener(request, response);
  }
}

function decoded(url) {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
