import { compareValues } from "../values.mjs";

/**
 * Each makes an accumulator: `add` takes the value of one row, `result` is undefined where the values have none. Undefined values are left
 * out everywhere; SUM and AVG of anything but numbers, and MIN and MAX of arrays and objects, are undefined as in the service.
 */
export const aggregates = {
  COUNT: () => {
    let count = 0;
    return { add: (value) => { count += value === undefined ? 0 : 1; }, result: () => count };
  },
  SUM: () => sum((total) => total),
  AVG: () => sum((total, count) => (count === 0 ? undefined : total / count)),
  MIN: () => extreme((compared) => compared < 0),
  MAX: () => extreme((compared) => compared > 0),
};

function sum(conclude) {
  let total = 0;
  let count = 0;
  return {
    add(value) {
      if (value !== undefined) {
        total = typeof value === "number" ? total + value : undefined;
        count++;
      }
    },
    result: () => (total === undefined || Number.isNaN(total) ? undefined : conclude(total, count)),
  };
}

function extreme(isBetter) {
  let best;
  let hasOrder = true;
  return {
    add(value) {
      if (value !== null && typeof value === "object") {
        hasOrder = false;
      } else if (value !== undefined && (best === undefined || isBetter(compareValues(value, best)))) {
        best = value;
      }
    },
    result: () => (hasOrder ? best : undefined),
  };
}
