import { createHash, createHmac } from "node:crypto";
import { CosmosError } from "../errors.mjs";

/** The second key of the account: who signs with it may read only. It protects nothing here, but shows that readers need no more. */
export const readOnlyKey = createHash("sha512").update("ictpipeline-local read-only").digest("base64");

const secret = Buffer.from(readOnlyKey, "base64");

/** Refuses a change that is signed with the read-only key. Other signatures are not looked at, as before. */
export function checkAccess(request) {
  const reads = request.method === "GET" || request.method === "HEAD" || request.isQuery || request.isQueryPlan;
  if (!reads && isSignedReadOnly(request)) {
    throw new CosmosError(403, "Forbidden", "The key of this request is the read-only one, and the request would change something.");
  }
}

/** The signature of the REST API: verb, resource type, resource link and date, each on a line of its own. */
export function signature({ method, steps, date }, key = secret) {
  const isItem = steps.length % 2 === 0;
  const type = (isItem ? steps.at(-2) : steps.at(-1)) ?? "";
  const link = (isItem ? steps : steps.slice(0, -1)).join("/");
  return createHmac("sha256", key).update(`${method.toLowerCase()}\n${type}\n${link}\n${date.toLowerCase()}\n\n`).digest("base64");
}

function isSignedReadOnly({ method, steps, headers }) {
  const given = /sig=(.+)$/.exec(decoded(headers.authorization ?? ""))?.[1];
  return given !== undefined && given === signature({ method, steps, date: headers["x-ms-date"] ?? "" });
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
