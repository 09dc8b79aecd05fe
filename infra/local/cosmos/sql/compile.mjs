import { createRequire } from "node:module";
import { badRequest, CosmosError } from "../errors.mjs";
import { parse } from "./parse.mjs";

// The SQL engine is the one inside @vercel/cosmosdb-server: its translation of the syntax tree to a JavaScript tree,
// and the functions which that calls. It is found from that package, so that its version is the one the package pins.
const fromServer = createRequire(createRequire(import.meta.url).resolve("@vercel/cosmosdb-server"));
const engine = (file) => fromServer(`@zeit/cosmosdb-query/lib/${file}`);
const { default: toJavaScript } = engine("transformer");
const { default: generate } = createRequire(fromServer.resolve("@zeit/cosmosdb-query"))("@babel/generator");

export const engineFunctions = engine("builtin-functions");
export const engineAggregates = engine("aggregate-functions");
export const engineHelpers = engine("helpers");

const cache = new Map();
const cacheSize = 200;
const longestCachedText = 8192;

/** Returns `{ syntax, run }` for a query's text: its SQL tree, and the function that the engine makes of it. */
export function compile(text) {
  const known = cache.get(text);
  if (known !== undefined) {
    return known;
  }
  const compiled = translate(text);
  if (text.length <= longestCachedText) {
    if (cache.size >= cacheSize) {
      cache.delete(cache.keys().next().value);
    }
    cache.set(text, compiled);
  }
  return compiled;
}

function translate(text) {
  try {
    const syntax = parse(text);
    const { code } = generate(mended(toJavaScript(syntax)));
    return { syntax, run: new Function(`"use strict";return (${code})`)() };
  } catch (error) {
    throw error instanceof CosmosError ? error : badRequest(`The query can't be run by the local Cosmos DB: ${error.message} Query: ${text.slice(0, 500)}`);
  }
}

/**
 * Mends two things in what the engine generates. Rows are gathered by `[...rows, row]`, which copies all earlier rows
 * for each new one; a helper appends in place instead. And
 * `JOIN e IN c.a.b` throws where `c.a` is missing or `c.a.b` is no array, instead of giving no rows.
 */
function mended(node) {
  if (Array.isArray(node)) {
    return node.map(mended);
  }
  if (node === null || typeof node !== "object") {
    return node;
  }
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, mended(value)]));
  if (isGathering(copy)) {
    const [rows, row] = copy.elements;
    return row.type === "SpreadElement"
      ? callHelper("appendAll", rows.argument, row.argument)
      : callHelper("append", rows.argument, row);
  }
  return isJoinSource(copy) ? callHelper("arrayOrNone", withOptionalSteps(copy.left)) : copy;
}

const isGathering = ({ type, elements }) =>
  type === "ArrayExpression" && elements.length === 2 && elements[0].type === "SpreadElement" && elements[0].argument.name === "$";

const isJoinSource = ({ type, operator, right }) =>
  type === "LogicalExpression" && operator === "||" && right.type === "ArrayExpression" && right.elements.length === 0;

const withOptionalSteps = (node) =>
  node.type === "MemberExpression" ? { ...node, type: "OptionalMemberExpression", optional: true, object: withOptionalSteps(node.object) } : node;

const callHelper = (name, ...args) => ({
  type: "CallExpression",
  callee: { type: "MemberExpression", object: identifier("$h"), property: identifier(name) },
  arguments: args,
});

const identifier = (name) => ({ type: "Identifier", name });
