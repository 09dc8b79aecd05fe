import { firstIndex } from "../../shared/halves.mjs";
import { candidateIds } from "./candidates.mjs";
import { checkCompositeIndex } from "./compile/order.mjs";
import { FullTextIndex } from "../store/full-text-index.mjs";
import { compile } from "./compile.mjs";
import { requiredEquality } from "./equalities.mjs";
import { checkFullTextIndexes, statisticsOf } from "./full-text/rank.mjs";
import { requiredMembership } from "./memberships.mjs";
import { invalidQuery, refusing } from "./query-errors.mjs";
import { Budget } from "./run/budget.mjs";
import { Page } from "./run/pages.mjs";
import { stagesOf } from "./run/stages.mjs";

/**
 * Runs `{ query, parameters }` over a container and cuts one page. Returns the results as JSON bytes, the continuation if there is more,
 * and how many items were looked at. Others have their turn between two items.
 */
export async function runQuery(container, { query, parameters }, options) {
  const { partitionKey, maxItemCount, continuation, budget = new Budget(), now = Date.now } = options;
  try {
    const { syntax, plan } = compile(query);
    const values = parameterValues(parameters);
    checkCompositeIndex(plan.order ?? [], container.definition.indexingPolicy?.compositeIndexes);
    checkFullTextIndexes(plan.rank, container.definition.indexingPolicy?.fullTextIndexes);
    const page = new Page(plan.order, maxItemCount, continuation);
    const items = itemsToLookAt(container, partitionKey, syntax, values);
    const retrieved = { count: 0 };
    for (const _ of working(plan, items, runOver(container, values, budget, now), page, retrieved)) {
      await budget.breathe();
    }
    return { results: page.results, continuation: page.continuation, retrieved: retrieved.count };
  } catch (error) {
    throw refusing(error);
  }
}

const runOver = (container, parameters, budget, now) => ({
  parameters, budget, now, fullText: container.fullText ?? new FullTextIndex(), isPart: container.isPart, terms: new Map(),
  allItems: () => container.items(),
});

/** Runs a query over plain definitions (databases, containers), whose lists are short: no pages, and no turns for others. */
export function runQueryOver(documents, { query, parameters }) {
  return runAtOnce(query, parameters, documents.map((document, number) => ({ document, number })));
}

/** Whether a patch condition (`from c where …`) holds for one item. */
export function matches(item, condition) {
  return runAtOnce(`SELECT * ${condition}`, [], [item]).length > 0;
}

function runAtOnce(query, parameters, items) {
  try {
    const { plan } = compile(query);
    const page = new Page(plan.order, Number.MAX_SAFE_INTEGER);
    const run = runOver({ items: () => items }, parameterValues(parameters), new Budget(), Date.now);
    for (const _ of working(plan, items, run, page, { count: 0 })) {
      // Nobody is given a turn.
    }
    return page.results;
  } catch (error) {
    throw refusing(error);
  }
}

/** Does the work, and yields whenever others should have their turn. */
function* working(plan, items, run, page, retrieved) {
  const frame = new Array(plan.slots);
  frame[0] = { keepsMade: plan.makesValues, ...run, startedAt: run.now() };
  if (plan.rank !== undefined) {
    frame[0].statistics = yield* statisticsOf(plan.rank, run.allItems, plan.rootSlot, frame);
  }
  const stages = stagesOf(plan, frame, (row) => page.offer(row));
  const isStreamed = plan.group === undefined && plan.order === undefined && !plan.distinct && plan.take.length === 0;
  const from = plan.inner === undefined ? items : yield* itemsOf(plan.inner, items, run);
  if (plan.rootSlot === undefined) {
    plan.rows(frame, () => stages.row(0, 0));
  } else {
    yield* eachItem(plan, from, isStreamed ? firstIndex(from.length, (at) => from[at].number >= page.firstNumber) : 0, frame, stages, retrieved);
  }
  stages.end();
}

function* eachItem(plan, items, start, frame, stages, retrieved) {
  const { budget, keepsMade } = frame[0];
  let isEnough = false;
  for (let index = start; index < items.length && !isEnough; index++) {
    const { document, number } = items[index];
    let offset = 0;
    budget.startItem(keepsMade);
    budget.spend();
    frame[plan.rootSlot] = document;
    isEnough = plan.rows(frame, () => stages.row(number, offset++));
    retrieved.count++;
    if (budget.endItem()) {
      yield;
    }
  }
}

/** The results of a subquery over the container, which stand for the items of the query around it. */
function* itemsOf(inner, items, run) {
  const results = [];
  const sink = {
    firstNumber: 0,
    offer({ value }) {
      run.budget.keep(1, 0);
      results.push({ document: value, number: results.length });
      return false;
    },
  };
  yield* working(inner, items, { ...run, keepsMade: true }, sink, { count: 0 });
  return results;
}

function itemsToLookAt(container, partitionKey, syntax, values) {
  const ids = candidateIds(syntax, values);
  if (ids !== undefined && container.isKeyedById) {
    return [...ids].map((id) => container.find(id, JSON.stringify([id])))
      .filter((item) => item !== undefined && (partitionKey ?? item.partitionKey) === item.partitionKey)
      .sort((a, b) => a.number - b.number);
  }
  const items = itemsByIndex(container, requiredEquality(syntax, values), requiredMembership(syntax, values)) ?? container.items();
  return partitionKey === undefined ? items : items.filter((item) => item.partitionKey === partitionKey);
}

/** Text first, then lists: truth values leave the most to look at. */
function itemsByIndex(container, equality, membership) {
  if (membership !== undefined && typeof equality?.value !== "string") {
    return container.itemsHolding(membership.path, membership.values);
  }
  return equality === undefined ? undefined : container.itemsWith(equality.path, equality.value);
}

function parameterValues(parameters = []) {
  if (!Array.isArray(parameters) || !parameters.every((parameter) => typeof parameter?.name === "string")) {
    throw invalidQuery("The parameters of a query are a list of objects with a name and a value.");
  }
  return Object.assign(Object.create(null), Object.fromEntries(parameters.map(({ name, value }) => [name.replace(/^@/, ""), value])));
}
