import { select } from "./parse.mjs";
import { notSupported } from "./query-errors.mjs";

/** Operators from the loosest to the tightest; each level binds from the left. */
const binaryLevels = [["|"], ["^"], ["&"], ["<<", ">>", ">>>"], ["+", "-", "||"], ["*", "/", "%"]];
const comparisons = ["=", "!=", "<>", "<", ">", "<=", ">="];

/** Reads any scalar expression into a syntax tree. */
export function expression(cursor) {
  return cursor.nested(() => conditional(cursor));
}

function conditional(cursor) {
  let test = disjunction(cursor);
  while (cursor.takeSign("??") !== undefined) {
    test = binary("??", test, disjunction(cursor));
  }
  if (cursor.takeSign("?") === undefined) {
    return test;
  }
  const consequent = expression(cursor);
  cursor.expectSign(":");
  return { type: "scalar_conditional_expression", test, consequent, alternate: expression(cursor) };
}

const disjunction = (cursor) => chain(cursor, "OR", conjunction);
const conjunction = (cursor) => chain(cursor, "AND", negation);

/** A long chain (the SDK's ReadMany makes one of a thousand parts) becomes a balanced tree instead of a deep one. */
function chain(cursor, word, read) {
  const parts = [read(cursor)];
  while (cursor.takeWord(word) !== undefined) {
    parts.push(read(cursor));
  }
  return balanced(word, parts);
}

function balanced(operator, parts) {
  if (parts.length === 1) {
    return parts[0];
  }
  const middle = parts.length >>> 1;
  return binary(operator, balanced(operator, parts.slice(0, middle)), balanced(operator, parts.slice(middle)));
}

function negation(cursor) {
  return cursor.takeWord("NOT") === undefined ? comparison(cursor) : not(cursor.nested(() => negation(cursor)));
}

function comparison(cursor) {
  let left = arithmetic(cursor, 0);
  for (;;) {
    const operator = cursor.takeSign(...comparisons);
    if (operator !== undefined) {
      left = binary(operator, left, arithmetic(cursor, 0));
      continue;
    }
    const negated = cursor.isWord("NOT") && ["IN", "BETWEEN", "LIKE"].some((word) => cursor.isWord(word, 1)) && cursor.take() !== undefined;
    const test = wordComparison(cursor, left);
    if (test === undefined) {
      return left;
    }
    left = negated ? not(test) : test;
  }
}

function wordComparison(cursor, value) {
  if (cursor.takeWord("IN") !== undefined) {
    cursor.expectSign("(");
    const list = cursor.list(() => expression(cursor));
    cursor.expectSign(")");
    return { type: "scalar_in_expression", value, list };
  }
  if (cursor.takeWord("BETWEEN") !== undefined) {
    const begin = arithmetic(cursor, 0);
    cursor.expectWord("AND");
    return { type: "scalar_between_expression", value, begin, end: arithmetic(cursor, 0) };
  }
  if (cursor.takeWord("LIKE") !== undefined) {
    const pattern = arithmetic(cursor, 0);
    const escape = cursor.takeWord("ESCAPE") === undefined ? [] : [arithmetic(cursor, 0)];
    return call({ type: "identifier", name: "LIKE" }, [value, pattern, ...escape]);
  }
  return undefined;
}

function arithmetic(cursor, level) {
  if (level === binaryLevels.length) {
    return unary(cursor);
  }
  let left = arithmetic(cursor, level + 1);
  for (let operator; (operator = cursor.takeSign(...binaryLevels[level])) !== undefined;) {
    left = binary(operator, left, arithmetic(cursor, level + 1));
  }
  return left;
}

function unary(cursor) {
  const operator = cursor.takeSign("-", "+", "~");
  return operator === undefined
    ? steps(cursor, primary(cursor))
    : { type: "scalar_unary_expression", operator, argument: cursor.nested(() => unary(cursor)) };
}

/** `.name` and `["name"]` or `[0]` behind a value. */
export function steps(cursor, object, type = "scalar_member_expression") {
  for (;;) {
    if (cursor.takeSign(".") !== undefined) {
      const property = cursor.isType("name") ? { type: "identifier", name: cursor.take().text } : cursor.fail();
      object = { type, object, property, computed: false };
    } else if (cursor.takeSign("[") !== undefined) {
      object = { type, object, property: expression(cursor), computed: true };
      cursor.expectSign("]");
    } else {
      return object;
    }
  }
}

const constants = {
  TRUE: { type: "boolean_constant", value: true },
  FALSE: { type: "boolean_constant", value: false },
  NULL: { type: "null_constant" },
  UNDEFINED: { type: "undefined_constant" },
  NAN: { type: "number_constant", value: NaN },
  INFINITY: { type: "number_constant", value: Infinity },
};

function primary(cursor) {
  if (cursor.isType("number") || cursor.isType("string")) {
    const { type, value } = cursor.take();
    return { type: `${type}_constant`, value };
  }
  if (cursor.isType("parameter")) {
    return { type: "parameter_name", name: cursor.take().text };
  }
  if (cursor.takeSign("(") !== undefined) {
    const inner = cursor.isWord("SELECT") ? { type: "scalar_subquery_expression", expression: select(cursor) } : expression(cursor);
    cursor.expectSign(")");
    return inner;
  }
  if (cursor.takeSign("[") !== undefined) {
    return { type: "scalar_array_expression", elements: enclosed(cursor, "]", () => expression(cursor)) };
  }
  if (cursor.takeSign("{") !== undefined) {
    return { type: "scalar_object_expression", properties: enclosed(cursor, "}", () => property(cursor)) };
  }
  for (const [word, constant] of Object.entries(constants)) {
    if (cursor.takeWord(word) !== undefined) {
      return constant;
    }
  }
  for (const [word, type] of [["EXISTS", "exists_subquery_expression"], ["ARRAY", "array_subquery_expression"]]) {
    if (cursor.takeWord(word) !== undefined) {
      return subquery(cursor, type);
    }
  }
  if (cursor.isWord("UDF")) {
    throw notSupported("A user-defined function");
  }
  const name = cursor.expectName();
  return cursor.takeSign("(") === undefined ? name : call(name, enclosed(cursor, ")", () => expression(cursor)));
}

function subquery(cursor, type) {
  cursor.expectSign("(");
  const inner = select(cursor);
  cursor.expectSign(")");
  return { type, expression: inner };
}

function property(cursor) {
  const key = cursor.isType("string") ? { type: "string_constant", value: cursor.take().value } : cursor.expectName();
  cursor.expectSign(":");
  return { key, value: expression(cursor) };
}

function enclosed(cursor, end, read) {
  const elements = cursor.isSign(end) ? [] : cursor.list(read);
  cursor.expectSign(end);
  return elements;
}

const binary = (operator, left, right) => ({ type: "scalar_binary_expression", operator, left, right });
const not = (argument) => ({ type: "scalar_unary_expression", operator: "NOT", argument });
const call = (name, args) => ({ type: "scalar_function_expression", name, arguments: args });
