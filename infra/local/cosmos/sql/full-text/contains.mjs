import { invalidQuery, notSupported } from "../query-errors.mjs";
import { textAt } from "./paths.mjs";

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
  const [textIn, terms, join] = [textAt(name, args[0], compile), args.slice(1).map(compile), joined[name]];
  return (frame) => {
    const { fullText, budget } = frame[0];
    const texts = fullText.at(textIn.path);
    const text = textIn.read(texts, frame);
    budget.spend(1 + ((text?.length ?? 0) >>> 6));
    return text === undefined ? undefined : join(terms, (term) => termOf(name, texts, term, frame).occurrencesIn(text) > 0);
  };
}

/** A term, read once for all items unless the next may bring its words. */
function termOf(name, texts, term, frame) {
  const { terms } = frame[0];
  const text = textOfTerm(name, term(frame));
  let known = terms.get(term);
  if (known?.text !== text || !known.found.isOfKnownWords) {
    terms.set(term, known = { text, found: texts.term(text) });
  }
  return known.found;
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
