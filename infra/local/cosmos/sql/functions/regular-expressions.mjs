import { RE2JS, RE2JSException } from "re2js";
import { notSupported, tooMuch } from "../query-errors.mjs";
import { Recent } from "../recent.mjs";

/** Characters of a pattern, and what they come to when repetitions (`{100}`) are written out. */
const longestPattern = 5_000;
const longestWrittenOut = 50_000;

/** Characters of the text times states of the automaton that are searched at once; at worst some seconds' work. */
const mostSteps = 10_000_000;

const flagsOf = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL, x: 0 };
const recent = new Recent(100, (key) => compiled(key.slice(key.indexOf("/") + 1), key.slice(0, key.indexOf("/"))));

/**
 * RE2 instead of JavaScript's own expressions: its time grows with the text, whatever the pattern, while `(a+)+$` would stop the server
 * for years. Returns undefined for what is no expression; refuses what the service's engine has and RE2 has not.
 */
export function regularExpression(pattern, modifiers = "") {
  if (!/^[imsx]*$/.test(modifiers)) {
    return undefined;
  }
  if (pattern.length > longestPattern) {
    throw tooMuch(`A pattern of RegexMatch or LIKE may have at most ${longestPattern} characters in the local Cosmos DB.`);
  }
  return recent.get(`${modifiers}/${pattern}`).expression;
}

/** Tells whether an expression is found in a text, or with `isWhole` matches all of it. */
export function isMatch(expression, text, budget, isWhole = false) {
  const steps = text.length * expression.programSize();
  if (steps > mostSteps) {
    throw tooMuch(`The pattern of RegexMatch or LIKE is too large for a text of ${text.length} characters in the local Cosmos DB.`);
  }
  budget.spend(1 + (steps >>> 8));
  return isWhole ? expression.testExact(text) : expression.test(text);
}

function compiled(pattern, modifiers) {
  const source = modifiers.includes("x") ? withoutSpace(pattern) : pattern;
  checkRepetitions(source);
  try {
    return { expression: RE2JS.compile(source, [...modifiers].reduce((flags, letter) => flags | flagsOf[letter], 0)) };
  } catch (error) {
    if (error instanceof RE2JSException && isOfAnotherKind(source)) {
      const shown = pattern.slice(0, 100);
      throw notSupported(`The regular expression ${shown} (no look-around, back-references or more than 1,000 repetitions)`);
    }
    return { expression: undefined };
  }
}

function checkRepetitions(source) {
  const repetitions = [...source.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].reduce((sum, [, least, most]) => sum + Number(most || least), 0);
  if (source.length * (1 + repetitions) > longestWrittenOut) {
    throw tooMuch("The pattern of RegexMatch repeats too much for the local Cosmos DB.");
  }
}

/** Whether JavaScript takes it, which has look-around and back-references; to compile it takes no time. */
function isOfAnotherKind(source) {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}

/** The modifier x: space outside of brackets doesn't count, nor does what follows a `#` in its line. */
function withoutSpace(pattern) {
  return pattern.replace(/\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\s+|#[^\n]*/g, (part) => (/^(\s|#)/.test(part) ? "" : part));
}
