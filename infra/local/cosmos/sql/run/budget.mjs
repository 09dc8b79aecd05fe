import { tooMuch } from "../query-errors.mjs";

const stepsBetweenLooks = 2_000;
const breathEveryMs = 25;

/** The time for one page is the service's own; the others keep this process. */
export const defaultLimits = {
  queryMs: 5_000,
  itemMs: 1_000,
  rows: 1_000_000,
  madeCharacters: 64 * 1024 * 1024,
  keptCharacters: 256 * 1024 * 1024,
};

/** Milliseconds of the processor's time that this process has used. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/**
 * What one page of a query may use. Every loop of the engine spends steps, and the clock is looked at now and then. Waiting doesn't count,
 * neither for others in this process nor for the processor: a busy machine refuses no query. One that needs more is refused, so that none
 * stops the server.
 */
export class Budget {
  #limits;
  #clock;
  #processor;
  #steps = 0;
  #made = 0;
  #kept = 0;
  #rows = 0;
  #itemStart;
  #sliceStart;
  #sliceProcessor;
  #worked = 0;
  #workedProcessor = 0;

  constructor(limits = defaultLimits, clock = () => performance.now(), processor = processorMs) {
    this.#limits = limits;
    this.#clock = clock;
    this.#processor = processor;
    this.#startSlice();
  }

  spend(steps = 1) {
    this.#steps += steps;
    if (this.#steps >= stepsBetweenLooks) {
      this.#steps = 0;
      this.#look(this.#clock());
    }
  }

  /** Characters, or elements of arrays at eight each, that were made for the item at hand. */
  make(characters) {
    this.#made += characters;
    if (this.#made > this.#limits.madeCharacters) {
      throw tooMuch(`The query makes values of more than ${this.#limits.madeCharacters} characters out of one item.`);
    }
  }

  /** A row, and characters, that are kept until all rows are there: for ORDER BY, DISTINCT and GROUP BY. */
  keep(rows, characters) {
    this.#rows += rows;
    this.#kept += characters;
    const { rows: mostRows, keptCharacters } = this.#limits;
    if (this.#rows > mostRows || this.#kept > keptCharacters) {
      const most = `${mostRows} rows or ${keptCharacters} characters`;
      throw tooMuch(`The query would sort, group or compare more than ${most}. Narrow it by its WHERE.`);
    }
  }

  /** `keepsMade` where rows are kept that hold values which were made for the item before. */
  startItem(keepsMade) {
    if (keepsMade) {
      this.keep(0, this.#made);
    }
    this.#made = 0;
  }

  /** Whether others should have their turn, asked after each item. */
  endItem() {
    const now = this.#clock();
    this.#look(now);
    this.#itemStart = now;
    return now - this.#sliceStart > breathEveryMs;
  }

  async breathe() {
    this.#worked += this.#clock() - this.#sliceStart;
    this.#workedProcessor += this.#processor() - this.#sliceProcessor;
    await new Promise(setImmediate);
    this.#startSlice();
  }

  #startSlice() {
    this.#sliceStart = this.#itemStart = this.#clock();
    this.#sliceProcessor = this.#processor();
  }

  /** The processor's time costs more to ask for than the clock's, and is never the longer of the two by much. */
  #look(now) {
    const { queryMs, itemMs } = this.#limits;
    const isLong = this.#worked + now - this.#sliceStart > queryMs;
    if (!isLong && now - this.#itemStart <= itemMs) {
      return;
    }
    const used = this.#processor() - this.#sliceProcessor;
    if (isLong && this.#workedProcessor + used > queryMs) {
      throw tooMuch(`The query needs more than ${queryMs} ms for one page. Narrow it by its WHERE.`);
    }
    if (now - this.#itemStart > itemMs && used > itemMs) {
      throw tooMuch(`The query needs more than ${itemMs} ms for one item: its JOINs or expressions multiply the work.`);
    }
  }
}
