/**
 * The items of one container in the order of their latest write: what the change feed reads. An entry that a later
 * write superseded stays until half the log is dead.
 */
export class ChangeLog {
  #items = [];
  #dead = 0;
  #isCurrent;

  constructor(isCurrent) {
    this.#isCurrent = isCurrent;
  }

  add(item, supersedes) {
    this.#items.push(item);
    if (supersedes) {
      this.drop();
    }
  }

  /** An entry somewhere in the log has become history. */
  drop() {
    this.#dead++;
    if (this.#dead > 1000 && this.#dead * 2 > this.#items.length) {
      this.#items = this.#items.filter(this.#isCurrent);
      this.#dead = 0;
    }
  }

  /** After a snapshot was read or a transaction taken back, entries stand out of order or twice. */
  reorder() {
    this.#items = [...new Set(this.#items)].filter(this.#isCurrent).sort((a, b) => a.sequence - b.sequence);
    this.#dead = 0;
  }

  /** Current items written after the given sequence number, oldest first. */
  after(sequence) {
    return this.#items.slice(this.#firstAfter(sequence)).filter(this.#isCurrent);
  }

  #firstAfter(sequence) {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#items[middle].sequence > sequence) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
