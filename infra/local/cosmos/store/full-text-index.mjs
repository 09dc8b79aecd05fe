import { eachWord } from "../sql/full-text/words.mjs";
import { NumberedText } from "./numbered-text.mjs";

/** A second after the first write, a fifth of the time. */
const [quietMs, sliceMs, pauseMs] = [1_000, 10, 40];

/** Which language a path is in where no policy says so, as in the service. */
const standardLanguage = "en-US";

/**
 * The words of the texts of one container as numbers, made when a query first asks for them and kept as long as the document is; of each
 * word, in how many texts of a path it stands. A query looks through the numbers of the documents that it is about, and of no others.
 */
export class FullTextIndex {
  #numbers = new Map();
  #paths = new Map();
  #policy;
  #changes = 0;
  #waiting = [];
  #timer;

  /** `policy` gives the container's full-text policy, which may change. */
  constructor(policy = () => undefined) {
    this.#policy = policy;
  }

  /** A document's text at a path. */
  textOf(document, path, text) {
    const place = this.#placeOf(path);
    let numbered = place.texts.get(document);
    if (numbered === undefined) {
      const found = [];
      eachWord(text, place.language, (word) => found.push(this.#numberOf(word)));
      place.texts.set(document, numbered = new NumberedText(found));
      count(place.having, numbered, 1);
    }
    return numbered;
  }

  /** In how many texts of a path a word stands, of all texts that it was asked for and that are still there. */
  textsWith(path, number) {
    return this.#placeOf(path).having[number] ?? 0;
  }

  /** How many texts there are at a path and how many words they have, as `keepTotals` was told; undefined where texts changed since. */
  totalsOf(path) {
    const { totals } = this.#placeOf(path);
    return totals?.changes === this.#changes ? totals : undefined;
  }

  /** `changes` is what stood there before they were counted. */
  keepTotals(path, { texts, words }, changes) {
    this.#placeOf(path).totals = { texts, words, changes };
  }

  get changes() { return this.#changes; }

  /** The document is gone, or another version took its place. */
  forget(document) {
    this.#changes++;
    for (const { texts, having } of this.#paths.values()) {
      const numbered = texts.get(document);
      if (numbered !== undefined) {
        texts.delete(document);
        count(having, numbered, -1);
      }
    }
  }

  /** Another policy may name another language, in which other words are left out: what is known of the path is made anew then. */
  #placeOf(path) {
    const policy = this.#policy();
    let place = this.#paths.get(path);
    if (place === undefined || place.policy !== policy) {
      const { defaultLanguage = standardLanguage, fullTextPaths = [] } = policy ?? {};
      const language = fullTextPaths.find((each) => each.path === path)?.language ?? defaultLanguage;
      place = place?.language === language ? { ...place, policy } : { policy, language, texts: new WeakMap(), having: [] };
      this.#paths.set(path, place);
    }
    return place;
  }

  /** Makes the words of texts while little else is done, so that the first query over many documents need not. */
  prepare(document, texts) {
    this.#changes++;
    this.#waiting.push({ document, texts });
    this.#timer ??= setTimeout(() => this.#prepareSome(), quietMs).unref();
  }

  #prepareSome() {
    const end = performance.now() + sliceMs;
    while (this.#waiting.length > 0 && performance.now() < end) {
      const { document, texts } = this.#waiting.pop();
      texts.forEach(({ path, text }) => this.textOf(document, path, text));
    }
    this.#timer = this.#waiting.length === 0 ? undefined : setTimeout(() => this.#prepareSome(), pauseMs).unref();
  }

  /** A word, or the words of a phrase, that is looked for; undefined for one that no text so far has. Empty where all are left out. */
  termOf(path, text) {
    const term = [];
    eachWord(text, this.#placeOf(path).language, (word) => term.push(this.#numbers.get(word)));
    return term;
  }

  #numberOf(word) {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      this.#numbers.set(word, number = this.#numbers.size);
    }
    return number;
  }
}

/** Counts a text once for each of its words. */
function count(having, text, by) {
  text.eachDifferent((number) => { having[number] = (having[number] ?? 0) + by; });
}
