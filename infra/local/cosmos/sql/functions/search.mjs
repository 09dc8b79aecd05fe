import { tooMuch } from "../query-errors.mjs";

/** JavaScript's search may compare each character of one text with each of the other: at most half a second's work. */
const mostComparisons = 1_000_000_000;

/** The text, if it isn't too long to look for a part in it. */
export function searchable(text, part) {
  if (text.length * part.length > mostComparisons) {
    throw tooMuch(`A text of ${part.length} characters is too long to look for in one of ${text.length} in the local Cosmos DB.`);
  }
  return text;
}
