/** Longer keys are made for anew each time: their number would say little of the memory. */
const longestKey = 8_192;

/** Keeps what was made for the keys that were asked for last. */
export class Recent {
  #made = new Map();
  #size;
  #make;

  constructor(size, make) {
    this.#size = size;
    this.#make = make;
  }

  get(key) {
    const known = this.#made.get(key);
    if (known !== undefined) {
      return known;
    }
    const made = this.#make(key);
    if (key.length > longestKey) {
      return made;
    }
    if (this.#made.size >= this.#size) {
      this.#made.delete(this.#made.keys().next().value);
    }
    this.#made.set(key, made);
    return made;
  }
}
