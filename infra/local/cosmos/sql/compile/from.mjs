import { invalidQuery, tooMuch, unresolvedName } from "../query-errors.mjs";
import { resultsOf } from "../run/subquery.mjs";
import { compileExpression } from "./expression.mjs";
import { compileSelect } from "./select.mjs";

/** As in the service. */
const maxJoins = 10;

/**
 * Compiles FROM and JOIN. `bind(frame, onRow)` sets the slots of the aliases to one combination of values after the other and calls `onRow`
 * for each, until that returns true. `rootSlot` is where the item goes that the whole query is run for; `inner` is the plan of a subquery
 * over the container whose results take the place of the items.
 */
export function compileFrom(from, scope, depth) {
  if (from === null) {
    return { bind: (frame, onRow) => onRow(), aliases: [], multipliesRows: false };
  }
  if (from.joins.length > maxJoins) {
    throw tooMuch(`The query has more than ${maxJoins} JOINs.`);
  }
  const root = scope.isTop ? rootOf(from.source, scope) : undefined;
  const sources = [...(root?.sources ?? [from.source]), ...from.joins].map((source) => compileSource(source, scope, depth));
  return {
    bind: sources.reduceRight((inner, source) => loop(source, inner), (frame, onRow) => onRow()),
    aliases: [...(root?.aliases ?? []), ...sources.map(({ slot }) => slot)],
    multipliesRows: sources.some(({ isMany }) => isMany),
    makesValues: sources.some(({ isMade }) => isMade),
    ...root?.place,
  };
}

/** What the first source of a whole query names is the container, whatever the name. */
function rootOf(source, scope) {
  if (source.expression.type === "collection_subquery_expression") {
    const inner = compileSelect(source.expression.expression, undefined);
    const slot = scope.declare(source.iteration ? "" : source.alias?.name ?? "");
    const sources = source.iteration ? [iterationOf(source, slot)] : [];
    return { sources, aliases: source.iteration ? [] : [slot], place: { rootSlot: slot, inner } };
  }
  const { name, isPath } = containerOf(source.expression);
  if (!isPath && !source.iteration) {
    const slot = scope.declare(source.alias?.name ?? name);
    return { sources: [], aliases: [slot], place: { rootSlot: slot } };
  }
  const slot = scope.newSlot();
  return { sources: [{ ...source, rootSlot: slot }], aliases: [], place: { rootSlot: slot } };
}

const nameless = { type: "collection_expression", expression: { name: "" } };
const iterationOf = (source, rootSlot) => ({ ...source, rootSlot, expression: nameless });

function containerOf(expression) {
  let node = expression;
  while (node.type === "collection_member_expression") {
    node = node.object;
  }
  return { name: node.expression.name, isPath: node !== expression };
}

function compileSource(source, scope, depth) {
  const { expression, alias, iteration } = source;
  if (expression.type === "collection_subquery_expression") {
    const plan = compileSelect(expression.expression, scope, depth + 1);
    const slot = alias === null ? scope.newSlot() : scope.declare(alias.name);
    const values = iteration
      ? (frame) => resultsOf(plan, frame).flatMap((result) => (Array.isArray(result) ? result : []))
      : (frame) => resultsOf(plan, frame);
    return { slot, values, isMany: true, isMade: true };
  }
  const value = compileExpression(scalarOf(expression, source.rootSlot, scope), scope, depth);
  const slot = scope.declare(alias?.name ?? inferredAlias(expression));
  return iteration ? { slot, values: arrayOf(value), isMany: true } : { slot, values: one(value), isMany: false };
}

const arrayOf = (value) => (frame) => {
  const array = value(frame);
  return Array.isArray(array) ? array : [];
};

const one = (value) => (frame) => {
  const single = value(frame);
  return single === undefined ? [] : [single];
};

/** The path of a source as an expression; it starts at an alias, or in the first source of a query at the item. */
function scalarOf(node, rootSlot, scope) {
  if (node.type === "collection_member_expression") {
    return { ...node, type: "scalar_member_expression", object: scalarOf(node.object, rootSlot, scope) };
  }
  if (rootSlot !== undefined) {
    return { type: "slot", slot: rootSlot };
  }
  if (scope.find(node.expression.name) === undefined) {
    throw unresolvedName(node.expression);
  }
  return node.expression;
}

function inferredAlias({ type, property, computed, expression }) {
  const name = type === "collection_member_expression" ? (computed ? property.value : property.name) : expression.name;
  if (typeof name !== "string") {
    throw invalidQuery("A source of FROM that ends with an index needs an alias.");
  }
  return name;
}

function loop({ slot, values }, inner) {
  return (frame, onRow) => {
    for (const value of values(frame)) {
      frame[0].budget.spend();
      frame[slot] = value;
      if (inner(frame, onRow)) {
        return true;
      }
    }
    return false;
  };
}
