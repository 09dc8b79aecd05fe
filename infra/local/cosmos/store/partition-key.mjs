import { badRequest } from "../errors.mjs";
import { ownValue } from "../json.mjs";

/**
 * Partition keys are compared by their JSON text: `["vi"]`, or `[{}]` where the item lacks the property. A hierarchical key
 * has an element for each of its paths.
 */
export const absentValue = {};

/** Reads the partition key that an item's own content gives it. */
export function partitionKeyOf(document, paths) {
  return JSON.stringify(paths.map((path) => keyValue(document, path)));
}

/** Reads the partition key header in the same canonical form; undefined where the request carries none. */
export function partitionKeyFromHeader(header) {
  if (header === undefined) {
    return undefined;
  }
  const values = parsed(header);
  if (!Array.isArray(values) || !values.every(isKeyValue)) {
    throw badRequest(`The partition key header is not a JSON array of strings, numbers, truth values and null: ${String(header).slice(0, 200)}`);
  }
  return values.length === 0 ? undefined : JSON.stringify(values);
}

/** Whether a key begins with another one that has fewer elements: all items below a node of a hierarchy. */
export function startsWith(partitionKey, prefix) {
  const [values, first] = [JSON.parse(partitionKey), JSON.parse(prefix)];
  return first.length <= values.length && first.every((value, index) => JSON.stringify(value) === JSON.stringify(values[index]));
}

export const lengthOf = (partitionKey) => JSON.parse(partitionKey).length;

/** Steps of a path like `/a/"b c"`; undefined for what is none. */
export function stepsOf(path) {
  const isPath = typeof path === "string" && /^(\/("([^"\\]|\\["\\/])+"|[^/"*?[\]\s]+))+$/.test(path);
  return isPath ? path.match(/\/("([^"\\]|\\["\\/])+"|[^/]+)/g).map((step) => (step[1] === "\"" ? JSON.parse(step.slice(1)) : step.slice(1))) : undefined;
}

const knownSteps = new Map();
const mostKnown = 1_000;

/** The value at a path of a definition, for which the steps are not read anew each time. */
export function valueAt(document, path) {
  let steps = knownSteps.get(path);
  if (steps === undefined) {
    steps = stepsOf(path) ?? [];
    if (knownSteps.size < mostKnown) {
      knownSteps.set(path, steps);
    }
  }
  return steps.length === 0 ? undefined : steps.reduce(ownValue, document);
}

function keyValue(document, path) {
  const value = valueAt(document, path);
  if (value !== null && typeof value === "object") {
    throw badRequest(`The partition key ${path} must be a string, a number, a boolean or null.`);
  }
  return value === undefined ? absentValue : value;
}

const isKeyValue = (value) => value === null || typeof value !== "object" || (!Array.isArray(value) && Object.keys(value).length === 0);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
