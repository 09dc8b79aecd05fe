import { invalidQuery, notSupported, unknownFunction } from "../query-errors.mjs";
import { arrayFunctions } from "./arrays.mjs";
import { conversionFunctions } from "./conversions.mjs";
import { dateFunctions } from "./dates.mjs";
import { integerFunctions } from "./integers.mjs";
import { itemFunctions } from "./items.mjs";
import { numberFunctions } from "./numbers.mjs";
import { patternFunctions } from "./patterns.mjs";
import { setFunctions } from "./sets.mjs";
import { stringFunctions } from "./strings.mjs";
import { typeFunctions } from "./types.mjs";

/** What the service has and this server has not: told by name, so that nobody takes it for a slip of the pen. */
const refused = /^(ST_(AREA|DISTANCE|INTERSECTS|ISVALID(DETAILED)?|WITHIN)|VECTORDISTANCE)$/;

export const functions = {
  ...stringFunctions, ...patternFunctions, ...conversionFunctions, ...numberFunctions, ...integerFunctions,
  ...dateFunctions, ...arrayFunctions, ...setFunctions, ...typeFunctions, ...itemFunctions,
};

/** Compiles the call of a function; names are compared without case. */
export function callOf(identifier, args) {
  const name = identifier.name.toUpperCase();
  if (refused.test(name)) {
    throw notSupported(`The function ${identifier.name}`);
  }
  if (!Object.hasOwn(functions, name)) {
    throw unknownFunction(identifier);
  }
  const { least, most, apply, needsRun } = functions[name];
  if (args.length < least || args.length > most) {
    const wanted = most === least ? least : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
    throw invalidQuery(`The ${name} function requires ${wanted} argument(s).`);
  }
  return call(needsRun, apply, args);
}

/** Each call spends steps, more for a long text; the usual numbers of arguments go without a list. */
function call(needsRun, apply, args) {
  const [first, second] = args;
  if (!needsRun && args.length === 1) {
    return (frame) => {
      const value = first(frame);
      frame[0].budget.spend(costOf(value));
      return apply(value);
    };
  }
  if (!needsRun && args.length === 2) {
    return (frame) => {
      const value = first(frame);
      frame[0].budget.spend(costOf(value));
      return apply(value, second(frame));
    };
  }
  return (frame) => {
    const values = args.map((arg) => arg(frame));
    frame[0].budget.spend(costOf(values[0]) * (values.length || 1));
    return needsRun ? apply(frame[0], ...values) : apply(...values);
  };
}

const costOf = (value) => (typeof value === "string" ? 1 + (value.length >>> 8) : 1);
