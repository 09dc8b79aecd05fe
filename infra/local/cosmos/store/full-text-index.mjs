import { PathTexts } from "./path-texts.mjs";

/** A second after the first write, a fifth of the time. */
const [quietMs, sliceMs, pauseMs] = [1_000, 10, 40];

/** Which language a path is in where no policy says so, as in the service. */
const standardLanguage = "en-US";

/**
 * The words of the texts of one container. A text is read when a query first asks for it, or before, while little else is done, and kept as
 * long as its document is.
 */
export class FullTextIndex {
  #numbers = new Map();
  #slots = new Map();
  #freeSlots = [];
  #paths = new Map();
  #policy;
  #waiting = new Map();
  #timer;

  /** How often documents came and went. */
  changes = 0;

  /** `policy` gives the container's full-text policy, which may change. */
  constructor(policy = () => undefined) {
    this.#policy = policy;
  }

  /** A document is stored, with `{ path, text }` of what queries will ask for. */
  add(document, texts) {
    this.changes++;
    this.#slots.set(document, this.#freeSlots.pop() ?? this.#slots.size);
    if (texts.length > 0) {
      this.#waiting.set(document, texts);
      this.#timer ??= setTimeout(() => this.#prepareSome(), quietMs).unref();
    }
  }

  /** The document is gone, or another version took its place. */
  forget(document) {
    this.changes++;
    const slot = this.#slots.get(document);
    this.#paths.forEach(({ texts }) => texts.remove(slot));
    this.#waiting.delete(document);
    this.#slots.delete(document);
    this.#freeSlots.push(slot);
  }

  /** The texts at a path. Another policy may name another language, in which other words are left out: they are read anew then. */
  at(path) {
    const policy = this.#policy();
    let known = this.#paths.get(path);
    if (known === undefined || known.policy !== policy) {
      const { defaultLanguage = standardLanguage, fullTextPaths = [] } = policy ?? {};
      const language = fullTextPaths.find((each) => each.path === path)?.language ?? defaultLanguage;
      const isSame = known?.texts.language === language;
      known = { policy, texts: isSame ? known.texts : new PathTexts(language, this.#slots, this.#numbers) };
      this.#paths.set(path, known);
    }
    return known.texts;
  }

  #prepareSome() {
    const end = performance.now() + sliceMs;
    for (const [document, texts] of this.#waiting) {
      for (const { path, text } of texts) {
        this.at(path).known(document) ?? this.at(path).read(document, text);
      }
      this.#waiting.delete(document);
      if (performance.now() >= end) {
        break;
      }
    }
    this.#timer = this.#waiting.size === 0 ? undefined : setTimeout(() => this.#prepareSome(), pauseMs).unref();
  }
}
