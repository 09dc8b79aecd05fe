import { badRequest, notSupported } from "../errors.mjs";
import { feed } from "../http/answer.mjs";
import { wholeQueryPlan } from "../sql/plan.mjs";
import { Budget } from "../sql/run/budget.mjs";
import { runQuery } from "../sql/run.mjs";
import { metadataCharge, queryCharge } from "../request-charge.mjs";
import { lengthOf } from "../store/partition-key.mjs";
import { containerHeaders, containerOf } from "./items.mjs";

const everything = { query: "SELECT * FROM c" };

export function queryItems(service, request) {
  const container = containerOf(service, request);
  if (request.isQueryPlan) {
    return { status: 200, headers: containerHeaders(service, container), body: Buffer.from(JSON.stringify(wholeQueryPlan)) };
  }
  const isScoped = request.partitionKey !== undefined || request.headers["x-ms-documentdb-partitionkeyrangeid"] !== undefined;
  if (!isScoped && !request.flag("x-ms-documentdb-query-enablecrosspartition")) {
    throw badRequest("Cross partition query is required but disabled. Please set x-ms-documentdb-query-enablecrosspartition to true, specify x-ms-documentdb-partitionkey, or revise your query to avoid this exception.");
  }
  return page(service, request, container, request.query());
}

export function listItems(service, request) {
  const container = containerOf(service, request);
  if (request.changeFeedMode === undefined) {
    return page(service, request, container, everything);
  }
  if (request.changeFeedMode !== "incremental feed") {
    throw notSupported("The change feed mode with all versions and deletes");
  }
  return changes(service, request, container);
}

/** A key with fewer elements than the container's has names all items below that node of the hierarchy. */
function scopeOf(container, request) {
  const { partitionKey, headers } = request;
  const { "x-ms-start-epk": start = "", "x-ms-end-epk": end = "FF" } = headers;
  if (start !== "" || end !== "FF") {
    throw notSupported("A range of hashed partition keys (a feed range, or a part of a hierarchical key in this SDK)");
  }
  const paths = container.partitionKeyPaths.length;
  if (partitionKey === undefined || lengthOf(partitionKey) === paths) {
    return { scope: container, partitionKey };
  }
  if (lengthOf(partitionKey) > paths) {
    throw badRequest("The partition key has more components than the container defines.");
  }
  return { scope: container.below(partitionKey) };
}

async function page(service, request, container, query) {
  const { maxItemCount, continuation } = request;
  const { scope, partitionKey } = scopeOf(container, request);
  const started = performance.now();
  const { results, continuation: next, retrieved } = await runQuery(scope, query, {
    partitionKey, maxItemCount, continuation, now: service.now, budget: new Budget(service.queryLimits),
  });
  const bytes = results.reduce((sum, result) => sum + result.length, 0);
  const headers = { ...containerHeaders(service, container), "x-ms-request-charge": queryCharge(bytes, results.length) };
  if (next !== undefined) {
    headers["x-ms-continuation"] = next;
  }
  if (request.flag("x-ms-documentdb-populatequerymetrics")) {
    headers["x-ms-documentdb-query-metrics"] = `totalExecutionTimeInMs=${(performance.now() - started).toFixed(2)};retrievedDocumentCount=${retrieved};outputDocumentCount=${results.length};outputDocumentSize=${bytes}`;
  }
  return feed("Documents", container.rid, results, headers);
}

/**
 * The change feed, latest versions only. The etag of an answer is how far the reader has come: the sequence number of
 * the last change that it was given, or that was there when nothing was new.
 */
function changes(service, request, container) {
  const { maxItemCount } = request;
  const { scope, partitionKey } = scopeOf(container, request);
  const since = startOfChanges(request.ifNoneMatch, service.store.sequence);
  const from = Date.parse(request.headers["if-modified-since"] ?? "");
  const fresh = scope.changesAfter(since)
    .filter((item) => (partitionKey ?? item.partitionKey) === item.partitionKey)
    .filter((item) => !(item.timestamp * 1000 < from));
  const given = fresh.slice(0, maxItemCount > 0 ? maxItemCount : 100);
  const reached = given.length < fresh.length ? given.at(-1).sequence : service.store.sequence;
  const headers = { ...containerHeaders(service, container), etag: `"${reached}"` };
  if (given.length === 0) {
    return { status: 304, headers: { ...headers, "x-ms-item-count": 0, "x-ms-request-charge": metadataCharge } };
  }
  const results = given.map((item) => Buffer.concat([item.bytes.subarray(0, -1), Buffer.from(`,"_lsn":${item.sequence}}`)]));
  const bytes = results.reduce((sum, result) => sum + result.length, 0);
  return feed("Documents", container.rid, results, { ...headers, "x-ms-request-charge": queryCharge(bytes, results.length) });
}

function startOfChanges(ifNoneMatch, now) {
  if (ifNoneMatch === undefined) {
    return 0;
  }
  if (ifNoneMatch === "*") {
    return now;
  }
  const sequence = Number(ifNoneMatch.replaceAll("\"", ""));
  if (!Number.isInteger(sequence)) {
    throw badRequest(`${ifNoneMatch} is not a continuation of the change feed.`);
  }
  return sequence;
}
