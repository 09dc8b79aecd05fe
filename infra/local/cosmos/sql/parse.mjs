import { Cursor } from "./cursor.mjs";
import { expression, steps } from "./expressions.mjs";
import { invalidQuery } from "./query-errors.mjs";

/** Reads a query into its syntax tree. */
export function parse(text) {
  const cursor = new Cursor(text);
  const body = select(cursor);
  if (!cursor.isType("end")) {
    cursor.fail();
  }
  return { type: "sql", body };
}

/** `SELECT … FROM … WHERE … GROUP BY … ORDER BY … OFFSET … LIMIT …`, as a whole query or inside one. */
export function select(cursor) {
  return cursor.nested(() => {
    cursor.expectWord("SELECT");
    const distinct = cursor.takeWord("DISTINCT") !== undefined;
    const top = cursor.takeWord("TOP") === undefined ? null : wholeNumber(cursor);
    const selection = selected(cursor);
    const from = cursor.takeWord("FROM") === undefined ? null : sources(cursor);
    const where = cursor.takeWord("WHERE") === undefined ? null : { type: "filter_condition", condition: expression(cursor) };
    const rest = { groupBy: group(cursor), orderBy: order(cursor), ...offsetAndLimit(cursor) };
    return { type: "select_query", distinct, top, select: selection, from, where, ...rest };
  });
}

function selected(cursor) {
  if (cursor.takeSign("*") !== undefined) {
    return { type: "select_specification", "*": true };
  }
  if (cursor.takeWord("VALUE") !== undefined) {
    const value = expression(cursor);
    takeAlias(cursor);
    return { type: "select_specification", value };
  }
  const properties = cursor.list(() => {
    const property = expression(cursor);
    return { property, alias: takeAlias(cursor) };
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
  return { type: "from_source", expression: source, alias: takeAlias(cursor) };
}

const takeAlias = (cursor) => (cursor.takeWord("AS") !== undefined || cursor.isName() ? cursor.expectName() : null);

function collection(cursor) {
  if (cursor.takeSign("(") !== undefined) {
    const inner = select(cursor);
    cursor.expectSign(")");
    return { type: "collection_subquery_expression", expression: inner };
  }
  return steps(cursor, { type: "collection_expression", expression: cursor.expectName() }, "collection_member_expression");
}

function group(cursor) {
  if (cursor.takeWord("GROUP") === undefined) {
    return null;
  }
  cursor.expectWord("BY");
  return cursor.list(() => expression(cursor));
}

function order(cursor) {
  if (cursor.takeWord("ORDER") === undefined) {
    return null;
  }
  cursor.expectWord("BY");
  if (cursor.isWord("RANK") && cursor.isType("name", 1)) {
    cursor.take();
    return { type: "sort_specification", rank: expression(cursor) };
  }
  const expressions = cursor.list(() => {
    const by = expression(cursor);
    const direction = cursor.takeWord("ASC") ?? cursor.takeWord("DESC");
    return { type: "sort_expression", expression: by, order: direction?.text.toUpperCase() ?? null };
  });
  return { type: "sort_specification", expressions };
}

function offsetAndLimit(cursor) {
  if (cursor.takeWord("OFFSET") === undefined) {
    return { offset: null, limit: null };
  }
  const offset = wholeNumber(cursor);
  cursor.expectWord("LIMIT");
  return { offset, limit: wholeNumber(cursor) };
}

function wholeNumber(cursor) {
  const token = cursor.isType("number") || cursor.isType("parameter") ? cursor.take() : cursor.fail();
  if (token.type === "number" && !Number.isInteger(token.value)) {
    throw invalidQuery("TOP, OFFSET and LIMIT take whole numbers.");
  }
  return token.type === "number" ? { type: "number_constant", value: token.value } : { type: "parameter_name", name: token.text };
}
