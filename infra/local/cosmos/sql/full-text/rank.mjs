import { occurrences } from "../../store/full-text-index.mjs";
import { invalidQuery, notSupported } from "../query-errors.mjs";
import { textOfTerm } from "./contains.mjs";
import { textPathOf } from "./paths.mjs";

/** Usual constants of BM25, and of the fusion of ranks (60, as in the service's SDKs). */
const [saturation, lengthWeight, rankConstant] = [1.2, 0.75, 60];

/**
 * Compiles what stands behind `ORDER BY RANK`: a FULLTEXTSCORE, or an RRF of several with or without weights. Each score is
 * `{ path, text, item, terms, weight }`.
 */
export function compileRank(query, compile) {
  const { rank } = query.orderBy;
  for (const [name, node] of [["OFFSET", query.offset], ["LIMIT", query.limit]]) {
    if (node !== null && node.type !== "number_constant") {
      throw invalidQuery(`Invalid OFFSET/LIMIT spec for Hybrid Search query. Expected a number literal for ${name}, no parameter.`);
    }
  }
  if (query.groupBy !== null || query.from === null || query.from.joins.length > 0) {
    throw invalidQuery("ORDER BY RANK is not possible with JOIN, GROUP BY, or without FROM.");
  }
  if (nameOf(rank) !== "RRF") {
    return [scoreOf(rank, compile, 1)];
  }
  const scores = rank.arguments.filter((node) => node.type !== "scalar_array_expression");
  const weights = weightsOf(rank.arguments, scores.length);
  return scores.map((node, index) => scoreOf(node, compile, weights[index]));
}

function weightsOf(args, count) {
  const list = args.findIndex((node) => node.type === "scalar_array_expression");
  if (list < 0) {
    return new Array(count).fill(1);
  }
  const weights = args[list].elements.map((node) => node.value);
  if (list !== args.length - 1 || weights.length !== count || !weights.every((weight) => typeof weight === "number")) {
    throw invalidQuery("The weights of RRF are a list of numbers, one for each of its scores, behind them.");
  }
  return weights;
}

function scoreOf(node, compile, weight) {
  const name = nameOf(node);
  if (name === "VECTORDISTANCE") {
    throw notSupported("The function VectorDistance");
  }
  if (name !== "FULLTEXTSCORE" || node.arguments.length < 2) {
    throw invalidQuery("ORDER BY RANK takes FULLTEXTSCORE of a property path and at least one term, or RRF of several.");
  }
  const { path, root } = textPathOf(name, node.arguments[0]);
  return { path, weight, item: compile(root), text: compile(node.arguments[0]), terms: node.arguments.slice(1).map(compile) };
}

const nameOf = (node) => (node.type === "scalar_function_expression" && !node.udf ? node.name.name.toUpperCase() : undefined);

/** The service scores along a full-text index only. */
export function checkFullTextIndexes(rank, fullTextIndexes = []) {
  const missing = rank?.find(({ path }) => !fullTextIndexes.some((index) => index.path === path));
  if (missing !== undefined) {
    throw invalidQuery(`FULLTEXTSCORE needs a full-text index over ${missing.path}: the indexing policy of the container has none.`);
  }
}

/**
 * How many texts there are at the path of each score, how long they are, and in how many each term stands: of all items of the container,
 * whatever the WHERE. Yields where others should have their turn.
 */
export function* statisticsOf(rank, items, rootSlot, frame) {
  const { budget, fullText } = frame[0];
  const texts = rank.map(() => []);
  for (const { document } of items) {
    frame[rootSlot] = document;
    budget.startItem(false);
    rank.forEach((score, index) => {
      const numbers = numbersOf(score, frame);
      budget.spend(1 + ((numbers?.length ?? 0) >>> 6));
      if (numbers !== undefined) {
        texts[index].push(numbers);
      }
    });
    if (budget.endItem()) {
      yield;
    }
  }
  // Only now every word has its number.
  return rank.map(({ path, terms }, index) => ({
    texts: texts[index].length,
    words: texts[index].reduce((sum, { length }) => sum + length, 0),
    terms: terms.map((term) => {
      const numbers = fullText.termOf(path, textOfTerm("FULLTEXTSCORE", term(frame)));
      budget.spend(texts[index].length);
      return { numbers, texts: texts[index].filter((text) => occurrences(text, numbers) > 0).length };
    }),
  }));
}

function numbersOf({ path, text, item }, frame) {
  const value = text(frame);
  return typeof value === "string" ? frame[0].fullText.textOf(item(frame), path, value) : undefined;
}

/** BM25 of the item that the frame holds. */
export function scoreIn(score, statistic, frame) {
  const numbers = numbersOf(score, frame);
  if (numbers === undefined) {
    return 0;
  }
  const lengths = 1 - lengthWeight + (lengthWeight * numbers.length) / (statistic.words / statistic.texts || 1);
  return statistic.terms.reduce((sum, term) => {
    const count = occurrences(numbers, term.numbers);
    const rarity = Math.log(1 + (statistic.texts - term.texts + 0.5) / (term.texts + 0.5));
    return sum + (rarity * count * (saturation + 1)) / (count + saturation * lengths);
  }, 0);
}

/** The fused rank of each row, from its scores: equal scores share a place, and the places behind them stay empty. */
export function fused(rank, rows) {
  const sums = new Array(rows.length).fill(0);
  rank.forEach(({ weight }, index) => {
    const order = rows.map((row, at) => at).sort((a, b) => rows[b].scores[index] - rows[a].scores[index]);
    let place = 0;
    order.forEach((at, position) => {
      place = position > 0 && rows[at].scores[index] === rows[order[position - 1]].scores[index] ? place : position + 1;
      sums[at] += weight / (rankConstant + place);
    });
  });
  return sums;
}
