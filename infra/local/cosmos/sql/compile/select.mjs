import { compileRank } from "../full-text/rank.mjs";
import { invalidQuery } from "../query-errors.mjs";
import { aggregates } from "../run/aggregates.mjs";
import { compileExpression, objectOf } from "./expression.mjs";
import { compileFrom } from "./from.mjs";
import { compileOrder } from "./order.mjs";
import { Scope, shapeOf } from "./scope.mjs";

/**
 * Compiles one SELECT, the whole query or a subquery, into a plan: `rows` are those of FROM that WHERE keeps, `group` gathers them, `order`
 * sorts, `value` makes the result, and `distinct`, `skip` and `take` thin the results out.
 */
export function compileSelect(query, parent, depth = 0) {
  const scope = new Scope(parent);
  const from = compileFrom(query.from, scope, depth);
  const compile = (node) => compileExpression(node, scope, depth);
  const where = query.where === null ? undefined : compile(query.where.condition);
  const keys = query.groupBy?.map(compile);
  const isRanked = query.orderBy?.rank !== undefined;
  if (isRanked && depth > 0) {
    throw invalidQuery("ORDER BY RANK is not possible in a subquery.");
  }
  const rank = isRanked ? compileRank(query, compile) : undefined;
  const order = isRanked ? byRank : compileOrder(query, compile);
  const gathered = keys !== undefined || hasAggregate(query.select) ? [] : undefined;
  if (gathered !== undefined) {
    scope.aggregates = gathered;
    scope.grouped = new Set((query.groupBy ?? []).map(shapeOf));
  }
  const value = compileSelection(query.select, from, compile, query.groupBy !== null);
  return {
    rootSlot: from.rootSlot,
    inner: from.inner,
    multipliesRows: from.multipliesRows,
    makesValues: from.makesValues,
    rows: where === undefined ? from.bind : (frame, onRow) => from.bind(frame, () => where(frame) === true && onRow()),
    group: gathered === undefined ? undefined : { keys, aggregates: gathered },
    order,
    rank,
    value,
    distinct: query.distinct,
    take: [query.top, query.limit].filter((count) => count !== null).map(count),
    skip: query.offset === null ? undefined : count(query.offset),
    get slots() { return scope.slots; },
  };
}

/** The one value that rows are sorted by where they are ranked. */
const byRank = [{ descending: true }];

function compileSelection(select, from, compile, isGrouped) {
  if (select["*"]) {
    if (from.aliases.length !== 1) {
      const why = from.aliases.length === 0 ? "not valid if FROM clause is omitted" : "only valid with a single input set";
      throw invalidQuery(`'SELECT *' is ${why}.`);
    }
    if (isGrouped) {
      throw invalidQuery("'SELECT *' is not valid with a GROUP BY clause.");
    }
    const [slot] = from.aliases;
    return (frame) => frame[slot];
  }
  if (select.value !== undefined) {
    return compile(select.value);
  }
  let unnamed = 0;
  return objectOf(select.properties.properties.map(({ property, alias }) =>
    [alias?.name ?? nameOf(property) ?? `$${++unnamed}`, compile(property)]));
}

function nameOf({ type, name, property, computed }) {
  if (type === "identifier") {
    return name;
  }
  if (type !== "scalar_member_expression") {
    return undefined;
  }
  return computed ? (property.type === "string_constant" ? property.value : undefined) : property.name;
}

/** Whether an aggregate stands in it; those of a subquery are the subquery's own. */
function hasAggregate(node) {
  if (node === null || typeof node !== "object" || node.type === "select_query") {
    return false;
  }
  const isOne = node.type === "scalar_function_expression" && Object.hasOwn(aggregates, node.name.name.toUpperCase());
  return isOne || Object.values(node).some(hasAggregate);
}

function count(node) {
  return (frame) => {
    const value = node.type === "number_constant" ? node.value : frame[0].parameters[node.name.slice(1)];
    if (!Number.isInteger(value) || value < 0) {
      throw invalidQuery("TOP, OFFSET and LIMIT take whole numbers that are not negative.");
    }
    return value;
  };
}
