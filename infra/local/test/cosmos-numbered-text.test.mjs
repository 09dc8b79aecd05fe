import assert from "node:assert/strict";
import { test } from "node:test";
import { NumberedText } from "../cosmos/store/numbered-text.mjs";

const lengths = [0, 1, 5, 24, 25, 26, 200];
const text = (length) => Array.from({ length }, (_, at) => (at * at + 3 * at) % 11);
const plainCount = (words, term) => words.filter((_, at) => term.every((number, step) => words[at + step] === number)).length;

test("a word and a phrase are counted in texts of any length", () => {
  for (const length of lengths) {
    const words = text(length);
    const numbered = new NumberedText(words);
    assert.equal(numbered.length, length);
    for (const term of [[0], [4], [10], [11], [4_000_000_000], [0, 4], [4, 10], [10, 10], [words.at(-1) ?? 1, words[0] ?? 1]]) {
      assert.equal(numbered.occurrences(term), plainCount(words, term), `${term} in ${length} words`);
    }
  }
});

test("a phrase that repeats itself is found where each begins", () => {
  assert.equal(new NumberedText([7, 7, 7, 7]).occurrences([7, 7]), 3);
});

test("a term that no text has, or that is left out altogether, is found nowhere", () => {
  const numbered = new NumberedText(text(30));
  assert.deepEqual([[undefined], [0, undefined], []].map((term) => numbered.occurrences(term)), [0, 0, 0]);
});

test("each different word is told once, with its count", () => {
  for (const length of lengths) {
    const [words, told] = [text(length), []];
    new NumberedText(words).eachDifferent((number, count) => told.push([number, count]));
    assert.deepEqual(told, [...new Set(words)].sort((a, b) => a - b).map((word) => [word, plainCount(words, [word])]));
  }
});
