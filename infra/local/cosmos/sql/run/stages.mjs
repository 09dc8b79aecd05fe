import { fused, scoreIn } from "../full-text/rank.mjs";
import { compareValues, keyOf } from "../values.mjs";

/**
 * What happens to the rows of a plan: they are grouped or sorted where the plan says so, then their values are made and thinned out. `row`
 * takes the row that the frame holds, with its place among all rows; `end` is called after the last one. Whatever comes out goes to
 * `offer({ value, orders, number, offset })`; `offer` and `row` return true when no more is needed.
 */
export function stagesOf(plan, frame, offer) {
  const finish = thinning(plan, frame, offer);
  if (plan.group !== undefined) {
    return grouping(plan, frame, finish);
  }
  if (plan.rank !== undefined) {
    return ranking(plan, frame, finish);
  }
  if (plan.order !== undefined) {
    return sorting(plan, frame, finish);
  }
  return { row: (number, offset) => finish(frame, undefined, number, offset), end() {} };
}

/** DISTINCT, then OFFSET and LIMIT or TOP, counted in results. */
function thinning(plan, frame, offer) {
  const { budget } = frame[0];
  const seen = plan.distinct ? new Set() : undefined;
  let toSkip = plan.skip?.(frame) ?? 0;
  let toTake = Math.min(...plan.take.map((count) => count(frame)));
  return (row, orders, number, offset) => {
    if (toTake === 0) {
      return true;
    }
    budget.spend();
    const value = plan.value(row);
    if (value === undefined || (seen !== undefined && !isNew(seen, value, budget))) {
      return false;
    }
    if (toSkip > 0) {
      toSkip--;
      return false;
    }
    toTake--;
    return offer({ value, orders, number, offset }) || toTake === 0;
  };
}

function isNew(seen, value, budget) {
  const key = keyOf(value);
  if (seen.has(key)) {
    return false;
  }
  budget.keep(1, key.length);
  seen.add(key);
  return true;
}

function sorting(plan, frame, finish) {
  const { budget } = frame[0];
  const rows = [];
  return {
    row(number, offset) {
      const orders = plan.order.map(({ key }) => key(frame));
      // One property that isn't there leaves the item out, as the service's own index does; a composite index has it.
      if (orders.length > 1 || orders[0] !== undefined) {
        budget.keep(1, 0);
        rows.push({ kept: frame.slice(), orders, number, offset });
      }
      return false;
    },
    end() {
      rows.sort((a, b) => {
        budget.spend();
        return compareOrders(plan.order, a.orders, b.orders);
      });
      rows.some(({ kept, orders, number, offset }) => finish(kept, orders, number, offset));
    },
  };
}

/** Scores every row, and gives them out by their places among all. A row is one document: nothing else is in its frame. */
function ranking(plan, frame, finish) {
  const { budget, statistics } = frame[0];
  const [rows, scores] = [[], plan.rank.map(() => [])];
  return {
    row(number) {
      budget.keep(1, 0);
      rows.push({ document: frame[plan.rootSlot], number });
      plan.rank.forEach((score, index) => scores[index].push(scoreIn(score, statistics[index], frame)));
      return false;
    },
    end() {
      const sums = fused(plan.rank, scores);
      const best = Uint32Array.from(rows, (_, at) => at).sort((a, b) => sums[b] - sums[a] || rows[a].number - rows[b].number);
      best.some((at) => {
        frame[plan.rootSlot] = rows[at].document;
        return finish(frame, [sums[at]], rows[at].number, 0);
      });
    },
  };
}

export function compareOrders(order, left, right) {
  for (let index = 0; index < order.length; index++) {
    const compared = compareValues(left[index], right[index]);
    if (compared !== 0) {
      return order[index].descending ? -compared : compared;
    }
  }
  return 0;
}

/** One row a group, which stands for the others: what a SELECT may name besides aggregates is the same in all of them. */
function grouping({ group }, frame, finish) {
  const { budget } = frame[0];
  const groups = new Map();
  const start = () => ({ kept: frame.slice(), accumulators: group.aggregates.map(({ make }) => make()) });
  if (group.keys === undefined) {
    groups.set("", start());
  }
  return {
    row() {
      const key = group.keys === undefined ? "" : group.keys.map((value) => keyOf(value(frame))).join();
      let found = groups.get(key);
      if (found === undefined) {
        budget.keep(1, key.length);
        groups.set(key, found = start());
      }
      group.aggregates.forEach(({ value }, index) => found.accumulators[index].add(value(frame)));
      return false;
    },
    end() {
      let number = 0;
      for (const { kept, accumulators } of groups.values()) {
        group.aggregates.forEach(({ slot }, index) => { kept[slot] = accumulators[index].result(); });
        if (finish(kept, undefined, number++, 0)) {
          return;
        }
      }
    },
  };
}
