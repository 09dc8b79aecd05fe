import assert from "node:assert/strict";
import { test } from "node:test";
import { FullTextIndex } from "../cosmos/store/full-text-index.mjs";

const path = "/text";
const words = ["mạng", "5g", "viễn", "thông", "dữ", "liệu", "rare"];
const terms = [...words, "viễn thông", "dữ liệu", "mạng 5g", "viễn thông viễn", "xyz", "mạng xyz"];

/** Numbers that look random and are the same in every run. */
function* numbersFrom(seed) {
  for (let state = seed; ; yield state >>> 16) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  }
}

const textOf = (index, document, text) => index.at(path).known(document) ?? index.at(path).read(document, text);

const occurrences = (text, term) => {
  const [all, wanted] = [text.split(" "), term.split(" ")];
  return all.filter((_, at) => wanted.every((word, step) => all[at + step] === word)).length;
};

test("whatever is added, replaced and forgotten, terms stand where they stand in the texts", () => {
  const numbers = numbersFrom(7);
  const next = (below) => numbers.next().value % below;
  const [index, live] = [new FullTextIndex(), []];
  for (let round = 0; round < 400; round++) {
    if (live.length > 0 && next(3) === 0) {
      index.forget(live.splice(next(live.length), 1)[0]);
    } else {
      const document = { text: Array.from({ length: next(40) }, () => words[next(words.length - Number(next(9) > 0))]).join(" ") };
      index.add(document, []);
      live.push(document);
    }
    if (next(2) === 0) {
      live.slice(next(live.length + 1)).forEach((document) => textOf(index, document, document.text));
    }
    const term = terms[next(terms.length)];
    const found = index.at(path).term(term);
    const known = live.filter((document) => occurrences(document.text, term) > 0 && textOf(index, document, document.text) !== undefined);
    live.forEach((document) => {
      const text = textOf(index, document, document.text);
      assert.equal(found.occurrencesIn(text), found.isOfKnownWords ? occurrences(document.text, term) : 0);
    });
    assert.equal(index.at(path).term(term).texts, known.length);
  }
});

test("a document that was replaced while a query runs is read as it was, and is in no count", () => {
  const index = new FullTextIndex();
  const [old, next] = [{ text: "mạng 5g" }, { text: "viễn thông" }];
  index.add(old, []);
  textOf(index, old, old.text);
  const term = index.at(path).term("5g");
  index.forget(old);
  index.add(next, []);
  assert.equal(term.occurrencesIn(textOf(index, old, old.text)), 1);
  assert.equal(term.occurrencesIn(textOf(index, next, next.text)), 0);
  assert.equal(index.at(path).term("5g").texts, 0);
});

test("a text that a query made is looked through and not kept", () => {
  const index = new FullTextIndex();
  assert.equal(textOf(index, {}, "mạng 5g").length, 2);
  assert.equal(index.at(path).term("mạng 5g").occurrencesIn(textOf(index, {}, "mạng 5g mạng 5g")), 2);
  assert.equal(index.at(path).term("mạng").texts, 0);
});

test("texts are prepared after a write, and found all the same before that", async () => {
  const index = new FullTextIndex();
  const document = { id: "a" };
  index.add(document, [{ path: "/title", text: "Mạng 5G" }]);
  const text = index.at("/title").read(document, "Mạng 5G");
  assert.equal(index.at("/title").term("5g").occurrencesIn(text), 1);
  const [waiting, gone] = [{ id: "b" }, { id: "c" }];
  [waiting, gone].forEach((each) => index.add(each, [{ path: "/title", text: "Mạng 5G" }]));
  index.forget(gone);
  await new Promise((resolve) => { setTimeout(resolve, 1_100); });
  assert.equal(index.at("/title").known(waiting).length, 2);
  assert.equal(index.at("/title").term("5g").texts, 2);
});
