import { badRequest, notSupported } from "../errors.mjs";
import { Cursor } from "./cursor.mjs";
import { expression, steps } from "./expressions.mjs";

/**
 * Reads a query into the syntax tree of the engine inside @vercel/cosmosdb-server. The engine's own parser is not
 * used: its time grows fourfold and more with each pair of nested parentheses (six take eleven seconds), and what the SDK
 * makes of LINQ is nested. What the engine can't do by itself stands beside the tree: `distinct`, `offset`, `limit`.
 */
export function parse(text) {
  const cursor = new Cursor(text);
  const distinct = cursor.isWord("SELECT") && cursor.isWord("DISTINCT", 1);
  const body = select(cursor, { distinctAllowed: true });
  const paging = offsetAndLimit(cursor);
  if (!cursor.isType("end")) {
    cursor.fail();
  }
  return { type: "sql", body, distinct, ...paging };
}

/** `SELECT … FROM … WHERE … ORDER BY …`, as a whole query or inside one. */
export function select(cursor, { distinctAllowed = false } = {}) {
  return cursor.nested(() => {
    cursor.expectWord("SELECT");
    if (cursor.takeWord("DISTINCT") !== undefined && !distinctAllowed) {
      throw notSupported("DISTINCT in a subquery");
    }
    const top = cursor.takeWord("TOP") === undefined ? null : { type: "top_specification", value: wholeNumber(cursor) };
    const selection = selected(cursor);
    const from = cursor.takeWord("FROM") === undefined ? null : sources(cursor);
    const where = cursor.takeWord("WHERE") === undefined ? null : { type: "filter_condition", condition: expression(cursor) };
    if (cursor.isWord("GROUP")) {
      throw notSupported("GROUP BY");
    }
    return { type: "select_query", top, select: selection, from, where, orderBy: order(cursor) };
  });
}

function selected(cursor) {
  if (cursor.takeSign("*") !== undefined) {
    return { type: "select_specification", "*": true };
  }
  if (cursor.takeWord("VALUE") !== undefined) {
    return { type: "select_specification", value: expression(cursor) };
  }
  const properties = cursor.list(() => {
    const property = expression(cursor);
    const named = cursor.takeWord("AS") !== undefined || cursor.isName();
    return { property, alias: named ? cursor.expectName() : null };
  });
  return { type: "select_specification", properties: { type: "object_property_list", properties } };
}

function sources(cursor) {
  const source = from(cursor);
  const joins = [];
  while (cursor.takeWord("JOIN") !== undefined) {
    joins.push(from(cursor));
  }
  return { type: "from_specification", source, joins };
}

function from(cursor) {
  if (cursor.isName() && cursor.isWord("IN", 1)) {
    const alias = cursor.expectName();
    cursor.expectWord("IN");
    return { type: "from_source", expression: collection(cursor), alias, iteration: true };
  }
  const source = collection(cursor);
  const named = cursor.takeWord("AS") !== undefined || cursor.isName();
  return { type: "from_source", expression: source, alias: named ? cursor.expectName() : null };
}

function collection(cursor) {
  if (cursor.takeSign("(") !== undefined) {
    const inner = select(cursor);
    cursor.expectSign(")");
    return { type: "collection_subquery_expression", expression: inner };
  }
  return steps(cursor, { type: "collection_expression", expression: cursor.expectName() }, "collection_member_expression");
}

function order(cursor) {
  if (cursor.takeWord("ORDER") === undefined) {
    return null;
  }
  cursor.expectWord("BY");
  const expressions = cursor.list(() => {
    const by = expression(cursor);
    const direction = cursor.takeWord("ASC") ?? cursor.takeWord("DESC");
    return { type: "sort_expression", expression: by, order: direction?.text.toUpperCase() ?? null };
  });
  return { type: "sort_specification", expressions };
}

function offsetAndLimit(cursor) {
  if (cursor.takeWord("OFFSET") === undefined) {
    return {};
  }
  const offset = wholeNumber(cursor);
  cursor.expectWord("LIMIT");
  return { offset, limit: wholeNumber(cursor) };
}

function wholeNumber(cursor) {
  const token = cursor.isType("number") || cursor.isType("parameter") ? cursor.take() : cursor.fail();
  if (token.type === "number" && !Number.isInteger(token.value)) {
    throw badRequest("TOP, OFFSET and LIMIT take whole numbers.");
  }
  return token.type === "number" ? { type: "number_constant", value: token.value } : { type: "parameter_name", name: token.text };
}
