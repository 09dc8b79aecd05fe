import { ownValue } from "../json.mjs";

/**
 * Which items have which value at one path (`["source", "blob"]`): without it, a query for the documents of one file would look at
 * every document there is. Only text and truth values are indexed; others are found by looking.
 */
export class ValueIndex {
  #path;
  #items = new Map();

  constructor(path, items) {
    this.#path = path;
    items.forEach((item) => this.add(item));
  }

  /** The items in the order of their creation. */
  find(value) {
    return [...(this.#items.get(value) ?? [])].sort((a, b) => a.number - b.number);
  }

  add(item) {
    const value = this.#valueOf(item);
    if (isIndexed(value)) {
      const known = this.#items.get(value);
      if (known === undefined) {
        this.#items.set(value, new Set([item]));
      } else {
        known.add(item);
      }
    }
  }

  remove(item) {
    const value = this.#valueOf(item);
    const known = this.#items.get(value);
    known?.delete(item);
    if (known?.size === 0) {
      this.#items.delete(value);
    }
  }

  #valueOf(item) {
    return this.#path.reduce(ownValue, item.document);
  }
}

export const isIndexed = (value) => typeof value === "string" || typeof value === "boolean";
