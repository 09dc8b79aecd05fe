import { invalidQuery, notSupported } from "../query-errors.mjs";
import { textOfTerm } from "./contains.mjs";
import { textAt } from "./paths.mjs";

/** Usual constants of BM25, and of the fusion of ranks (60, as in the service's SDKs). */
const [saturation, lengthWeight, rankConstant] = [1.2, 0.75, 60];

/**
 * Compiles what stands behind `ORDER BY RANK`: a FULLTEXTSCORE, or an RRF of several with or without weights. Each score is
 * `{ path, read, terms, weight }`.
 */
export function compileRank(query, compile) {
  const { rank } = query.orderBy;
  for (const [name, node] of [["OFFSET", query.offset], ["LIMIT", query.limit]]) {
    if (node !== null && node.type !== "number_constant") {
      throw invalidQuery(`Invalid OFFSET/LIMIT spec for Hybrid Search query. Expected a number literal for ${name}, no parameter.`);
    }
  }
  if (query.groupBy !== null || query.from === null || query.from.joins.length > 0 || query.from.source.iteration) {
    throw invalidQuery("ORDER BY RANK is not possible with JOIN, IN, GROUP BY, or without FROM.");
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
  return { ...textAt(name, node.arguments[0], compile), weight, terms: node.arguments.slice(1).map(compile) };
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
 * Of each score its texts, how many they are, how long, and in how many each term stands: of all items of the container, whatever the
 * WHERE. Yields where others should have their turn.
 */
export function* statisticsOf(rank, allItems, rootSlot, frame) {
  const { fullText, isPart } = frame[0];
  const { changes } = fullText;
  const statistics = rank.map(({ path }) => {
    const texts = fullText.at(path);
    const totals = isPart ? undefined : texts.totals(changes);
    return { texts, isKnown: totals !== undefined, count: totals?.texts ?? 0, words: totals?.words ?? 0, terms: [] };
  });
  const unknown = statistics.filter(({ isKnown }) => !isKnown);
  if (unknown.length > 0) {
    yield* eachText(rank, statistics, allItems(), rootSlot, frame, (text, statistic) => {
      statistic.count += Number(!statistic.isKnown);
      statistic.words += statistic.isKnown ? 0 : text.length;
    });
    if (!isPart) {
      unknown.forEach(({ texts, count, words }) => texts.keepTotals({ texts: count, words }, changes));
    }
  }
  // Only now every word has its number. A part of a container is looked through for how many of its texts have a term.
  rank.forEach(({ terms }, index) => {
    const { texts, count } = statistics[index];
    statistics[index].terms = terms.map((term) => {
      const found = texts.term(textOfTerm("FULLTEXTSCORE", term(frame)));
      return { found, having: isPart ? 0 : Math.min(found.texts, count) };
    });
  });
  if (isPart) {
    yield* eachText(rank, statistics, allItems(), rootSlot, frame, (text, { terms }) => {
      terms.forEach((term) => { term.having += Number(term.found.occurrencesIn(text) > 0); });
    });
  }
  statistics.forEach(({ count, terms }) => terms.forEach((term) => { term.rarity = rarityOf(count, term.having); }));
  return statistics;
}

const rarityOf = (texts, having) => Math.log(1 + (texts - having + 0.5) / (having + 0.5));

function* eachText(rank, statistics, items, rootSlot, frame, use) {
  const { budget } = frame[0];
  for (const { document } of items) {
    frame[rootSlot] = document;
    budget.startItem(false);
    rank.forEach(({ read }, index) => {
      const text = read(statistics[index].texts, frame);
      budget.spend(1 + ((text?.length ?? 0) >>> 6));
      if (text !== undefined) {
        use(text, statistics[index]);
      }
    });
    if (budget.endItem()) {
      yield;
    }
  }
}

/** BM25 of the item that the frame holds. */
export function scoreIn({ read }, { texts, count: all, words, terms }, frame) {
  const text = read(texts, frame);
  if (text === undefined) {
    return 0;
  }
  const lengths = 1 - lengthWeight + (lengthWeight * text.length) / (words / all || 1);
  let sum = 0;
  for (const { found, rarity } of terms) {
    const count = found.occurrencesIn(text);
    sum += (rarity * count * (saturation + 1)) / (count + saturation * lengths);
  }
  return sum;
}

/** The fused rank of each row, from the rows' values of each score: a place is by how many are better, so equal scores share one. */
export function fused(rank, scores) {
  const sums = new Float64Array(scores[0].length);
  rank.forEach(({ weight }, index) => {
    const places = new Map();
    Float64Array.from(scores[index]).sort().reverse().forEach((score, better) => {
      if (!places.has(score)) {
        places.set(score, better);
      }
    });
    scores[index].forEach((score, at) => { sums[at] += weight / (rankConstant + 1 + places.get(score)); });
  });
  return sums;
}
