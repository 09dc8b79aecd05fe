import { badRequest } from "../errors.mjs";
import { engineFunctions, engineHelpers } from "./compile.mjs";
import { compareValues, valueAt } from "./values.mjs";

/** A string comparison with the optional third argument "ignore case", which the engine's own functions lack. */
const stringTest = (test) => (text, part, ignoreCase = false) => {
  if (typeof text !== "string" || typeof part !== "string" || typeof ignoreCase !== "boolean") {
    return undefined;
  }
  return ignoreCase ? test(text.toLowerCase(), part.toLowerCase()) : test(text, part);
};

/** `%` any text, `_` any one character, `[abc]` one of these; kept small: patterns here are short and trusted. */
function like(text, pattern, escape) {
  if (typeof text !== "string" || typeof pattern !== "string") {
    return undefined;
  }
  let expression = "";
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index];
    if (character === escape && index + 1 < pattern.length) {
      expression += literal(pattern[++index]);
    } else if (character === "[" && pattern.includes("]", index)) {
      const end = pattern.indexOf("]", index);
      expression += `[${pattern.slice(index + 1, end).replaceAll("\\", "\\\\")}]`;
      index = end;
    } else {
      expression += { "%": ".*", _: "." }[character] ?? literal(character);
    }
  }
  return new RegExp(`^${expression}$`, "s").test(text);
}

const literal = (character) => character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");

export const functions = {
  ...engineFunctions,
  CONTAINS: stringTest((text, part) => text.includes(part)),
  STARTSWITH: stringTest((text, part) => text.startsWith(part)),
  ENDSWITH: stringTest((text, part) => text.endsWith(part)),
  STRINGEQUALS: stringTest((text, other) => text === other),
  LIKE: like,
  REPLACE: (text, part, by) =>
    [text, part, by].every((value) => typeof value === "string") ? text.replaceAll(part, () => by) : undefined,
};

/** What the generated code calls; `sort` and `paginate` are ours, so that pages are cut in one place, after the query. */
export const helpers = {
  ...engineHelpers,

  append(rows, row) {
    rows.push(row);
    return rows;
  },

  appendAll(rows, more) {
    for (const row of more) {
      rows.push(row);
    }
    return rows;
  },

  arrayOrNone: (value) => (Array.isArray(value) ? value : []),

  /** Rows come in the order of creation and the sort is stable, so that order breaks ties. */
  sort(rows, getRid, compositeIndexes, ...orders) {
    if (orders.length === 0) {
      return rows;
    }
    if (orders.length > 1) {
      checkCompositeIndex(orders, compositeIndexes);
    }
    const sortable = orders.length === 1 ? rows.filter((row) => valueAt(row, orders[0][0]) !== undefined) : rows;
    return sortable.sort((a, b) => compareByOrders(orders, (keys) => valueAt(a, keys), (keys) => valueAt(b, keys)));
  },

  paginate: (rows, maxItemCount, continuation, getRid, ...orders) => ({ rows, getRid, orders }),

  stripUndefined: (rows) => rows,
};

export function compareByOrders(orders, left, right) {
  for (let index = 0; index < orders.length; index++) {
    const [keys, descending] = orders[index];
    const compared = compareValues(left(keys, index), right(keys, index));
    if (compared !== 0) {
      return descending ? -compared : compared;
    }
  }
  return 0;
}

/** The service sorts by several properties only along a composite index, in its direction or all reversed. */
function checkCompositeIndex(orders, compositeIndexes = []) {
  const fits = (index, reversed) => index.length === orders.length && index.every(({ path, order = "ascending" }, i) =>
    path === `/${orders[i][0].slice(1).join("/")}` && (order === "descending") === (orders[i][1] !== reversed));
  if (!compositeIndexes.some((index) => fits(index, false) || fits(index, true))) {
    throw badRequest("The order by query does not have a corresponding composite index that it can be served from.");
  }
}
