import { uniqueKeyViolated } from "../errors.mjs";
import { valueAt } from "./partition-key.mjs";

/** Sets of values that are unique inside a partition. A value that is missing counts as null, and takes part. */
export class UniqueKeys {
  #keys;

  constructor(policy) {
    this.#keys = (policy?.uniqueKeys ?? []).map(({ paths }) => ({ paths, items: new Map() }));
  }

  /** `isLive` tells whether an item is still there for others: what has expired stands in nobody's way. */
  check(content, partitionKey, isLive) {
    for (const { paths, items } of this.#keys) {
      const other = items.get(entryOf(paths, content, partitionKey));
      if (other !== undefined && other.id !== content.id && isLive(other)) {
        throw uniqueKeyViolated(paths);
      }
    }
  }

  add(item) {
    for (const { paths, items } of this.#keys) {
      items.set(entryOf(paths, item.document, item.partitionKey), item);
    }
  }

  remove(item) {
    for (const { paths, items } of this.#keys) {
      const entry = entryOf(paths, item.document, item.partitionKey);
      if (items.get(entry) === item) {
        items.delete(entry);
      }
    }
  }
}

const entryOf = (paths, content, partitionKey) => JSON.stringify([partitionKey, ...paths.map((path) => valueAt(content, path) ?? null)]);
