import { takes } from "./define.mjs";

const most = 2 ** 63;

/** A number of JavaScript that is a 64-bit integer; above 2^53 only every second, fourth … integer has one. */
export const isInteger = (value) => Number.isInteger(value) && value >= -most && value <= most;

/** 64-bit integers that wrap around as in C++; division by zero is undefined. */
const ofIntegers = (count, calculate) => takes(count, count, (...values) => {
  if (!values.every(isInteger)) {
    return undefined;
  }
  const result = calculate(...values.map((value) => BigInt.asIntN(64, BigInt(value))));
  return result === undefined ? undefined : Number(BigInt.asIntN(64, result));
});

/** The lowest six bits of a shift count are what a 64-bit processor looks at. */
const bits = (count) => count & 63n;

export const integerFunctions = {
  INTADD: ofIntegers(2, (a, b) => a + b),
  INTSUB: ofIntegers(2, (a, b) => a - b),
  INTMUL: ofIntegers(2, (a, b) => a * b),
  INTDIV: ofIntegers(2, (a, b) => (b === 0n ? undefined : a / b)),
  INTMOD: ofIntegers(2, (a, b) => (b === 0n ? undefined : a % b)),
  INTBITAND: ofIntegers(2, (a, b) => a & b),
  INTBITOR: ofIntegers(2, (a, b) => a | b),
  INTBITXOR: ofIntegers(2, (a, b) => a ^ b),
  INTBITNOT: ofIntegers(1, (a) => ~a),
  INTBITLEFTSHIFT: ofIntegers(2, (a, b) => a << bits(b)),
  INTBITRIGHTSHIFT: ofIntegers(2, (a, b) => a >> bits(b)),
};
