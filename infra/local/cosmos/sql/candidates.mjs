/**
 * Finds which ids a query's WHERE can only be true for, from `c.id = …`, `c.id IN (…)`, `ARRAY_CONTAINS(…, c.id)` and
 * what AND and OR make of them. Returns a set, or undefined where the condition does not say.
 * It only narrows what is looked at: the whole condition is evaluated all the same.
 */
export function candidateIds(syntax, parameters) {
  const alias = fromAlias(syntax);
  return alias === undefined ? undefined : ids(syntax.body.where.condition, alias, parameters);
}

/** What a query with a WHERE over plain items calls an item; undefined for any other query. */
export function fromAlias(syntax) {
  const { from, where } = syntax.body;
  const root = from?.source;
  if (where === undefined || where === null || root?.expression.type !== "collection_expression" || (from.joins ?? []).length > 0 || root.iteration) {
    return undefined;
  }
  return (root.alias ?? root.expression.expression).name;
}

function ids(node, alias, parameters) {
  const value = (operand) => valueOf(operand, parameters);
  switch (node.type) {
    case "scalar_binary_expression":
      if (node.operator === "AND" || node.operator === "OR") {
        return combine(node.operator, ids(node.left, alias, parameters), ids(node.right, alias, parameters));
      }
      if (node.operator === "=") {
        const other = isId(node.left, alias) ? node.right : isId(node.right, alias) ? node.left : undefined;
        return other === undefined ? undefined : setOf([value(other)]);
      }
      return undefined;
    case "scalar_in_expression":
      return isId(node.value, alias) ? setOf(node.list.map(value)) : undefined;
    case "scalar_function_expression":
      return node.name.name.toUpperCase() === "ARRAY_CONTAINS" && !node.udf && isId(node.arguments[1] ?? {}, alias)
        ? setOf(value(node.arguments[0]))
        : undefined;
    default:
      return undefined;
  }
}

function combine(operator, left, right) {
  if (operator === "OR") {
    return left === undefined || right === undefined ? undefined : new Set([...left, ...right]);
  }
  if (left === undefined || right === undefined) {
    return left ?? right;
  }
  return new Set([...left].filter((id) => right.has(id)));
}

const isId = ({ type, object, property, computed }, alias) =>
  type === "scalar_member_expression" && object.type === "identifier" && object.name === alias
  && (computed ? property.value : property.name) === "id";

export function valueOf(node, parameters) {
  switch (node?.type) {
    case "string_constant":
    case "boolean_constant": return node.value;
    case "parameter_name": return parameters[node.name.slice(1)];
    case "scalar_array_expression": return node.elements.map((element) => valueOf(element, parameters));
    default: return undefined;
  }
}

/** Anything that is not plainly a list of strings leaves the question to the query. */
const setOf = (values) => (Array.isArray(values) && values.every((value) => typeof value === "string") ? new Set(values) : undefined);
