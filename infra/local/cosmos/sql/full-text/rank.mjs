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
export function* statisticsOf(rank, allItems, rootSlot, frame) {
  const { fullText, isPart } = frame[0];
  const known = rank.map(({ path }) => (isPart ? undefined : fullText.totalsOf(path)));
  const statistics = known.map((totals) => ({ texts: totals?.texts ?? 0, words: totals?.words ?? 0, terms: [] }));
  if (known.includes(undefined)) {
    const { changes } = fullText;
    yield* eachText(rank, allItems(), rootSlot, frame, (text, index) => {
      statistics[index].texts += known[index] === undefined ? 1 : 0;
      statistics[index].words += known[index] === undefined ? text.length : 0;
    });
    rank.filter(() => !isPart).forEach(({ path }, index) => fullText.keepTotals(path, statistics[index], changes));
  }
  // Only now every word has its number. In how many texts one word stands is known; phrases, and parts of a container, are looked through.
  const looked = [];
  rank.forEach(({ path, terms }, index) => {
    statistics[index].terms = terms.map((term) => {
      const numbers = fullText.termOf(path, textOfTerm("FULLTEXTSCORE", term(frame)));
      const isKnown = !isPart && numbers.length === 1 && numbers[0] !== undefined;
      const found = { numbers, texts: isKnown ? Math.min(fullText.textsWith(path, numbers[0]), statistics[index].texts) : 0 };
      looked.push(...(isKnown ? [] : [{ index, found }]));
      return found;
    });
  });
  if (looked.length > 0) {
    yield* eachText(rank, allItems(), rootSlot, frame, (text, index) => {
      looked.filter((each) => each.index === index).forEach(({ found }) => { found.texts += text.occurrences(found.numbers) > 0 ? 1 : 0; });
    });
  }
  statistics.forEach(({ texts, terms }) => terms.forEach((term) => { term.rarity = rarityOf(texts, term.texts); }));
  return statistics;
}

const rarityOf = (texts, having) => Math.log(1 + (texts - having + 0.5) / (having + 0.5));

function* eachText(rank, items, rootSlot, frame, use) {
  const { budget } = frame[0];
  for (const { document } of items) {
    frame[rootSlot] = document;
    budget.startItem(false);
    rank.forEach((score, index) => {
      const text = textIn(score, frame);
      budget.spend(1 + ((text?.length ?? 0) >>> 6));
      if (text !== undefined) {
        use(text, index);
      }
    });
    if (budget.endItem()) {
      yield;
    }
  }
}

function textIn({ path, text, item }, frame) {
  const value = text(frame);
  return typeof value === "string" ? frame[0].fullText.textOf(item(frame), path, value) : undefined;
}

/** BM25 of the item that the frame holds. */
export function scoreIn(score, statistic, frame) {
  const text = textIn(score, frame);
  if (text === undefined) {
    return 0;
  }
  const lengths = 1 - lengthWeight + (lengthWeight * text.length) / (statistic.words / statistic.texts || 1);
  let sum = 0;
  for (const { numbers, rarity } of statistic.terms) {
    const count = text.occurrences(numbers);
    sum += (rarity * count * (saturation + 1)) / (count + saturation * lengths);
  }
  return sum;
}

/** The fused rank of each row, from its scores: a place is by how many are better, so equal scores share one. */
export function fused(rank, rows) {
  const sums = new Float64Array(rows.length);
  rank.forEach(({ weight }, index) => {
    const sorted = Float64Array.from(rows, (row) => row.scores[index]).sort();
    rows.forEach(({ scores }, at) => { sums[at] += weight / (rankConstant + 1 + better(sorted, scores[index])); });
  });
  return sums;
}

/** How many of the sorted scores are higher. */
function better(sorted, score) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= score) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return sorted.length - low;
}
