import { isNumber, isString, ofTexts, takes, takesRun } from "./define.mjs";
import { searchable } from "./search.mjs";

/** As the service says of REPLICATE. */
const longestReplica = 10_000;

/** A comparison of two texts with an optional third argument: whether case is ignored. */
const comparison = (test) => takes(2, 3, (text, part, ignoreCase = false) => {
  if (!isString(text) || !isString(part) || typeof ignoreCase !== "boolean") {
    return undefined;
  }
  return ignoreCase ? test(text.toLowerCase(), part.toLowerCase()) : test(text, part);
});

/** CONTAINS for several parts: an OR, or an AND, of its results. */
const containsMany = (decisive, fold) => takesRun(2, Infinity, ({ budget }, text, ...parts) => {
  if (!isString(text)) {
    return undefined;
  }
  const folded = fold(text);
  const decides = (part) => {
    budget.spend(1 + (text.length >>> 8));
    return isString(part) && searchable(folded, part).includes(fold(part)) === decisive;
  };
  return parts.some(decides) ? decisive : parts.every(isString) ? !decisive : undefined;
});

const asIs = (text) => text;
const lower = (text) => text.toLowerCase();

const trimmed = (start, end) => ofTexts(1, 2, (text, characters) => {
  const some = new Set(characters);
  const isTrimmed = characters === undefined ? (character) => character.trim() === "" : (character) => some.has(character);
  let [from, to] = [0, text.length];
  while (start && from < to && isTrimmed(text[from])) {
    from++;
  }
  while (end && to > from && isTrimmed(text[to - 1])) {
    to--;
  }
  return text.slice(from, to);
});

export const stringFunctions = {
  CONTAINS: comparison((text, part) => searchable(text, part).includes(part)),
  STARTSWITH: comparison((text, part) => text.startsWith(part)),
  ENDSWITH: comparison((text, part) => text.endsWith(part)),
  STRINGEQUALS: comparison((text, other) => text === other),
  CONTAINS_ANY_CI: containsMany(true, lower),
  CONTAINS_ANY_CS: containsMany(true, asIs),
  CONTAINS_ALL_CI: containsMany(false, lower),
  CONTAINS_ALL_CS: containsMany(false, asIs),

  LENGTH: ofTexts(1, 1, (text) => text.length),
  LOWER: ofTexts(1, 1, lower),
  UPPER: ofTexts(1, 1, (text) => text.toUpperCase()),
  REVERSE: ofTexts(1, 1, (text) => Array.from(text).reverse().join("")),
  TRIM: trimmed(true, true),
  LTRIM: trimmed(true, false),
  RTRIM: trimmed(false, true),

  LEFT: takes(2, 2, (text, length) => (isString(text) && isNumber(length) ? text.slice(0, Math.max(0, length)) : undefined)),
  RIGHT: takes(2, 2, (text, length) =>
    isString(text) && isNumber(length) ? text.slice(Math.max(0, text.length - Math.max(0, Math.trunc(length)))) : undefined),
  SUBSTRING: takes(3, 3, (text, start, length) =>
    isString(text) && isNumber(start) && isNumber(length) ? text.substring(start, start + Math.max(0, length)) : undefined),

  INDEX_OF: takes(2, 3, (text, part, from = 0) =>
    isString(text) && isString(part) && isNumber(from) ? searchable(text, part).indexOf(part, from) : undefined),
  LASTINDEXOF: takes(2, 3, (text, part, from = Infinity) =>
    isString(text) && isString(part) && isNumber(from) ? lastIndexOf(text, part, from) : undefined),

  CONCAT: takesRun(2, Infinity, ({ budget }, ...texts) => {
    if (!texts.every(isString)) {
      return undefined;
    }
    budget.make(texts.reduce((sum, { length }) => sum + length, 0));
    return texts.join("");
  }),

  REPLACE: takesRun(3, 3, ({ budget }, text, part, by) => {
    if (![text, part, by].every(isString)) {
      return undefined;
    }
    if (part === "") {
      return text;
    }
    const pieces = searchable(text, part).split(part);
    budget.make(text.length + (pieces.length - 1) * by.length);
    return pieces.join(by);
  }),

  REPLICATE: takesRun(2, 2, ({ budget }, text, times) => {
    if (!isString(text) || !isNumber(times) || !(times >= 0) || text.length * Math.trunc(times) > longestReplica || times === Infinity) {
      return undefined;
    }
    budget.make(text.length * Math.trunc(times));
    return text.repeat(times);
  }),

  STRINGJOIN: takesRun(2, 2, ({ budget }, texts, separator) => {
    if (!Array.isArray(texts) || !texts.every(isString) || !isString(separator)) {
      return undefined;
    }
    budget.make(texts.reduce((sum, { length }) => sum + length + separator.length, 0));
    return texts.join(separator);
  }),

  STRINGSPLIT: takesRun(2, 2, ({ budget }, text, separator) => {
    if (!isString(text) || !isString(separator)) {
      return undefined;
    }
    const pieces = separator === "" ? [text] : searchable(text, separator).split(separator);
    budget.make(text.length + 8 * pieces.length);
    return pieces;
  }),
};

/** The last occurrence that ends at or before a place (C#'s rule, by the service's examples). */
function lastIndexOf(text, part, from) {
  return part.length > from + 1 ? -1 : searchable(text, part).lastIndexOf(part, from - part.length + 1);
}
