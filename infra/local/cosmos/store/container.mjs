import { ownValue } from "../json.mjs";
import { ChangeLog } from "./change-log.mjs";
import { FullTextIndex } from "./full-text-index.mjs";
import { itemKey } from "./item.mjs";
import { startsWith } from "./partition-key.mjs";
import { isExpired } from "./time-to-live.mjs";
import { UniqueKeys } from "./unique-keys.mjs";
import { ValueIndex } from "./value-index.mjs";

/** One container in memory: its definition and its items. Only the state writes to it. */
export class Container {
  #items = new Map();
  #changes = new ChangeLog((item) => this.#items.get(item.key) === item);
  #nowSeconds;
  #indexes = new Map();
  #uniqueKeys;

  /** The words of its texts, for full-text queries. */
  fullText = new FullTextIndex(() => this.definition.fullTextPolicy);

  constructor(database, definition, nowSeconds) {
    this.database = database;
    this.definition = definition;
    this.#nowSeconds = nowSeconds;
    this.#uniqueKeys = new UniqueKeys(definition.uniqueKeyPolicy);
  }

  get id() { return this.definition.id; }
  get rid() { return this.definition._rid; }
  get partitionKeyPaths() { return this.definition.partitionKey.paths; }
  get name() { return `dbs/${this.database.id}/colls/${this.id}`; }

  /** Where the id alone is the partition key, an id names one item. */
  get isKeyedById() { return this.partitionKeyPaths.length === 1 && this.partitionKeyPaths[0] === "/id"; }

  find(id, partitionKey) {
    const item = this.stored(id, partitionKey);
    return item !== undefined && this.#isLive(item) ? item : undefined;
  }

  /** All live items in the order of their creation. */
  items() {
    return this.allStored().filter((item) => this.#isLive(item));
  }

  /** The live ones of them that have a text or truth value at a path. The first query for a path indexes it. */
  itemsWith(path, value) {
    return this.#index(path, false).find(value).filter((item) => this.#isLive(item));
  }

  /** The live ones that have one of some values in a list at a path. */
  itemsHolding(path, values) {
    return this.#index(path, true).find(...values).filter((item) => this.#isLive(item));
  }

  #index(path, ofElements) {
    const name = JSON.stringify([path, ofElements]);
    if (!this.#indexes.has(name)) {
      this.#indexes.set(name, new ValueIndex(path, this.allStored(), ofElements));
    }
    return this.#indexes.get(name);
  }

  /** What queries and the change feed see of a container below one node of its hierarchical keys. */
  below(prefix) {
    const below = (items) => items.filter((item) => startsWith(item.partitionKey, prefix));
    const { definition, rid, name, fullText } = this;
    return {
      definition, rid, name, fullText, isPart: true, isKeyedById: false,
      items: () => below(this.items()),
      itemsWith: (path, value) => below(this.itemsWith(path, value)),
      itemsHolding: (path, values) => below(this.itemsHolding(path, values)),
      changesAfter: (sequence) => below(this.changesAfter(sequence)),
    };
  }

  /** Refuses content with values that another live item of its partition has and that are to be unique. */
  checkUnique(content, partitionKey) {
    this.#uniqueKeys.check(content, partitionKey, (item) => this.#isLive(item));
  }

  changesAfter(sequence) {
    return this.#changes.after(sequence).filter((item) => this.#isLive(item));
  }

  expiredItems() {
    return this.allStored().filter((item) => !this.#isLive(item));
  }

  stored(id, partitionKey) {
    return this.#items.get(itemKey(id, partitionKey));
  }

  /** Everything held in memory, expired or not, in the order of creation. */
  allStored() {
    return [...this.#items.values()];
  }

  /** Returns the version that the item took the place of. */
  put(item) {
    const replaced = this.#items.get(item.key);
    if (replaced !== undefined && replaced.number !== item.number) {
      // An item created anew under an expired one's key is a new item: it goes to the end.
      this.#items.delete(item.key);
    }
    this.#items.set(item.key, item);
    this.#indexes.forEach((index) => {
      if (replaced !== undefined) {
        index.remove(replaced);
      }
      index.add(item);
    });
    if (replaced !== undefined) {
      this.#uniqueKeys.remove(replaced);
      this.fullText.forget(replaced.document);
    }
    this.#uniqueKeys.add(item);
    this.#changes.add(item, replaced !== undefined);
    this.fullText.add(item.document, this.#indexedTexts(item));
    return replaced;
  }

  remove(item) {
    this.#items.delete(item.key);
    this.#indexes.forEach((index) => index.remove(item));
    this.#uniqueKeys.remove(item);
    this.fullText.forget(item.document);
    this.#changes.drop();
  }

  /** Restores the order of creation and that of change, after steps that did not come in order. */
  reorder() {
    this.#items = new Map(this.allStored().sort((a, b) => a.number - b.number).map((item) => [item.key, item]));
    this.#changes.reorder();
  }

  #indexedTexts({ document }) {
    return (this.definition.indexingPolicy?.fullTextIndexes ?? [])
      .map(({ path }) => ({ path, text: path.slice(1).split("/").reduce(ownValue, document) }))
      .filter(({ text }) => typeof text === "string");
  }

  #isLive(item) {
    return !isExpired(item, this.definition.defaultTtl, this.#nowSeconds());
  }
}
