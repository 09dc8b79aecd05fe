import { badRequest, conflict, notFound, preconditionFailed, tooLarge, wrongPartitionKey } from "./errors.mjs";
import { asObject, readJson } from "./json.mjs";
import { applyPatch, readPatch } from "./patch.mjs";
import { lengthOf, partitionKeyOf } from "./store/partition-key.mjs";
import { checkTimeToLive } from "./store/time-to-live.mjs";

/** Of an item, and of a batch of them. */
const maxItemBytes = 2 * 1024 * 1024;
const maxIdBytes = 1023;

/**
 * The point operations on items. Each takes the container, what the request says (`id`, `partitionKey` as canonical
 * JSON text, `content`, `ifMatch`, `ifNoneMatch`) and answers `{ status, item }`.
 */
export class ItemOperations {
  #store;
  #matches;

  /** `matches(item, condition)` decides whether a patch condition (`from c where …`) holds. */
  constructor(store, matches) {
    this.#store = store;
    this.#matches = matches;
  }

  create(container, { content, partitionKey }) {
    const key = checkContent(container, content, partitionKey);
    if (container.find(content.id, key) !== undefined) {
      throw conflict(`the item ${content.id}`);
    }
    return { status: 201, item: this.#store.put(container, content, key) };
  }

  /** If-Match only guards a version that exists: without one the item is created, as by the service. */
  upsert(container, { content, partitionKey, ifMatch }) {
    const key = checkContent(container, content, partitionKey);
    const existing = container.find(content.id, key);
    checkMatch(existing, ifMatch);
    return { status: existing === undefined ? 201 : 200, item: this.#store.put(container, content, key, existing) };
  }

  read(container, { id, partitionKey, ifNoneMatch }) {
    const item = existingItem(container, id, partitionKey);
    return { status: ifNoneMatch === item.etag ? 304 : 200, item };
  }

  replace(container, { id, content, partitionKey, ifMatch }) {
    const existing = existingItem(container, id, partitionKey);
    const key = checkContent(container, content, partitionKey);
    if (content.id !== id) {
      throw badRequest("The id of an item can't be changed by replacing it.");
    }
    checkMatch(existing, ifMatch);
    return { status: 200, item: this.#store.put(container, content, key, existing) };
  }

  patch(container, { id, content, partitionKey, ifMatch }) {
    const existing = existingItem(container, id, partitionKey);
    checkMatch(existing, ifMatch);
    const { operations, condition } = readPatch(content);
    if (condition !== undefined && !this.#matches(existing, condition)) {
      throw preconditionFailed("the patch condition does not hold");
    }
    const patched = applyPatch(JSON.parse(existing.bytes), operations);
    checkSize(Buffer.byteLength(JSON.stringify(patched)));
    const key = checkContent(container, patched, partitionKey);
    if (patched.id !== id || key !== existing.partitionKey) {
      throw badRequest("A patch can't change the id or the partition key of an item.");
    }
    return { status: 200, item: this.#store.put(container, patched, key, existing) };
  }

  delete(container, { id, partitionKey, ifMatch }) {
    const existing = existingItem(container, id, partitionKey);
    checkMatch(existing, ifMatch);
    this.#store.remove(container, existing);
    return { status: 204, item: undefined };
  }
}

function existingItem(container, id, partitionKey) {
  checkKey(container, partitionKey);
  if (typeof id !== "string") {
    throw badRequest("The operation needs the id of an item.");
  }
  const item = container.find(id, partitionKey);
  if (item === undefined) {
    throw notFound(`the item ${id}`);
  }
  return item;
}

function checkMatch(existing, ifMatch) {
  if (existing !== undefined && ifMatch !== undefined && ifMatch !== "*" && ifMatch !== existing.etag) {
    throw preconditionFailed("the etag is not the current one");
  }
}

function checkKey(container, partitionKey) {
  if (partitionKey === undefined) {
    throw badRequest("PartitionKey value must be supplied for this operation.");
  }
  if (lengthOf(partitionKey) !== container.partitionKeyPaths.length) {
    throw badRequest("Partition key provided either doesn't correspond to definition in the collection or doesn't match partition key field values specified in the document.");
  }
}

/** Returns the partition key of the content, which must be the one that the request names. */
function checkContent(container, content, partitionKey) {
  checkId(asObject(content, "An item").id);
  checkTimeToLive(content.ttl, "ttl");
  checkKey(container, partitionKey);
  const key = partitionKeyOf(content, container.partitionKeyPaths);
  if (key !== partitionKey) {
    throw wrongPartitionKey();
  }
  container.checkUnique(content, key);
  return key;
}

export function checkId(id) {
  if (typeof id !== "string" || id.length === 0) {
    throw badRequest("The input content is invalid because the required properties - 'id; ' - are missing.");
  }
  if (Buffer.byteLength(id) > maxIdBytes || /[/\\?#]/.test(id)) {
    throw badRequest(`The id '${id.slice(0, 80)}' is invalid: at most ${maxIdBytes} bytes, and none of / \\ ? #.`);
  }
}

export function readItemContent(bytes) {
  checkSize(bytes.length);
  return readJson(bytes);
}

export function checkSize(bytes) {
  if (bytes > maxItemBytes) {
    throw tooLarge(bytes, maxItemBytes);
  }
}
