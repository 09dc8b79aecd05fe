import { badRequest, tooLarge } from "../errors.mjs";
import { partitionKeyFromHeader } from "../store/partition-key.mjs";

/** More than any request of the SDK holds: the service itself stops at 2 MB for items and batches. */
const maxBodyBytes = 4 * 1024 * 1024;

/** One request as the handlers see it: its path in decoded steps, its body in bytes, and the headers that matter by name. */
export class CosmosRequest {
  constructor(method, url, headers, body) {
    this.method = method;
    this.headers = headers;
    this.body = body;
    this.steps = decodePath(url);
  }

  flag(name) { return this.headers[name]?.toLowerCase() === "true"; }

  get host() { return this.headers.host; }
  get isQuery() { return this.flag("x-ms-documentdb-isquery") || this.headers["content-type"]?.startsWith("application/query+json") === true; }
  get isQueryPlan() { return this.flag("x-ms-cosmos-is-query-plan-request"); }
  get isUpsert() { return this.flag("x-ms-documentdb-is-upsert"); }
  get isBatch() { return this.flag("x-ms-cosmos-is-batch-request"); }
  get wantsNoContent() { return this.headers.prefer?.toLowerCase() === "return=minimal"; }
  get changeFeedMode() { return this.headers["a-im"]?.toLowerCase(); }
  get partitionKey() { return partitionKeyFromHeader(this.headers["x-ms-documentdb-partitionkey"]); }
  get ifMatch() { return this.headers["if-match"]; }
  get ifNoneMatch() { return this.headers["if-none-match"]; }
  get continuation() { return this.headers["x-ms-continuation"] || undefined; }
  get intendedContainerRid() { return this.headers["x-ms-cosmos-intended-collection-rid"]; }

  get maxItemCount() {
    const count = Number(this.headers["x-ms-max-item-count"] ?? -1);
    if (!Number.isInteger(count) || count === 0 || count < -1) {
      throw badRequest("x-ms-max-item-count must be a positive number, or -1 for the service's choice.");
    }
    return count;
  }

  json() {
    try {
      return JSON.parse(this.body);
    } catch (error) {
      throw badRequest(`The request body is not JSON: ${error.message}`);
    }
  }
}

function decodePath(url) {
  const path = url.split("?", 1)[0];
  try {
    return path.split("/").filter((step) => step !== "").map(decodeURIComponent);
  } catch {
    throw badRequest(`The path ${path} is not properly encoded.`);
  }
}

export function readBody(stream) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let length = 0;
    stream.on("data", (chunk) => {
      length += chunk.length;
      if (length <= maxBodyBytes) {
        chunks.push(chunk);
      }
    });
    stream.on("end", () => (length > maxBodyBytes ? reject(tooLarge(length, maxBodyBytes)) : resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))));
    stream.on("error", reject);
  });
}
