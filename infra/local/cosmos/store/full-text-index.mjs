import { eachWord } from "../sql/full-text/words.mjs";

/** A second after the first write, a fifth of the time. */
const [quietMs, sliceMs, pauseMs] = [1_000, 10, 40];

/** Which language a path is in where no policy says so, as in the service. */
const standardLanguage = "en-US";

/**
 * The words of the texts of one container as numbers, made when a query first asks for them and kept as long as the document is. A query
 * looks through the numbers of every document: a few milliseconds for ten thousand articles.
 */
export class FullTextIndex {
  #numbers = new Map();
  #paths = new Map();
  #languageOf;
  #waiting = [];
  #timer;

  /** `policy` gives the container's full-text policy, which may change. */
  constructor(policy = () => undefined) {
    this.#languageOf = (path) => {
      const { defaultLanguage = standardLanguage, fullTextPaths = [] } = policy() ?? {};
      return fullTextPaths.find((each) => each.path === path)?.language ?? defaultLanguage;
    };
  }

  /** The words of a document's text at a path, as numbers. */
  textOf(document, path, text) {
    const language = this.#languageOf(path);
    const key = `${language} ${path}`;
    let known = this.#paths.get(key);
    if (known === undefined) {
      this.#paths.set(key, known = new WeakMap());
    }
    let numbers = known.get(document);
    if (numbers === undefined) {
      const found = [];
      eachWord(text, language, (word) => found.push(this.#numberOf(word)));
      known.set(document, numbers = Uint32Array.from(found));
    }
    return numbers;
  }

  /** Makes the words of texts while little else is done, so that the first query over many documents need not. */
  prepare(document, texts) {
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
    eachWord(text, this.#languageOf(path), (word) => term.push(this.#numbers.get(word)));
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

/** How often a term stands in a text; a phrase as its words stand one after the other. */
export function occurrences(text, term) {
  if (term.length === 0 || term.includes(undefined)) {
    return 0;
  }
  let count = 0;
  for (let at = text.indexOf(term[0]); at >= 0; at = text.indexOf(term[0], at + 1)) {
    count += term.every((number, step) => text[at + step] === number) ? 1 : 0;
  }
  return count;
}
