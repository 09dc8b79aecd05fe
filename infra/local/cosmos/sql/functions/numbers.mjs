import { ofNumbers, takes } from "./define.mjs";

/** Halves go away from zero. */
const round = (value) => Math.sign(value) * Math.round(Math.abs(value));

/** Math.log gives ln 100 / ln 10 = 2.0000000000000004-like results for bases that have a function of their own. */
function logarithm(value, base) {
  switch (base) {
    case undefined: return Math.log(value);
    case 2: return Math.log2(value);
    case 10: return Math.log10(value);
    default: return Math.log(value) / Math.log(base);
  }
}

export const numberFunctions = {
  ABS: ofNumbers(1, 1, Math.abs),
  ACOS: ofNumbers(1, 1, Math.acos),
  ASIN: ofNumbers(1, 1, Math.asin),
  ATAN: ofNumbers(1, 1, Math.atan),
  ATN2: ofNumbers(2, 2, Math.atan2),
  CEILING: ofNumbers(1, 1, Math.ceil),
  COS: ofNumbers(1, 1, Math.cos),
  COT: ofNumbers(1, 1, (value) => 1 / Math.tan(value)),
  DEGREES: ofNumbers(1, 1, (value) => (value * 180) / Math.PI),
  EXP: ofNumbers(1, 1, Math.exp),
  FLOOR: ofNumbers(1, 1, Math.floor),
  LOG: ofNumbers(1, 2, logarithm),
  LOG10: ofNumbers(1, 1, Math.log10),
  NUMBERBIN: ofNumbers(1, 2, (value, size = 1) => (size === 0 ? undefined : Math.floor(value / size) * size)),
  PI: takes(0, 0, () => Math.PI),
  POWER: ofNumbers(2, 2, (value, exponent) => value ** exponent),
  RADIANS: ofNumbers(1, 1, (value) => (value * Math.PI) / 180),
  RAND: takes(0, 0, () => Math.random()),
  ROUND: ofNumbers(1, 1, round),
  SIGN: ofNumbers(1, 1, Math.sign),
  SIN: ofNumbers(1, 1, Math.sin),
  SQRT: ofNumbers(1, 1, Math.sqrt),
  SQUARE: ofNumbers(1, 1, (value) => value * value),
  TAN: ofNumbers(1, 1, Math.tan),
  TRUNC: ofNumbers(1, 1, Math.trunc),
};
