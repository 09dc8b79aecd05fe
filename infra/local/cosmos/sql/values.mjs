/** The service's order of types, lowest first. */
const typeRanks = new Map(["undefined", "null", "boolean", "number", "string", "array", "object"].map((name, rank) => [name, rank]));

function typeRank(value) {
  if (value === null) {
    return typeRanks.get("null");
  }
  return typeRanks.get(Array.isArray(value) ? "array" : typeof value);
}

export function compareValues(a, b) {
  if (a === b) {
    return 0;
  }
  const ranks = typeRank(a) - typeRank(b);
  if (ranks !== 0) {
    return ranks;
  }
  return a !== null && typeof a === "object" ? 0 : a < b ? -1 : 1;
}

/** `keys` starts with the alias: `["c", "published", "value"]` in a row `{ c: document }`. */
export function valueAt(row, keys) {
  let value = row;
  for (const key of keys) {
    value = value?.[key];
  }
  return value;
}

/** An undefined property vanishes in JSON by itself; an undefined array element would become null, but must vanish too. */
export function withoutUndefined(value) {
  if (Array.isArray(value)) {
    return value.filter((element) => element !== undefined).map(withoutUndefined);
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).map(([name, inner]) => [name, withoutUndefined(inner)]));
  }
  return value;
}
