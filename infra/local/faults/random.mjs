/**
 * A small random generator that gives the same numbers for the same seed on every machine: a counter in steps of an
 * odd constant (so it visits all 2^32 states), whose bits are then mixed until neighbours look unrelated.
 */
export function randomFrom(seed) {
  let counter = seed >>> 0;
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let bits = counter;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  };
}
