import { badRequest } from "../errors.mjs";

/**
 * Partition keys are compared by their JSON text: `["vi"]`, or `[{}]` where the item lacks the property.
 */
export const absentValue = {};

/** Reads the partition key that an item's own content gives it. */
export function partitionKeyOf(document, paths) {
  return JSON.stringify(paths.map((path) => valueAt(document, path) ?? absentOrNull(document, path)));
}

/** Reads the partition key header in the same canonical form; undefined where the request carries none. */
export function partitionKeyFromHeader(header) {
  if (header === undefined) {
    return undefined;
  }
  try {
    const values = JSON.parse(header);
    if (Array.isArray(values)) {
      return values.length === 0 ? undefined : JSON.stringify(values);
    }
  } catch {
    // Reported below.
  }
  throw badRequest(`The partition key header is not a JSON array: ${header}`);
}

const segmentsByPath = new Map();

function segmentsOf(path) {
  let segments = segmentsByPath.get(path);
  if (segments === undefined) {
    segments = path.slice(1).split("/").map((segment) => segment.replace(/^"(.*)"$/, "$1"));
    segmentsByPath.set(path, segments);
  }
  return segments;
}

function valueAt(document, path) {
  let value = document;
  for (const segment of segmentsOf(path)) {
    value = value?.[segment];
  }
  if (value !== null && typeof value === "object") {
    throw badRequest(`The partition key ${path} must be a string, a number, a boolean or null.`);
  }
  return value;
}

const absentOrNull = (document, path) => (valueAt(document, path) === null ? null : absentValue);
