/** The first index below `length` from which on `isReached` holds, found by halves; `length` where it never does. */
export function firstIndex(length, isReached) {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    [low, high] = isReached(middle) ? [low, middle] : [middle + 1, high];
  }
  return low;
}
