import { fromAlias, valueOf } from "./candidates.mjs";
import { pathOf } from "./equalities.mjs";
import { isIndexed } from "../store/value-index.mjs";

/**
 * The first `ARRAY_CONTAINS(c.path, value)`, or several of one path with OR between them, that a query's WHERE can't be true without, as
 * `{ path, values }`; undefined where there is none. The service has an index for it. It only narrows what is looked at.
 */
export function requiredMembership(syntax, parameters) {
  const alias = fromAlias(syntax);
  return alias === undefined ? undefined : membership(syntax.body.where.condition, alias, parameters);
}

function membership(node, alias, parameters) {
  if (node.type === "scalar_binary_expression" && node.operator === "AND") {
    return membership(node.left, alias, parameters) ?? membership(node.right, alias, parameters);
  }
  if (node.type === "scalar_binary_expression" && node.operator === "OR") {
    const [left, right] = [membership(node.left, alias, parameters), membership(node.right, alias, parameters)];
    const isOfOnePath = left !== undefined && right !== undefined && JSON.stringify(left.path) === JSON.stringify(right.path);
    return isOfOnePath ? { path: left.path, values: [...left.values, ...right.values] } : undefined;
  }
  const isFunction = node.type === "scalar_function_expression" && !node.udf;
  if (!isFunction || node.name.name.toUpperCase() !== "ARRAY_CONTAINS" || node.arguments.length !== 2) {
    return undefined;
  }
  const [path, value] = [pathOf(node.arguments[0], alias), valueOf(node.arguments[1], parameters)];
  return path !== undefined && isIndexed(value) ? { path, values: [value] } : undefined;
}
