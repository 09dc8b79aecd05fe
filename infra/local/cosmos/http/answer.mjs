import { randomUUID } from "node:crypto";
import { CosmosError } from "../errors.mjs";

/** A resource (database, container, item, account) as JSON, with its etag. */
export function resource(status, definition, headers = {}) {
  return { status, body: Buffer.from(JSON.stringify(definition)), headers: definition._etag === undefined ? headers : { etag: definition._etag, ...headers } };
}

/** A list of resources; `results` are JSON bytes already. */
export function feed(name, rid, results, headers = {}) {
  const parts = [Buffer.from(`{"_rid":"${rid}","${name}":[`)];
  results.forEach((result, index) => parts.push(...(index === 0 ? [result] : [comma, result])));
  parts.push(Buffer.from(`],"_count":${results.length}}`));
  return { status: 200, body: Buffer.concat(parts), headers: { "x-ms-item-count": results.length, ...headers } };
}

const comma = Buffer.from(",");

export function fromError(error) {
  if (!(error instanceof CosmosError)) {
    process.stderr.write(`${error.stack}\n`);
    error = new CosmosError(500, "InternalServerError", `The local Cosmos DB failed: ${error.message}`);
  }
  const headers = { ...error.headers };
  if (error.substatus !== undefined) {
    headers["x-ms-substatus"] = error.substatus;
  }
  return { status: error.status, headers, body: Buffer.from(JSON.stringify({ code: error.code, message: error.message })) };
}

/** Sends an answer with the headers that every answer of the service carries. */
export function send(response, request, { status, headers, body }) {
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": body?.length ?? 0,
    "x-ms-activity-id": request.headers["x-ms-activity-id"] ?? randomUUID(),
    "x-ms-request-charge": "0",
    "x-ms-version": "2018-12-31",
    ...headers,
  });
  response.end(body);
}
