import { closeSync, existsSync, fdatasync, fdatasyncSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync, writevSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartFailure } from "../../shared/failure.mjs";

const newline = Buffer.from("\n");
const syncEveryMs = 50;

/**
 * An append-only file of JSON lines. A line is handed to the operating system before its write is acknowledged, so
 * killing this process loses nothing; the disk is flushed at most `syncEveryMs` later, so a power cut may lose that much.
 */
export class Journal {
  #file;
  #descriptor;
  #dirty = false;
  #syncing = false;
  #timer;

  constructor(folder) {
    this.#file = join(folder, "journal.jsonl");
  }

  get size() { return this.#size; }
  #size = 0;

  /** Hands every intact line to `apply`, cuts off a last line that a crash tore, and opens the file for appending. */
  replay(apply) {
    const content = existsSync(this.#file) ? readFileSync(this.#file) : Buffer.alloc(0);
    let position = 0;
    while (position < content.length) {
      const end = content.indexOf(10, position);
      const entry = end < 0 ? undefined : parse(content.subarray(position, end));
      if (entry === undefined) {
        this.#refuseIfMoreFollows(content, end);
        break;
      }
      apply(entry);
      position = end + 1;
    }
    this.#descriptor = openSync(this.#file, "a");
    if (position < content.length) {
      ftruncateSync(this.#descriptor, position);
    }
    this.#size = position;
    this.#timer = setInterval(() => this.#sync(), syncEveryMs).unref();
  }

  /** A torn line can only be the last one. A broken line with good ones behind it is damage that must not be hidden. */
  #refuseIfMoreFollows(content, end) {
    if (end >= 0 && content.subarray(end + 1).toString("latin1").split("\n").some((line) => parse(line) !== undefined)) {
      throw new StartFailure("DataDamaged", `The file ${this.#file} is damaged in its middle; restore it or delete the data folder.`);
    }
  }

  /** Appends one line given in pieces. Either the whole line is in the file afterwards, or none of it and this throws. */
  append(...pieces) {
    const buffers = [...pieces.map(asBytes), newline];
    const length = buffers.reduce((sum, buffer) => sum + buffer.length, 0);
    try {
      const written = writevSync(this.#descriptor, buffers);
      if (written !== length) {
        throw new Error(`only ${written} of ${length} bytes were written`);
      }
    } catch (error) {
      ftruncateSync(this.#descriptor, this.#size);
      throw new Error(`The journal ${this.#file} cannot be written: ${error.message}`, { cause: error });
    }
    this.#size += length;
    this.#dirty = true;
  }

  /** Replaces the whole file by the given lines; a crash on the way leaves the old file in place. */
  rewrite(lines) {
    const next = `${this.#file}.next`;
    const descriptor = openSync(next, "w");
    for (const line of lines) {
      writeSync(descriptor, Buffer.concat([asBytes(line), newline]));
    }
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(next, this.#file);
    syncFolder(dirname(this.#file));
    closeSync(this.#descriptor);
    this.#descriptor = openSync(this.#file, "a");
    this.#size = fstatSync(this.#descriptor).size;
    this.#dirty = false;
  }

  close() {
    clearInterval(this.#timer);
    if (this.#dirty) {
      fdatasyncSync(this.#descriptor);
    }
    closeSync(this.#descriptor);
  }

  #sync() {
    if (!this.#dirty || this.#syncing) {
      return;
    }
    this.#dirty = false;
    this.#syncing = true;
    fdatasync(this.#descriptor, () => {
      this.#syncing = false;
    });
  }
}

const asBytes = (piece) => (typeof piece === "string" ? Buffer.from(piece) : piece);

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Makes the rename itself durable; systems that cannot open a folder (Windows) do that by themselves. */
function syncFolder(folder) {
  if (process.platform === "win32") {
    return;
  }
  const descriptor = openSync(folder, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
