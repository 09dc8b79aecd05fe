import { keyOf } from "../values.mjs";
import { ofArrays } from "./define.mjs";

const keysOf = (array) => new Set(array.map(keyOf));

/** What is left of an array without repetitions, and of that what `isWanted` by its key. */
function distinct(array, isWanted = () => true) {
  const byKey = new Map();
  for (const element of array) {
    const key = keyOf(element);
    if (!byKey.has(key) && isWanted(key)) {
      byKey.set(key, element);
    }
  }
  return [...byKey.values()];
}

/** Arrays as sets; elements are equal as JSON is. */
export const setFunctions = {
  SETUNION: ofArrays(2, (first, second) => distinct([...first, ...second])),
  /** In the order of the second, as the service's examples have it. */
  SETINTERSECT: ofArrays(2, (first, second) => {
    const keys = keysOf(first);
    return distinct(second, (key) => keys.has(key));
  }),
  SETDIFFERENCE: ofArrays(2, (first, second) => {
    const keys = keysOf(second);
    return distinct(first, (key) => !keys.has(key));
  }),
  SETEQUAL: ofArrays(2, (first, second) => {
    const [left, right] = [keysOf(first), keysOf(second)];
    return left.size === right.size && [...left].every((key) => right.has(key));
  }),
};
