import { badRequest, tooLarge } from "../errors.mjs";
import { asObject, readJson } from "../json.mjs";
import { partitionKeyFromHeader } from "../store/partition-key.mjs";

/** More than is read of any request: items and batches stop at 2 MB, as in the service. */
const maxBodyBytes = 4 * 1024 * 1024;

/** One request as the handlers see it: its path in decoded steps, its body in bytes, and the headers that matter by name. */
export class CosmosRequest {
  constructor(method, url, headers, body) {
    this.method = method;
    this.headers = headers;
    this.body = body;
    this.rawSteps = url.split("?", 1)[0].split("/").filter((step) => step !== "");
    this.steps = this.rawSteps.map(decodeStep);
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

  json() { return readJson(this.body); }

  jsonObject() { return asObject(this.json(), "The request body"); }

  /** The query in the body, in the shape that the engine relies on. */
  query() {
    const { query, parameters } = this.jsonObject();
    if (typeof query !== "string") {
      throw badRequest("The request body holds no query.");
    }
    if (!(parameters ?? []).every?.((parameter) => /^@./.test(asObject(parameter, "A query parameter").name))) {
      throw badRequest("The parameters of a query are a list of names like @id, each with its value.");
    }
    return { query, parameters };
  }
}

function decodeStep(step) {
  try {
    return decodeURIComponent(step);
  } catch {
    throw badRequest(`The path step ${step.slice(0, 100)} is not properly encoded.`);
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
