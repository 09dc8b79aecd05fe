import { isEqual, typeOf } from "../values.mjs";

/** Comparing texts is work from here on. */
const longText = 4_096;

/** Undefined on one side makes the comparison undefined; values of different types are just not equal. */
const equal = (a, b) => (a === undefined || b === undefined ? undefined : isEqual(a, b));

/** Only two values of one type have an order, and arrays and objects none. */
const ordered = (test) => (a, b) => {
  const type = typeOf(a);
  return type === typeOf(b) && type !== "array" && type !== "object" && type !== "undefined" ? test(a, b) : undefined;
};

const numeric = (calculate) => (a, b) => (typeof a === "number" && typeof b === "number" ? calculate(a, b) : undefined);

const notEqual = (a, b) => not(equal(a, b));

const binaryOperators = {
  "=": equal,
  "!=": notEqual,
  "<>": notEqual,
  "<": ordered((a, b) => a < b),
  ">": ordered((a, b) => a > b),
  "<=": ordered((a, b) => a <= b),
  ">=": ordered((a, b) => a >= b),
  "+": numeric((a, b) => a + b),
  "-": numeric((a, b) => a - b),
  "*": numeric((a, b) => a * b),
  "/": numeric((a, b) => a / b),
  "%": numeric((a, b) => a % b),
  "&": numeric((a, b) => a & b),
  "|": numeric((a, b) => a | b),
  "^": numeric((a, b) => a ^ b),
  "<<": numeric((a, b) => a << b),
  ">>": numeric((a, b) => a >> b),
  ">>>": numeric((a, b) => a >>> b),
};

const unaryOperators = {
  NOT: not,
  "-": (value) => (typeof value === "number" ? -value : undefined),
  "+": (value) => (typeof value === "number" ? value : undefined),
  "~": (value) => (typeof value === "number" ? ~value : undefined),
};

/** AND, OR and ?? look at their second side only where the first leaves the question open. */
const lazyOperators = {
  AND: (left, right) => (frame) => {
    const first = left(frame);
    if (first === false) {
      return false;
    }
    const second = right(frame);
    return second === false ? false : first === true && second === true ? true : undefined;
  },
  OR: (left, right) => (frame) => {
    const first = left(frame);
    if (first === true) {
      return true;
    }
    const second = right(frame);
    return second === true ? true : first === false && second === false ? false : undefined;
  },
  "??": (left, right) => (frame) => {
    const first = left(frame);
    return first === undefined ? right(frame) : first;
  },
};

function not(value) {
  return typeof value === "boolean" ? !value : undefined;
}

export function binary(operator, left, right) {
  const lazy = lazyOperators[operator];
  if (lazy !== undefined) {
    return lazy(left, right);
  }
  if (operator === "||") {
    return concatenation(left, right);
  }
  const apply = binaryOperators[operator];
  return (frame) => {
    const first = left(frame);
    if (typeof first === "string" && first.length > longText) {
      frame[0].budget.spend(first.length >>> 8);
    }
    return apply(first, right(frame));
  };
}

export function unary(operator, argument) {
  const apply = unaryOperators[operator];
  return (frame) => apply(argument(frame));
}

function concatenation(left, right) {
  return (frame) => {
    const [a, b] = [left(frame), right(frame)];
    if (typeof a !== "string" || typeof b !== "string") {
      return undefined;
    }
    frame[0].budget.make(a.length + b.length);
    return a + b;
  };
}

export function between(value, begin, end) {
  const [atLeast, atMost] = [binaryOperators[">="], binaryOperators["<="]];
  return lazyOperatorOnOne("AND", value, [(tested, frame) => atLeast(tested, begin(frame)), (tested, frame) => atMost(tested, end(frame))]);
}

/** `IN` is an OR of equalities. A list of constants is a set, which makes a thousand ids one look-up. */
export function inList(value, list, constants) {
  if (constants !== undefined && constants.every((constant) => constant === null || typeof constant !== "object")) {
    const set = new Set(constants);
    return (frame) => {
      const tested = value(frame);
      return tested === undefined ? undefined : set.has(tested);
    };
  }
  return lazyOperatorOnOne("OR", value, list.map((element) => (tested, frame) => {
    frame[0].budget.spend();
    return equal(tested, element(frame));
  }));
}

/** Several tests of one value, which is evaluated once. */
function lazyOperatorOnOne(operator, value, tests) {
  const decisive = operator === "OR";
  return (frame) => {
    const tested = value(frame);
    let open = false;
    for (const test of tests) {
      const result = test(tested, frame);
      if (result === decisive) {
        return decisive;
      }
      open ||= result === undefined;
    }
    return open ? undefined : !decisive;
  };
}
