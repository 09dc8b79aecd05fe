import { conflict, notFound, ownerNotFound } from "../errors.mjs";
import { Item, withoutSystemProperties } from "./item.mjs";
import { containerRid, databaseRid, itemRid } from "./resource-id.mjs";
import { putEntry, State } from "./state.mjs";

const compactAboveBytes = 64 * 1024 * 1024;

/**
 * All databases, containers and items. Every change is journalled first and applied after, in one synchronous step,
 * so no request ever sees a change that a crash could take back. One running number orders all writes.
 */
export class Store {
  #state;
  #journal;
  #now;
  #pending;

  /** `journal` may be undefined: everything then stays in memory. `now` is the clock in milliseconds. */
  constructor({ journal, now = Date.now } = {}) {
    this.#journal = journal;
    this.#now = now;
    this.#state = new State(this.nowSeconds);
    this.#journal?.replay((entry) => this.#state.apply(entry));
    this.#state.reorder();
  }

  get sequence() { return this.#state.sequence; }

  nowSeconds = () => Math.floor(this.#now() / 1000);

  databases() { return [...this.#state.databases.values()]; }

  /** Clients address a resource by its name or by its `_rid`. */
  database(id) {
    const database = this.#findDatabase(id);
    if (database === undefined) {
      throw notFound(`the database ${id}`);
    }
    return database;
  }

  /** Says "owner" where the container only stands above what was asked for: the SDK then looks for a new container of that name. */
  container(databaseId, id, missing = notFound) {
    const containers = this.#owner(databaseId).containers;
    const container = containers.get(id) ?? [...containers.values()].find((candidate) => candidate.rid === id);
    if (container === undefined) {
      throw missing(`the container ${id}`);
    }
    return container;
  }

  containers(databaseId) { return [...this.#owner(databaseId).containers.values()]; }

  createDatabase(id) {
    if (this.#state.databases.has(id)) {
      throw conflict(`the database ${id}`);
    }
    const _rid = databaseRid(this.#next());
    this.#commit({ database: { id, _rid, _self: `dbs/${_rid}/`, _etag: this.#etag(), _colls: "colls/", _users: "users/", _ts: this.nowSeconds() } });
    return this.database(id);
  }

  createContainer(databaseId, definition) {
    const database = this.#owner(databaseId);
    if (database.containers.has(definition.id)) {
      throw conflict(`the container ${definition.id}`);
    }
    return this.#saveContainer(database, containerRid(database.definition._rid, this.#next()), definition);
  }

  replaceContainer(container, definition) {
    return this.#saveContainer(container.database, container.rid, definition);
  }

  deleteDatabase(database) {
    this.#commit({ dropDatabase: database.id });
  }

  deleteContainer(container) {
    this.#commit({ database: container.database.id, dropContainer: container.id });
  }

  /** Stores a new version of an item; `replaced` is the live item whose place it takes, if any. */
  put(container, content, partitionKey, replaced) {
    const sequence = this.#next();
    const number = replaced?.number ?? sequence;
    const _rid = replaced?.rid ?? itemRid(container.rid, number);
    const document = {
      ...withoutSystemProperties(content),
      _rid, _self: `${container.definition._self}docs/${_rid}/`, _etag: this.#etag(), _attachments: "attachments/", _ts: this.nowSeconds(),
    };
    const item = new Item(Buffer.from(JSON.stringify(document)), document, partitionKey, number, sequence);
    this.#append(putEntry(container, item));
    const before = this.#state.put(container, item);
    this.#pending?.undo.push(() => (before === undefined ? this.#state.remove(container, item) : this.#state.put(container, before)));
    return item;
  }

  remove(container, item) {
    this.#append(JSON.stringify({ sequence: this.#next(), remove: container.rid, partitionKey: item.partitionKey, id: item.id }));
    this.#state.sequence = this.#next();
    this.#state.remove(container, item);
    this.#pending?.undo.push(() => this.#state.put(container, item));
  }

  /** Deletes for good what has expired, as the service does some time after it stopped showing it. */
  purgeExpired() {
    for (const container of this.#state.containers()) {
      container.expiredItems().forEach((item) => this.remove(container, item));
    }
  }

  /** Runs `work`: either all its writes count, in one line of the journal, or it throws and none does. */
  transaction(work) {
    const pending = { lines: [], undo: [] };
    this.#pending = pending;
    try {
      const result = work();
      this.#pending = undefined;
      if (pending.lines.length > 0) {
        this.#append(`{"sequence":${this.sequence},"batch":[${pending.lines.join(",")}]}`);
      }
      return result;
    } catch (error) {
      this.#pending = undefined;
      pending.undo.reverse().forEach((step) => step());
      this.#state.reorder();
      throw error;
    }
  }

  /** Writes the journal anew when more than half of it is about versions that no longer exist. */
  compact(aboveBytes = compactAboveBytes) {
    if (this.#journal !== undefined && this.#journal.size > Math.max(aboveBytes, 2 * this.#state.liveBytes)) {
      this.#journal.rewrite(this.#state.snapshot());
    }
  }

  close() {
    this.#journal?.close();
  }

  #findDatabase(id) {
    return this.#state.databases.get(id) ?? this.databases().find((candidate) => candidate.definition._rid === id);
  }

  #owner(databaseId) {
    const database = this.#findDatabase(databaseId);
    if (database === undefined) {
      throw ownerNotFound(`the database ${databaseId}`);
    }
    return database;
  }

  #saveContainer(database, _rid, definition) {
    this.#commit({
      database: database.id,
      container: {
        ...withoutSystemProperties(definition),
        _rid, _ts: this.nowSeconds(), _self: `${database.definition._self}colls/${_rid}/`, _etag: this.#etag(),
        _docs: "docs/", _sprocs: "sprocs/", _triggers: "triggers/", _udfs: "udfs/", _conflicts: "conflicts/",
      },
    });
    return database.containers.get(definition.id);
  }

  #commit(change) {
    const entry = { sequence: this.#next(), ...change };
    this.#append(JSON.stringify(entry));
    this.#state.apply(entry);
  }

  #append(line) {
    if (this.#pending === undefined) {
      this.#journal?.append(line);
    } else {
      this.#pending.lines.push(line);
    }
  }

  #next() { return this.#state.sequence + 1; }

  /** Looks like the service's: quoted, a GUID in form, never given twice. */
  #etag() {
    const sequence = this.#next().toString(16).padStart(12, "0");
    return `"${sequence.slice(4)}-${sequence.slice(0, 4)}-0000-0000-${this.#now().toString(16).padStart(12, "0")}"`;
  }
}
