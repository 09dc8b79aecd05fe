import { invalidQuery } from "../query-errors.mjs";

/** ORDER BY takes paths, as in the service: `[{ key, descending, path }]`, the path as an index policy writes it. Undefined without. */
export function compileOrder({ orderBy, groupBy }, compile) {
  if (orderBy === null) {
    return undefined;
  }
  if (groupBy !== null) {
    throw invalidQuery("A query with GROUP BY can't have an ORDER BY clause.");
  }
  return orderBy.expressions.map(({ expression, order }) =>
    ({ key: compile(expression), descending: order === "DESC", path: `/${pathOf(expression).join("/")}` }));
}

function pathOf(node) {
  const names = [];
  for (; node.type === "scalar_member_expression"; node = node.object) {
    names.unshift(node.computed ? node.property.value : node.property.name);
  }
  if (node.type !== "identifier" || names.length === 0 || names.includes(undefined)) {
    throw invalidQuery("Unsupported ORDER BY clause. ORDER BY item expression could not be mapped to a document path.");
  }
  return names;
}

/** The service sorts by several properties only along a composite index, in its direction or all reversed. */
export function checkCompositeIndex(order, compositeIndexes = []) {
  const fits = (index, reversed) => index.length === order.length && index.every(({ path, order: direction = "ascending" }, i) =>
    path === order[i].path && (direction === "descending") === (order[i].descending !== reversed));
  if (order.length > 1 && !compositeIndexes.some((index) => fits(index, false) || fits(index, true))) {
    throw invalidQuery("The order by query does not have a corresponding composite index that it can be served from.");
  }
}
