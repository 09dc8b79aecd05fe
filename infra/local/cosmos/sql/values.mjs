import { tooMuch } from "./query-errors.mjs";

/** The service's order of types, lowest first. */
const typeRanks = new Map(["undefined", "null", "boolean", "number", "string", "array", "object"].map((name, rank) => [name, rank]));

export function typeOf(value) {
  if (value === null) {
    return "null";
  }
  return Array.isArray(value) ? "array" : typeof value;
}

/** The order of ORDER BY, MIN and MAX: by type, then by value; strings by UTF-16 code units, arrays and objects not at all. */
export function compareValues(a, b) {
  if (a === b) {
    return 0;
  }
  const ranks = typeRanks.get(typeOf(a)) - typeRanks.get(typeOf(b));
  if (ranks !== 0) {
    return ranks;
  }
  return a !== null && typeof a === "object" ? 0 : a < b ? -1 : 1;
}

/** Whether two defined values are equal as JSON: the order of properties says nothing. */
export function isEqual(a, b) {
  if (a === b) {
    return true;
  }
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object" || Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  if (Array.isArray(a)) {
    return a.length === b.length && a.every((element, index) => isEqual(element, b[index]));
  }
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isEqual(a[name], b[name]));
}

/** Whether an object has at least what another has (`ARRAY_CONTAINS` with a partial match). */
export function isPartOf(part, whole) {
  if (typeOf(part) !== "object" || typeOf(whole) !== "object") {
    return isEqual(part, whole);
  }
  return Object.keys(part).every((name) => Object.hasOwn(whole, name) && isPartOf(part[name], whole[name]));
}

/** What one value may come to as JSON. An array that names a long text a thousand times is small until it is written. */
const longestJson = 64 * 1024 * 1024;

/** The JSON of a value that may be made of others. */
export function toJson(value) {
  checkLength(value, longestJson);
  return JSON.stringify(value);
}

/** Equal values, and only they, have equal keys: for DISTINCT, GROUP BY and sets. Undefined has a key, too. */
export function keyOf(value) {
  checkLength(value, longestJson);
  return partOfKey(value);
}

function partOfKey(value) {
  switch (typeOf(value)) {
    case "string": return JSON.stringify(value);
    case "array": return `[${value.map(partOfKey).join()}]`;
    case "object": return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${partOfKey(value[name])}`).join()}}`;
    default: return String(value === 0 ? 0 : value);
  }
}

/** Returns how many characters are left of those that a value may have. */
function checkLength(value, left) {
  if (typeof value === "string") {
    left -= value.length;
  } else if (Array.isArray(value)) {
    for (const element of value) {
      left = checkLength(element, left - 1);
    }
  } else if (value !== null && typeof value === "object") {
    for (const name of Object.keys(value)) {
      left = checkLength(value[name], left - name.length);
    }
  }
  if (left < 0) {
    throw tooMuch(`The query makes a value of more than ${longestJson} characters.`);
  }
  return left - 1;
}

/** Sets a property, also one that JavaScript treats as its own (`__proto__`). */
export function setProperty(object, name, value) {
  if (name === "__proto__") {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[name] = value;
  }
}
