import { badRequest, CosmosError } from "../errors.mjs";
import { storedBytes } from "../store/item.mjs";
import { candidateIds } from "./candidates.mjs";
import { compile, engineAggregates } from "./compile.mjs";
import { requiredEquality } from "./equalities.mjs";
import { functions, helpers } from "./functions.mjs";
import { continuationFor, startOfPage } from "./pages.mjs";
import { withoutUndefined } from "./values.mjs";

const defaultPageSize = 100;
const maxPageBytes = 4 * 1024 * 1024;

/**
 * Runs `{ query, parameters }` over a container and cuts one page. Returns the results as JSON bytes, the continuation
 * if there is more, and how many items were looked at.
 */
export function runQuery(container, { query, parameters }, { partitionKey, maxItemCount, continuation }) {
  const { syntax, run } = compile(query);
  const values = parameterValues(parameters);
  const items = itemsToLookAt(container, partitionKey, syntax, values);
  const compositeIndexes = container.definition.indexingPolicy?.compositeIndexes;
  const outcome = narrowed(execute(run, items.map((item) => item.document), values, compositeIndexes), syntax, values);
  return { ...cutPage(outcome, maxItemCount, continuation), retrieved: items.length };
}

/** Runs a query over plain definitions (databases, containers), whose lists are short: no pages. */
export function runQueryOver(documents, { query, parameters }) {
  const outcome = execute(compile(query).run, documents, parameterValues(parameters));
  return (outcome.rows?.map(({ result }) => result) ?? outcome.results).map(toBytes);
}

/** Whether a patch condition (`from c where …`) holds for one item. */
export function matches(item, condition) {
  const { rows } = execute(compile(`SELECT * ${condition}`).run, [item.document], {});
  return rows.length > 0;
}

function parameterValues(parameters) {
  return Object.fromEntries((parameters ?? []).map(({ name, value }) => [name.slice(1), value]));
}

function itemsToLookAt(container, partitionKey, syntax, values) {
  const ids = candidateIds(syntax, values);
  if (ids !== undefined && container.isKeyedById) {
    return [...ids].map((id) => container.find(id, JSON.stringify([id])))
      .filter((item) => item !== undefined && (partitionKey ?? item.partitionKey) === item.partitionKey)
      .sort((a, b) => a.number - b.number);
  }
  const equality = requiredEquality(syntax, values);
  const items = equality === undefined ? container.items() : container.itemsWith(equality.path, equality.value);
  return partitionKey === undefined ? items : items.filter((item) => item.partitionKey === partitionKey);
}

/** Returns either `{ rows, getRid, orders }`, where a row knows its item, or `{ results }` for aggregates. */
function execute(run, documents, parameters, compositeIndexes) {
  try {
    const outcome = run(engineAggregates, functions, documents, helpers, {}, parameters, undefined, undefined, compositeIndexes);
    if (outcome.rows === undefined) {
      return { results: outcome.result.filter((result) => result !== undefined) };
    }
    const rows = outcome.rows.map(([result, row]) => ({ result, row })).filter(({ result }) => result !== undefined);
    return { ...outcome, rows };
  } catch (error) {
    throw error instanceof CosmosError ? error : badRequest(`The query failed: ${error.message}`);
  }
}

/** DISTINCT, and then OFFSET and LIMIT, which the engine does not know. */
function narrowed(outcome, { distinct, offset, limit }, parameters) {
  if (outcome.rows === undefined || (!distinct && limit === undefined)) {
    return outcome;
  }
  const rows = distinct ? [...new Map(outcome.rows.map((row) => [JSON.stringify(row.result), row]).reverse()).values()].reverse() : outcome.rows;
  if (limit === undefined) {
    return { ...outcome, rows };
  }
  const value = (node) => (node.type === "number_constant" ? node.value : parameters[node.name.slice(1)]);
  return { ...outcome, rows: rows.slice(value(offset), value(offset) + value(limit)) };
}

function cutPage(outcome, maxItemCount, continuation) {
  if (outcome.results !== undefined) {
    return { results: outcome.results.map(toBytes) };
  }
  const { rows } = outcome;
  const pageSize = maxItemCount > 0 ? maxItemCount : defaultPageSize;
  const results = [];
  let bytes = 0;
  let next = startOfPage(outcome, continuation);
  for (; next < rows.length && results.length < pageSize && (results.length === 0 || bytes < maxPageBytes); next++) {
    const result = toBytes(rows[next].result);
    results.push(result);
    bytes += result.length;
  }
  return { results, continuation: next < rows.length ? continuationFor(outcome, next) : undefined };
}

const toBytes = (value) => storedBytes(value) ?? Buffer.from(JSON.stringify(withoutUndefined(value)));
