/** Texts of so few words, titles above all, are looked through faster than they are searched by halves. */
const few = 24;

/**
 * The words of one text as numbers: in their order, for phrases, and behind that sorted, so that how often one word stands in a long text
 * is known without a look at all of it.
 */
export class NumberedText {
  #words;

  constructor(numbers) {
    const { length } = numbers;
    this.#words = new Uint32Array(2 * length);
    this.#words.set(numbers);
    this.#words.set(numbers, length);
    this.#words.subarray(length).sort();
  }

  get length() { return this.#words.length >>> 1; }

  /** Each different word once. */
  eachDifferent(use) {
    const [words, { length }] = [this.#words, this];
    for (let at = length; at < words.length; at++) {
      if (at === length || words[at] !== words[at - 1]) {
        use(words[at]);
      }
    }
  }

  /** How often a term stands in the text; a phrase as its words stand one after the other. */
  occurrences(term) {
    if (term.length === 0 || term.includes(undefined)) {
      return 0;
    }
    const [number] = term;
    return term.length === 1 && this.length > few ? this.#placeOf(number + 1) - this.#placeOf(number) : this.#matches(term);
  }

  #matches(term) {
    const [words, { length }] = [this.#words, this];
    let found = 0;
    for (let at = words.indexOf(term[0]); at >= 0 && at < length; at = words.indexOf(term[0], at + 1)) {
      found += at + term.length <= length && term.every((number, step) => words[at + step] === number) ? 1 : 0;
    }
    return found;
  }

  /** Of the first of the sorted words that is not smaller. */
  #placeOf(number) {
    const words = this.#words;
    let [low, high] = [this.length, words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (words[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
