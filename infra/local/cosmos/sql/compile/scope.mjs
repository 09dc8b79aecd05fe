import { invalidQuery, unresolvedName } from "../query-errors.mjs";

/**
 * Where names get their meaning. A query runs over one frame, an array: slot 0 is the run (parameters, clock, budget), every other slot
 * holds what one alias stands for in the row at hand, or the result of one aggregate.
 */
export class Scope {
  #names = new Map();
  #slots;
  #parent;

  /** In a query that groups, the shapes of what a SELECT may name (`c.site`) outside of an aggregate; else undefined. */
  grouped;

  /** Gathers the aggregates of the SELECT that is being compiled; undefined where none may stand. */
  aggregates;

  constructor(parent) {
    this.#parent = parent;
    this.#slots = parent === undefined ? { count: 1 } : parent.#slots;
  }

  get slots() { return this.#slots.count; }
  get isTop() { return this.#parent === undefined; }

  newSlot() {
    return this.#slots.count++;
  }

  declare(name) {
    if (this.#names.has(name)) {
      throw invalidQuery(`The input alias '${name}' is specified more than once in the FROM clause.`);
    }
    const slot = this.newSlot();
    this.#names.set(name, slot);
    return slot;
  }

  find(name) {
    return this.#names.get(name) ?? this.#parent?.find(name);
  }

  resolve(identifier) {
    const slot = this.#names.get(identifier.name);
    if (slot === undefined) {
      if (this.#parent === undefined) {
        throw unresolvedName(identifier);
      }
      return this.#parent.resolve(identifier);
    }
    if (this.grouped !== undefined) {
      throw invalidQuery(`Property reference '${identifier.name}' is invalid in the select list because it is not contained in `
        + "either an aggregate function or the GROUP BY clause.");
    }
    return slot;
  }

  /** Compiles something that may name what the rows of a group have in common, or what an aggregate takes. */
  ungrouped(compile) {
    const { grouped, aggregates } = this;
    this.grouped = this.aggregates = undefined;
    try {
      return compile();
    } finally {
      this.grouped = grouped;
      this.aggregates = aggregates;
    }
  }
}

/** Two expressions that are written alike have the same shape, wherever they stand. */
export const shapeOf = (node) => JSON.stringify(node, (key, value) => (key === "at" ? undefined : value));
