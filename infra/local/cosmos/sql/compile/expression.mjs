import { compileContains, isContains } from "../full-text/contains.mjs";
import { callOf } from "../functions/index.mjs";
import { invalidQuery, tooMuch } from "../query-errors.mjs";
import { aggregates } from "../run/aggregates.mjs";
import { firstOf, hasRows, resultsOf } from "../run/subquery.mjs";
import { setProperty } from "../values.mjs";
import { computedMember, namedMember } from "./members.mjs";
import { between, binary, inList, unary } from "./operators.mjs";
import { shapeOf } from "./scope.mjs";
import { compileSelect } from "./select.mjs";

/** Deep enough for anything that is written by hand or by LINQ, and far from the end of the stack. */
const maxDepth = 600;

/**
 * Makes of a syntax tree a function of the frame. A value that isn't there is undefined, and an operator or function makes undefined of it.
 */
export function compileExpression(node, scope, depth = 0) {
  if (depth > maxDepth) {
    throw tooMuch(`The query has an expression of more than ${maxDepth} steps, one inside another.`);
  }
  const compile = (part) => compileExpression(part, scope, depth + 1);
  if (scope.grouped?.has(shapeOf(node))) {
    return scope.ungrouped(() => compile(node));
  }
  return compilers[node.type](node, compile, scope, depth);
}

const compilers = {
  undefined_constant: () => () => undefined,
  null_constant: () => () => null,
  boolean_constant: constant,
  number_constant: constant,
  string_constant: constant,
  parameter_name: ({ name }) => (frame) => frame[0].parameters[name.slice(1)],

  /** Not from the parser: what FROM binds without a name. */
  slot: ({ slot }) => (frame) => frame[slot],

  identifier(node, compile, scope) {
    const slot = scope.resolve(node);
    return (frame) => frame[slot];
  },

  scalar_member_expression({ object, property, computed }, compile) {
    const name = computed ? property.value : property.name;
    return typeof name === "string" ? namedMember(compile(object), name) : computedMember(compile(object), compile(property));
  },

  scalar_array_expression({ elements }, compile) {
    const made = elements.map(compile);
    return (frame) => made.map((element) => element(frame)).filter((element) => element !== undefined);
  },

  scalar_object_expression({ properties }, compile) {
    return objectOf(properties.map(({ key, value }) => [key.value ?? key.name, compile(value)]));
  },

  scalar_unary_expression: ({ operator, argument }, compile) => unary(operator, compile(argument)),
  scalar_binary_expression: ({ operator, left, right }, compile) => binary(operator, compile(left), compile(right)),
  scalar_between_expression: ({ value, begin, end }, compile) => between(compile(value), compile(begin), compile(end)),

  scalar_in_expression({ value, list }, compile) {
    const areConstants = list.every(({ type }) => type.endsWith("_constant") && type !== "undefined_constant");
    return inList(compile(value), list.map(compile), areConstants ? list.map((element) => element.value ?? null) : undefined);
  },

  scalar_conditional_expression({ test, consequent, alternate }, compile) {
    const [decide, first, second] = [test, consequent, alternate].map(compile);
    return (frame) => (decide(frame) === true ? first(frame) : second(frame));
  },

  scalar_function_expression({ name, arguments: args }, compile, scope) {
    const known = name.name.toUpperCase();
    if (isContains(known)) {
      return compileContains(known, args, compile);
    }
    if (known === "FULLTEXTSCORE" || known === "RRF") {
      throw invalidQuery(`The function ${name.name} can only stand behind ORDER BY RANK.`);
    }
    const make = Object.hasOwn(aggregates, name.name.toUpperCase()) ? aggregates[name.name.toUpperCase()] : undefined;
    return make === undefined ? callOf(name, args.map(compile)) : aggregate(name.name, make, args, compile, scope);
  },

  scalar_subquery_expression({ expression }, compile, scope, depth) {
    const plan = compileSelect(expression, scope, depth + 1);
    if (plan.group === undefined && plan.multipliesRows) {
      throw invalidQuery("The cardinality of a scalar subquery result set cannot be greater than one.");
    }
    return (frame) => firstOf(plan, frame);
  },

  exists_subquery_expression({ expression }, compile, scope, depth) {
    const plan = compileSelect(expression, scope, depth + 1);
    return (frame) => hasRows(plan, frame);
  },

  array_subquery_expression({ expression }, compile, scope, depth) {
    const plan = compileSelect(expression, scope, depth + 1);
    return (frame) => resultsOf(plan, frame);
  },
};

function constant({ value }) {
  return () => value;
}

/** An object of named values; what is undefined leaves no trace. */
export function objectOf(members) {
  return (frame) => {
    const made = {};
    for (const [name, value] of members) {
      const member = value(frame);
      if (member !== undefined) {
        setProperty(made, name, member);
      }
    }
    return made;
  };
}

function aggregate(name, make, args, compile, scope) {
  if (scope.aggregates === undefined) {
    throw invalidQuery(`The aggregate function ${name} may stand in a SELECT only, and not inside of another aggregate.`);
  }
  if (args.length !== 1) {
    throw invalidQuery(`The ${name.toUpperCase()} function requires 1 argument(s).`);
  }
  const slot = scope.newSlot();
  scope.aggregates.push({ slot, make, value: scope.ungrouped(() => compile(args[0])) });
  return (frame) => frame[slot];
}
