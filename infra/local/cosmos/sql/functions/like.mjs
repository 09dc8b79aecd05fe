import { Recent } from "../recent.mjs";
import { isMatch, regularExpression } from "./regular-expressions.mjs";
import { searchable } from "./search.mjs";

const recent = new Recent(100, (key) => matcher(key.startsWith("\\") ? partsOf(key.slice(2), key[1]) : partsOf(key.slice(1))));

/** `%` any text, `_` any one character, `[a-f]` one of these, `[^a-f]` none of these; what follows the escape character is itself. */
export function like(text, pattern, escape, budget) {
  budget.spend(1 + (text.length >>> 8));
  return recent.get(escape === "" ? `=${pattern}` : `\\${escape}${pattern}`)(text, budget);
}

const any = Symbol("%");
const isText = (part) => typeof part === "string";

/** The pattern as texts, `any`, and expressions for one character. */
function partsOf(pattern, escape) {
  const parts = [];
  const addText = (text) => (isText(parts.at(-1)) ? parts.push(parts.pop() + text) : parts.push(text));
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index];
    const end = character === "[" ? pattern.indexOf("]", index + 2) : -1;
    if (character === escape && index + 1 < pattern.length) {
      addText(pattern[++index]);
    } else if (character === "%") {
      parts.push(any);
    } else if (character === "_") {
      parts.push({ expression: "." });
    } else if (end > 0) {
      parts.push({ expression: oneOf(pattern.slice(index + 1, end)) });
      index = end;
    } else {
      addText(character);
    }
  }
  return parts;
}

/** `[^]` has nothing to exclude: it is the character itself. */
function oneOf(characters) {
  const isNegated = characters.length > 1 && characters.startsWith("^");
  const escaped = (isNegated ? characters.slice(1) : characters).replace(/[\\[\]&^]/g, "\\$&");
  return `[${isNegated ? "^" : ""}${escaped}]`;
}

/** Texts and `%` alone are found without any expression. */
function matcher(parts) {
  if (parts.every((part) => part === any || isText(part))) {
    return (text) => hasInOrder(text, parts);
  }
  const sourceOf = (part) => (part === any ? ".*" : isText(part) ? part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") : part.expression);
  const expression = regularExpression(parts.map(sourceOf).join(""), "s");
  return (text, budget) => (expression === undefined ? undefined : isMatch(expression, text, budget, true));
}

function hasInOrder(text, parts) {
  const [first, last] = [parts[0], parts.at(-1)];
  const start = isText(first) ? first : "";
  const end = parts.length > 1 && isText(last) ? last : "";
  if (parts.length <= 1 && first !== any) {
    return text === start;
  }
  if (text.length < start.length + end.length || !text.startsWith(start) || !text.endsWith(end)) {
    return false;
  }
  const limit = text.length - end.length;
  let at = start.length;
  for (const part of parts.slice(isText(first) ? 1 : 0, end === "" ? undefined : -1).filter(isText)) {
    const found = searchable(text, part).indexOf(part, at);
    if (found < 0 || found + part.length > limit) {
      return false;
    }
    at = found + part.length;
  }
  return true;
}
