import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { CosmosError } from "../errors.mjs";

/** The key that every Cosmos DB emulator has. It is no secret: it keeps out pages in a browser, which can't sign without being asked first. */
export const masterKey = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

/** The second key of the account: who signs with it may read only. It protects nothing here, but shows that readers need no more. */
export const readOnlyKey = createHash("sha512").update("ictpipeline-local read-only").digest("base64");

/** Types that a browser sends to another origin without asking it first. Not every SDK names the type of what it sends. */
const unaskedTypes = /^(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/**
 * Refuses what is not signed with a key of the account, changes that are signed with the read-only one, and writes that don't
 * say JSON. The date of a signature may be any: the clocks of one machine are what tests set wrong.
 */
export function checkAccess(request) {
  const key = keyOf(request);
  const reads = request.method === "GET" || request.method === "HEAD" || request.isQuery || request.isQueryPlan;
  if (!reads && key === readOnlyKey) {
    throw new CosmosError(403, "Forbidden", "The key of this request is the read-only one, and the request would change something.");
  }
  const type = request.headers["content-type"] ?? "";
  if (!reads && request.method !== "PATCH" && unaskedTypes.test(type)) {
    throw new CosmosError(415, "UnsupportedMediaType", `The content type '${type.slice(0, 100)}' is not taken: send JSON as application/json.`);
  }
}

/** Which key signed a request. */
function keyOf(request) {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    throw unauthorized("Required Header authorization is missing. Ensure a valid Authorization token is passed.");
  }
  const [, type, sig] = /^type=(\w+)&ver=[\d.]+&sig=(.+)$/.exec(decoded(authorization)) ?? [];
  if (type === undefined) {
    throw unauthorized("Authorization header doesn't conform to the required format: type=master&ver=1.0&sig=…, URL-encoded.");
  }
  if (type !== "master") {
    throw unauthorized(`Tokens of the type '${type}' are not known to the local Cosmos DB: sign with its key.`);
  }
  const payloads = payloadsOf(request);
  const key = [masterKey, readOnlyKey].find((candidate) => payloads.some((payload) => areEqual(sig, signed(payload, candidate))));
  if (key === undefined) {
    throw unauthorized(
      "The input authorization token can't serve the request. The wrong key is being used or the expected payload is not built as per the protocol. "
      + `Server used the following payload to sign: '${payloads[0].replaceAll("\n", "\\n")}'`);
  }
  return key;
}

/** The signature of the REST API with a key in base64. */
export const signature = (request, key = readOnlyKey) => signed(payloadsOf(request)[0], key);

const signed = (payload, key) => createHmac("sha256", Buffer.from(key, "base64")).update(payload).digest("base64");

/**
 * What is signed: verb, resource type, resource link and date, each on a line of its own. Clients sign names as they are and `_rid`s
 * in lower case, and some sign the link as it stands in the address.
 */
function payloadsOf({ method, steps, rawSteps = steps, headers }) {
  const isItem = steps.length % 2 === 0;
  const type = (isItem ? steps.at(-2) : steps.at(-1)) ?? "";
  const linkOf = (parts) => (isItem ? parts : parts.slice(0, -1)).join("/");
  const links = new Set([linkOf(steps), linkOf(rawSteps), (linkOf(steps).split("/").at(-1) ?? "").toLowerCase()]);
  const { "x-ms-date": date = "", date: httpDate = "" } = headers;
  const end = `${date}\n${date === "" ? httpDate : ""}`.toLowerCase();
  return [...links].map((link) => `${method.toLowerCase()}\n${type.toLowerCase()}\n${link}\n${end}\n`);
}

function areEqual(given, expected) {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const unauthorized = (message) => new CosmosError(401, "Unauthorized", message);

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
