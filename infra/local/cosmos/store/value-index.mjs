import { ownValue } from "../json.mjs";

/**
 * Which items have which value at one path (`["source", "blob"]`): without it, a query for the documents of one file would look at
 * every document there is. Only text and truth values are indexed; others are found by looking. An index `ofElements` has the elements of
 * lists instead.
 */
export class ValueIndex {
  #path;
  #ofElements;
  #items = new Map();

  constructor(path, items, ofElements = false) {
    this.#path = path;
    this.#ofElements = ofElements;
    items.forEach((item) => this.add(item));
  }

  /** The items with any of the values, in the order of their creation. */
  find(...values) {
    const [first, ...others] = values.map((value) => this.#items.get(value) ?? []);
    const found = others.length === 0 ? first : new Set([...first, ...others.flatMap((items) => [...items])]);
    return [...found].sort((a, b) => a.number - b.number);
  }

  add(item) {
    for (const value of this.#valuesOf(item)) {
      const known = this.#items.get(value);
      if (known === undefined) {
        this.#items.set(value, new Set([item]));
      } else {
        known.add(item);
      }
    }
  }

  remove(item) {
    for (const value of this.#valuesOf(item)) {
      const known = this.#items.get(value);
      known?.delete(item);
      if (known?.size === 0) {
        this.#items.delete(value);
      }
    }
  }

  #valuesOf(item) {
    const value = this.#path.reduce(ownValue, item.document);
    const all = !this.#ofElements ? [value] : Array.isArray(value) ? value : [];
    return all.filter(isIndexed);
  }
}

export const isIndexed = (value) => typeof value === "string" || typeof value === "boolean";
