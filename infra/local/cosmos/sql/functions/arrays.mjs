import { compareValues, isEqual, isPartOf, setProperty, typeOf } from "../values.mjs";
import { isNumber, isString, ofArrays, takes, takesRun } from "./define.mjs";

const placeOfElement = 8;

/** Whether an array has each of some values, or one of them; undefined where a value that is not there leaves it open. */
const containsMany = (decisive) => takesRun(2, Infinity, ({ budget }, array, ...values) => {
  if (!Array.isArray(array)) {
    return undefined;
  }
  const isIn = (value) => {
    budget.spend(array.length);
    return array.some((element) => isEqual(element, value));
  };
  if (values.some((value) => value !== undefined && isIn(value) === decisive)) {
    return decisive;
  }
  return values.includes(undefined) ? undefined : !decisive;
});

const hasOrder = (value) => value === null || typeof value !== "object";

/** Of the elements that are there, if they are all of the wanted kind and there is one. */
const ofElements = (isWanted, apply) => ofArrays(1, (array) => (array.length > 0 && array.every(isWanted) ? apply(array) : undefined));

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const arrayFunctions = {
  ARRAY_CONTAINS: takesRun(2, 3, ({ budget }, array, value, isPartial = false) => {
    if (!Array.isArray(array) || value === undefined || typeof isPartial !== "boolean") {
      return undefined;
    }
    budget.spend(array.length);
    return array.some((element) => (isPartial ? isPartOf(value, element) : isEqual(value, element)));
  }),
  ARRAY_CONTAINS_ANY: containsMany(true),
  ARRAY_CONTAINS_ALL: containsMany(false),

  ARRAY_CONCAT: takesRun(2, Infinity, ({ budget }, ...arrays) => {
    if (!arrays.every(Array.isArray)) {
      return undefined;
    }
    budget.make(placeOfElement * arrays.reduce((total, { length }) => total + length, 0));
    return arrays.flat(1);
  }),
  ARRAY_LENGTH: takes(1, 1, (array) => (Array.isArray(array) ? array.length : undefined)),
  ARRAY_SLICE: takesRun(2, 3, ({ budget }, array, start, length = Infinity) => {
    if (!Array.isArray(array) || !isNumber(start) || !isNumber(length)) {
      return undefined;
    }
    const from = start < 0 ? Math.max(0, array.length + Math.ceil(start)) : start;
    const slice = array.slice(from, from + Math.max(0, length));
    budget.make(placeOfElement * slice.length);
    return slice;
  }),

  ARRAY_AVG: ofElements(isNumber, (numbers) => sum(numbers) / numbers.length),
  ARRAY_SUM: ofElements(isNumber, sum),
  ARRAY_MEDIAN: ofElements(isNumber, median),
  ARRAY_MAX: ofElements(hasOrder, (values) => values.reduce((best, value) => (compareValues(value, best) > 0 ? value : best))),
  ARRAY_MIN: ofElements(hasOrder, (values) => values.reduce((best, value) => (compareValues(value, best) < 0 ? value : best))),

  CHOOSE: takes(2, Infinity, (index, ...values) => (Number.isInteger(index) && index >= 1 ? values[index - 1] : undefined)),

  OBJECTTOARRAY: takesRun(1, 3, ({ budget }, object, name = "k", value = "v") => {
    if (typeOf(object) !== "object" || !isString(name) || !isString(value)) {
      return undefined;
    }
    const names = Object.keys(object);
    budget.make(placeOfElement * names.length);
    return names.map((key) => {
      const pair = {};
      setProperty(pair, name, key);
      setProperty(pair, value, object[key]);
      return pair;
    });
  }),
};
