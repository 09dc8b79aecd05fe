import { invalidQuery, notSupported } from "../query-errors.mjs";
import { textPathOf } from "./paths.mjs";

/** How each function joins what it finds of its terms. */
const joined = {
  FULLTEXTCONTAINS: (terms, has) => has(terms[0]),
  FULLTEXTCONTAINSALL: (terms, has) => terms.every(has),
  FULLTEXTCONTAINSANY: (terms, has) => terms.some(has),
};

export const isContains = (name) => Object.hasOwn(joined, name);

/**
 * Compiles `FULLTEXTCONTAINS(path, text)` and its kin. A term that the index leaves out altogether is found nowhere, as in the service
 * (where `FULLTEXTCONTAINSALL(c.text, 'to')` is false for every text).
 */
export function compileContains(name, args, compile) {
  if (args.length < 2 || (name === "FULLTEXTCONTAINS" && args.length > 2)) {
    throw invalidQuery(`The ${name} function requires ${name === "FULLTEXTCONTAINS" ? 2 : "at least 2"} argument(s).`);
  }
  const { path, root } = textPathOf(name, args[0]);
  const [item, text, ...terms] = [compile(root), compile(args[0]), ...args.slice(1).map(compile)];
  const join = joined[name];
  return (frame) => {
    const value = text(frame);
    if (typeof value !== "string") {
      return undefined;
    }
    const { fullText, budget } = frame[0];
    const numbered = fullText.textOf(item(frame), path, value);
    budget.spend(1 + (numbered.length >>> 6));
    return join(terms, (term) => numbered.occurrences(termOf(name, path, term, frame)) > 0);
  };
}

/** The words of a term, read once for all items; one that no text has had so far may come with the next. */
function termOf(name, path, term, frame) {
  const { fullText, terms } = frame[0];
  const text = textOfTerm(name, term(frame));
  const known = terms.get(term);
  if (known?.text === text) {
    return known.numbers;
  }
  const numbers = fullText.termOf(path, text);
  if (!numbers.includes(undefined)) {
    terms.set(term, { text, numbers });
  }
  return numbers;
}

export function textOfTerm(name, term) {
  if (term !== null && typeof term === "object" && !Array.isArray(term)) {
    throw notSupported("Fuzzy search (a term with a distance)");
  }
  if (typeof term !== "string") {
    throw invalidQuery(`The terms of ${name} must be strings.`);
  }
  return term;
}
