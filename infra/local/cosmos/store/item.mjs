/** Leads from a parsed document back to its item; JSON and copies leave it out. */
const itemOf = Symbol("item");

/** The stored bytes of a value that is a whole stored document; undefined for any other value. */
export const storedBytes = (value) => value?.[itemOf]?.bytes;

/**
 * One stored version of an item, immutable. `bytes` is its JSON as it is answered and journalled, `document` the same
 * parsed, `number` its place among the container's items, `sequence` the write that made it.
 */
export class Item {
  constructor(bytes, document, partitionKey, number, sequence) {
    this.bytes = bytes;
    this.document = document;
    this.partitionKey = partitionKey;
    this.number = number;
    this.sequence = sequence;
    this.key = itemKey(document.id, partitionKey);
    document[itemOf] = this;
  }

  get id() { return this.document.id; }
  get rid() { return this.document._rid; }
  get etag() { return this.document._etag; }
  get timestamp() { return this.document._ts; }
}

export const itemKey = (id, partitionKey) => partitionKey + id;

/** What the service itself sets on a resource; values that a client sends for these are replaced. */
const systemProperties = new Set(["_rid", "_self", "_etag", "_attachments", "_ts", "_lsn"]);

/** Copies without setters: a property named `__proto__` is one like any other. */
export const withoutSystemProperties = (content) => Object.fromEntries(Object.entries(content).filter(([name]) => !systemProperties.has(name)));
