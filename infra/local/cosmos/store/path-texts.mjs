import { firstIndex } from "../../shared/halves.mjs";
import { eachWord } from "../sql/full-text/words.mjs";
import { NumberedText } from "./numbered-text.mjs";

/** An entry is a slot times this, plus how often the word stands there, the most at most: one small integer for two million slots. */
const scale = 1_024;

/** Of a term with a word that no text has. */
const nowhere = { bySlot: new Int32Array(0), before: 0 };

/**
 * The texts at one path, and of each word the texts that it stands in: a query for a word looks at no others. `slots` gives each stored
 * document a small number of its own, `numbers` each word of the container.
 */
export class PathTexts {
  #slots;
  #numbers;
  #texts = [];
  #lists = [];
  #added = 0;
  #totals;

  constructor(language, slots, numbers) {
    this.language = language;
    this.#slots = slots;
    this.#numbers = numbers;
  }

  /** The text of a stored document, if it was read before. */
  known(document) { return this.#texts[this.#slots.get(document)]; }

  /** Reads a document's text. That of one that a query made, or that was replaced while the query ran, is not kept. */
  read(document, text) {
    const words = [];
    eachWord(text, this.language, (word) => words.push(this.#numberOf(word)));
    const numbered = new NumberedText(words);
    const slot = this.#slots.get(document);
    if (slot !== undefined) {
      this.#add(numbered, slot);
    }
    return numbered;
  }

  #numberOf(word) {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      this.#numbers.set(word, number = this.#numbers.size);
    }
    return number;
  }

  #add(text, slot) {
    text.place = { slot, serial: this.#added++ };
    this.#texts[slot] = text;
    text.eachDifferent((number, count) => {
      const [list, entry] = [this.#lists[number] ??= [], slot * scale + Math.min(count, scale - 1)];
      if (list.length === 0 || list.at(-1) < entry) {
        list.push(entry);
      } else {
        list.splice(placeIn(list, slot), 0, entry);
      }
    });
  }

  remove(slot) {
    this.#texts[slot]?.eachDifferent((number) => this.#lists[number].splice(placeIn(this.#lists[number], slot), 1));
    this.#texts[slot] = undefined;
  }

  /** What is looked for. A word that no text has had so far may come with the next: such a term is not to be kept. */
  term(text) {
    const words = [];
    eachWord(text, this.language, (word) => words.push(this.#numbers.get(word)));
    const isOfKnownWords = !words.includes(undefined);
    return new Term(words, isOfKnownWords, isOfKnownWords ? this.#frequencies(words) : nowhere);
  }

  /** How often a word or a phrase stands in each text, by slot; `before` tells which texts that is true of. */
  #frequencies(words) {
    const found = { bySlot: new Int32Array(this.#texts.length), before: this.#added };
    const lists = words.map((number) => this.#lists[number]);
    if (lists.length === 0 || lists.includes(undefined)) {
      return found;
    }
    for (const entry of lists.reduce((least, list) => (list.length < least.length ? list : least))) {
      const slot = Math.floor(entry / scale);
      found.bySlot[slot] = words.length === 1 ? entry % scale : this.#texts[slot].occurrences(words);
    }
    return found;
  }

  /** How many texts there are and how many words they have, as `keepTotals` was told; undefined where documents changed since. */
  totals(changes) { return this.#totals?.changes === changes ? this.#totals : undefined; }

  keepTotals({ texts, words }, changes) { this.#totals = { texts, words, changes }; }
}

const placeIn = (list, slot) => firstIndex(list.length, (at) => list[at] >= slot * scale);

/** A word, or the words of a phrase, that is looked for in the texts of one path; found nowhere where all of them are left out. */
class Term {
  #words;
  #frequencies;

  constructor(words, isOfKnownWords, frequencies) {
    this.#words = words;
    this.isOfKnownWords = isOfKnownWords;
    this.#frequencies = frequencies;
  }

  /** In how many texts it stands. */
  get texts() { return this.#frequencies.bySlot.reduce((sum, count) => sum + Number(count > 0), 0); }

  /** How often it stands in a text; one that came later than the term is looked through. */
  occurrencesIn(text) {
    const { bySlot, before } = this.#frequencies;
    return text.place?.serial < before ? bySlot[text.place.slot] : text.occurrences(this.#words);
  }
}
