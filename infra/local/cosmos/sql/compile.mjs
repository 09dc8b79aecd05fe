import { compileSelect } from "./compile/select.mjs";
import { parse } from "./parse.mjs";
import { invalidQuery, tooMuch } from "./query-errors.mjs";
import { Recent } from "./recent.mjs";

/** As in the service: 512 KB. */
const longestText = 512 * 1024;

const translated = new Recent(200, translate);

/** Returns `{ syntax, plan }` for a query's text: its tree, and what is to be done. */
export function compile(text) {
  if (typeof text !== "string") {
    throw invalidQuery("The query is not a text.");
  }
  if (text.length > longestText) {
    throw tooMuch(`The query has ${text.length} characters, at most ${longestText} are allowed.`);
  }
  return translated.get(text);
}

function translate(text) {
  const syntax = parse(text);
  return { syntax, plan: compileSelect(syntax.body) };
}
