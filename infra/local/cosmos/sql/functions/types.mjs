import { parseDateTime } from "./date-time.mjs";
import { isNumber, isString, takes } from "./define.mjs";
import { isInteger } from "./integers.mjs";
import { typeOf } from "../values.mjs";

/** A question about one value, which an undefined one answers too. */
const check = (test) => takes(1, 1, test);

export const typeFunctions = {
  IS_ARRAY: check(Array.isArray),
  IS_BOOL: check((value) => typeof value === "boolean"),
  IS_DATETIME: check((value) => parseDateTime(value) !== undefined),
  IS_DEFINED: check((value) => value !== undefined),
  IS_FINITE_NUMBER: check(Number.isFinite),
  IS_INTEGER: check(isInteger),
  IS_NULL: check((value) => value === null),
  IS_NUMBER: check(isNumber),
  IS_OBJECT: check((value) => typeOf(value) === "object"),
  IS_PRIMITIVE: check((value) => value === null || ["boolean", "number", "string"].includes(typeof value)),
  IS_STRING: check(isString),
  IIF: takes(3, 3, (condition, yes, no) => (condition === true ? yes : no)),
};
