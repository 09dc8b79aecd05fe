import { Container } from "./container.mjs";
import { Item } from "./item.mjs";
import { itemNumber } from "./resource-id.mjs";

/** Roughly what a journal line takes beside its item. */
const lineOverhead = 120;

/**
 * What is held in memory, and the only place that changes it. An entry is one line of the journal:
 * `{sequence, database: {…}}`, `{sequence, database: id, container: {…}}`, `{sequence, put: containerRid, partitionKey, item}`,
 * `{sequence, remove: containerRid, partitionKey, id}`, `{sequence, database: id, dropContainer: id}`,
 * `{sequence, dropDatabase: id}`, or `{sequence, batch: [entries]}`, which counts as a whole or not at all.
 */
export class State {
  databases = new Map();
  sequence = 0;
  liveBytes = 0;
  #byRid = new Map();
  #nowSeconds;

  constructor(nowSeconds) {
    this.#nowSeconds = nowSeconds;
  }

  containers() { return this.#byRid.values(); }

  apply(entry) {
    this.sequence = Math.max(this.sequence, entry.sequence);
    if (entry.batch !== undefined) {
      entry.batch.forEach((part) => this.apply(part));
    } else if (entry.put !== undefined) {
      this.put(this.#byRid.get(entry.put), asItem(entry));
    } else if (entry.remove !== undefined) {
      const container = this.#byRid.get(entry.remove);
      this.remove(container, container.stored(entry.id, entry.partitionKey));
    } else if (entry.container !== undefined) {
      this.#defineContainer(this.databases.get(entry.database), entry.container);
    } else if (entry.dropContainer !== undefined) {
      this.#dropContainer(this.databases.get(entry.database), entry.dropContainer);
    } else if (entry.dropDatabase !== undefined) {
      const database = this.databases.get(entry.dropDatabase);
      [...database.containers.keys()].forEach((id) => this.#dropContainer(database, id));
      this.databases.delete(entry.dropDatabase);
    } else if (entry.database !== undefined) {
      this.databases.set(entry.database.id, { id: entry.database.id, definition: entry.database, containers: new Map() });
    }
  }

  /** Returns the version that the item took the place of. */
  put(container, item) {
    this.sequence = Math.max(this.sequence, item.sequence);
    const replaced = container.put(item);
    this.liveBytes += item.bytes.length + lineOverhead - (replaced === undefined ? 0 : replaced.bytes.length + lineOverhead);
    return replaced;
  }

  remove(container, item) {
    container.remove(item);
    this.liveBytes -= item.bytes.length + lineOverhead;
  }

  /** A snapshot keeps items by creation and not by change; taking back a transaction breaks both orders. */
  reorder() {
    for (const container of this.containers()) {
      container.reorder();
    }
  }

  /** The shortest journal that leads to this state. */
  *snapshot() {
    for (const database of this.databases.values()) {
      yield JSON.stringify({ sequence: 0, database: database.definition });
      for (const container of database.containers.values()) {
        yield JSON.stringify({ sequence: 0, database: database.id, container: container.definition });
        for (const item of container.allStored()) {
          yield putEntry(container, item);
        }
      }
    }
    yield JSON.stringify({ sequence: this.sequence });
  }

  #defineContainer(database, definition) {
    const existing = database.containers.get(definition.id);
    if (existing !== undefined) {
      existing.definition = definition;
      return;
    }
    const container = new Container(database, definition, this.#nowSeconds);
    database.containers.set(definition.id, container);
    this.#byRid.set(definition._rid, container);
  }

  #dropContainer(database, id) {
    const container = database.containers.get(id);
    for (const item of [...container.allStored()]) {
      this.remove(container, item);
    }
    database.containers.delete(id);
    this.#byRid.delete(container.rid);
  }
}

/** The journal line of one stored item; its content is not serialized a second time. */
export const putEntry = (container, item) => Buffer.concat([
  Buffer.from(`{"sequence":${item.sequence},"put":"${container.rid}","partitionKey":${JSON.stringify(item.partitionKey)},"item":`),
  item.bytes,
  Buffer.from("}"),
]);

function asItem({ item: document, partitionKey, sequence }) {
  return new Item(Buffer.from(JSON.stringify(document)), document, partitionKey, itemNumber(document._rid), sequence);
}
