/** The words of one text as numbers, in their order. */
export class NumberedText {
  #words;

  /** `{ slot, serial }` among the texts of its path: its own number, and how many texts were added before it. */
  place;

  constructor(numbers) {
    this.#words = Uint32Array.from(numbers);
  }

  get length() { return this.#words.length; }

  /** Each different word once, with how often it stands in the text. */
  eachDifferent(use) {
    const sorted = this.#words.slice().sort();
    for (let at = 0, next; at < sorted.length; at = next) {
      for (next = at + 1; sorted[next] === sorted[at]; next++);
      use(sorted[at], next - at);
    }
  }

  /** How often a term stands in the text; a phrase as its words stand one after the other. */
  occurrences(term) {
    if (term.length === 0 || term.includes(undefined)) {
      return 0;
    }
    const words = this.#words;
    let found = 0;
    for (let at = words.indexOf(term[0]); at >= 0; at = words.indexOf(term[0], at + 1)) {
      found += at + term.length <= words.length && term.every((number, step) => words[at + step] === number) ? 1 : 0;
    }
    return found;
  }
}
