import { badRequest, conflict, CosmosError, notFound, preconditionFailed, tooLarge, wrongPartitionKey } from "./errors.mjs";
import { applyPatch } from "./patch.mjs";
import { partitionKeyOf } from "./store/partition-key.mjs";
import { checkTimeToLive } from "./store/time-to-live.mjs";

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
    if (content.condition !== undefined && !this.#matches(existing, content.condition)) {
      throw preconditionFailed("the patch condition does not hold");
    }
    const patched = applyPatch(JSON.parse(existing.bytes), content.operations);
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
  if (partitionKey === undefined) {
    throw badRequest("The operation needs a partition key.");
  }
  if (JSON.parse(partitionKey).length !== container.partitionKeyPaths.length) {
    throw badRequest("The partition key has fewer or more components than the container defines.");
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

/** Returns the partition key of the content, which must be the one that the request names. */
function checkContent(container, content, partitionKey) {
  if (content === null || typeof content !== "object" || Array.isArray(content)) {
    throw badRequest("An item must be a JSON object.");
  }
  checkId(content.id);
  checkTimeToLive(content.ttl, "ttl");
  const key = partitionKeyOf(content, container.partitionKeyPaths);
  if (partitionKey === undefined) {
    throw badRequest("The operation needs a partition key.");
  }
  if (key !== partitionKey) {
    throw wrongPartitionKey();
  }
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
  if (bytes.length > maxItemBytes) {
    throw tooLarge(bytes.length, maxItemBytes);
  }
  try {
    return JSON.parse(bytes);
  } catch (error) {
    throw new CosmosError(400, "BadRequest", `The input content is not JSON: ${error.message}`);
  }
}
