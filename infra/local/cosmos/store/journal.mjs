import { closeSync, existsSync, fdatasync, fdatasyncSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, rmSync, writeSync, writevSync } from "node:fs";
import { dirname, join } from "node:path";
import { conditions } from "../../shared/conditions.mjs";
import { damaged } from "../../shared/failure.mjs";

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
      throw damaged(this.#file, new Error("there are whole lines behind a broken one"));
    }
  }

  /** Appends one line given in pieces. Either the whole line is in the file afterwards, or none of it and this throws. */
  append(...pieces) {
    const buffers = [...pieces.map(asBytes), newline];
    const length = buffers.reduce((sum, buffer) => sum + buffer.length, 0);
    try {
      const written = writevSync(this.#descriptor, buffers);
      if (written !== length) {
        throw new Error(`the disk is full, it took only ${written} of ${length} bytes`);
      }
    } catch (error) {
      ftruncateSync(this.#descriptor, this.#size);
      conditions.cannotWrite(this.#file, error, { probe: true, bytes: length });
      throw new Error(`The journal ${this.#file} cannot be written: ${error.message}`, { cause: error });
    }
    conditions.couldWrite(this.#file);
    this.#size += length;
    this.#dirty = true;
  }

  /** Replaces the whole file by the given lines; a crash on the way leaves the old file in place. */
  rewrite(lines) {
    const next = `${this.#file}.next`;
    try {
      writeLines(next, lines);
      renameSync(next, this.#file);
    } catch (error) {
      // On a full disk it would be in the way of everything else.
      rmSync(next, { force: true });
      throw error;
    }
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
    fdatasync(this.#descriptor, (error) => {
      this.#syncing = false;
      if (error) {
        this.#dirty = true;
        conditions.cannotWrite(this.#file, error, { probe: true });
      }
    });
  }
}

function writeLines(file, lines) {
  const descriptor = openSync(file, "w");
  try {
    for (const line of lines) {
      writeWhole(descriptor, Buffer.concat([asBytes(line), newline]));
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A disk that fills up takes a part of a line without an error. */
function writeWhole(descriptor, bytes) {
  for (let written = 0; written < bytes.length;) {
    written += writeSync(descriptor, bytes, written);
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
