import { rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";

const probeEveryMs = 5_000;
const probeBytes = 64 * 1024;

/**
 * What is wrong now and lasts, told to the parent on standard output: one JSON line when it begins and one when it is over. The first line of
 * all says "ready"; what begins before it waits for it. A full disk fails every file of a folder: that is told once.
 */
export class Conditions {
  #failing = new Map();
  #waiting = [];
  #write;

  /** Says what waits, and all that comes. */
  open(write) {
    this.#write = write;
    this.#waiting.splice(0).forEach(write);
  }

  /**
   * A file could not be written. Where it is written again by itself, `couldWrite` ends this; with `probe` it is over as soon as the folder
   * takes as many bytes again.
   */
  cannotWrite(file, error, { probe = false, bytes = 0 } = {}) {
    const folder = dirname(file);
    const files = this.#failing.get(folder) ?? new Map();
    if (files.has(file)) {
      return;
    }
    const look = () => takes(`${file}.probe`, Math.max(bytes, probeBytes)) && this.couldWrite(file);
    files.set(file, probe ? setInterval(look, probeEveryMs).unref() : undefined);
    if (files.size === 1) {
      this.#failing.set(folder, files);
      const message = `${basename(file)} in ${folder} can't be written: ${error?.message ?? error}. Make room, or give the right to write there; it is tried again until it works.`;
      this.#tell({ condition: "disk", subject: folder, message });
    }
  }

  couldWrite(file) {
    const folder = dirname(file);
    const files = this.#failing.get(folder);
    if (files?.has(file)) {
      clearInterval(files.get(file));
      files.delete(file);
      if (files.size === 0) {
        this.#failing.delete(folder);
        this.#tell({ condition: "disk", subject: folder, over: true });
      }
    }
  }

  #tell(line) {
    this.#write === undefined ? this.#waiting.push(line) : this.#write(line);
  }
}

/** Those of this process. */
export const conditions = new Conditions();

function takes(file, bytes) {
  try {
    writeFileSync(file, Buffer.alloc(bytes), { flush: true, mode: 0o600 });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(file, { force: true });
  }
}
