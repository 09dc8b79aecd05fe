import { readFileSync } from "node:fs";

/** What the service's index leaves out of English texts. */
const stopWords = new Set(readFileSync(new URL("stop-words.txt", import.meta.url), "utf8").replace(/^#.*$/gm, "").split(/\s+/));

/** Which UTF-16 units are part of a word: letters, marks, digits, and halves of pairs, which are letters of rare scripts mostly. */
const isPart = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  Number((unit >= 0xd800 && unit < 0xe000) || /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit))));

/**
 * Calls `use` with each word of a text, in lower case and in order, but those that the language's index leaves out. Words are runs of
 * letters, marks and digits (the service's own rule is not documented); marks make another word.
 */
export function eachWord(text, language, use) {
  const lower = text.normalize("NFC").toLowerCase();
  const leavesOut = language === "en-US";
  let start = -1;
  for (let at = 0; at <= lower.length; at++) {
    if (at < lower.length && isPart[lower.charCodeAt(at)] === 1) {
      start = start < 0 ? at : start;
    } else if (start >= 0) {
      const word = lower.slice(start, at);
      start = -1;
      if (!leavesOut || !stopWords.has(word)) {
        use(word);
      }
    }
  }
}
