import { toJson } from "../values.mjs";
import { isNumber, isString, ofTexts, takes } from "./define.mjs";

/** What a text says as JSON, if it says a value of the wanted kind. Space around it doesn't count. */
const parsed = (isWanted) => ofTexts(1, 1, (text) => {
  try {
    const value = JSON.parse(text);
    return isWanted(value) ? value : undefined;
  } catch {
    return undefined;
  }
});

export const conversionFunctions = {
  STRINGTOARRAY: parsed(Array.isArray),
  STRINGTOBOOLEAN: parsed((value) => typeof value === "boolean"),
  STRINGTONULL: parsed((value) => value === null),
  STRINGTONUMBER: parsed((value) => typeof value === "number"),
  STRINGTOOBJECT: parsed((value) => value !== null && typeof value === "object" && !Array.isArray(value)),
  TOSTRING: takes(1, 1, (value) => (isString(value) || value === undefined ? value : isNumber(value) ? String(value) : toJson(value))),
};
