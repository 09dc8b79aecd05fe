import { isIndexed } from "../store/value-index.mjs";
import { fromAlias, valueOf } from "./candidates.mjs";

/**
 * The first `c.path = value` that a query's WHERE can't be true without, as `{ path, value }`: text before truth values, which
 * leave more to look at. Undefined where there is none. It only narrows what is looked at.
 */
export function requiredEquality(syntax, parameters) {
  const alias = fromAlias(syntax);
  if (alias === undefined) {
    return undefined;
  }
  const found = equalities(syntax.body.where.condition, alias, parameters);
  return found.find(({ value }) => typeof value === "string") ?? found[0];
}

function equalities(node, alias, parameters) {
  if (node.type !== "scalar_binary_expression") {
    return [];
  }
  if (node.operator === "AND") {
    return [...equalities(node.left, alias, parameters), ...equalities(node.right, alias, parameters)];
  }
  if (node.operator !== "=") {
    return [];
  }
  const [left, right] = [pathOf(node.left, alias), pathOf(node.right, alias)];
  const path = left ?? right;
  const value = valueOf(left === undefined ? node.left : node.right, parameters);
  return path !== undefined && isIndexed(value) ? [{ path, value }] : [];
}

/** `c.source.blob` as `["source", "blob"]`. */
export function pathOf(node, alias) {
  if (node.type !== "scalar_member_expression") {
    return undefined;
  }
  const name = node.computed ? node.property.value : node.property.name;
  if (node.object.type === "identifier") {
    return node.object.name === alias && typeof name === "string" ? [name] : undefined;
  }
  const parent = pathOf(node.object, alias);
  return parent !== undefined && typeof name === "string" ? [...parent, name] : undefined;
}
