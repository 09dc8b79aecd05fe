import { stagesOf } from "./stages.mjs";

/** A place of an array, in characters: what a value costs besides its text. */
const placeOfElement = 16;

/** Runs a subquery for the row that the frame holds; `offer` returns true when it has seen enough. */
function runFor(plan, frame, offer) {
  const stages = stagesOf(plan, frame, ({ value }) => offer(value));
  plan.rows(frame, () => stages.row(0, 0));
  stages.end();
}

export function resultsOf(plan, frame) {
  const results = [];
  runFor(plan, frame, (value) => {
    frame[0].budget.make(placeOfElement);
    results.push(value);
    return false;
  });
  return results;
}

export function firstOf(plan, frame) {
  let first;
  runFor(plan, frame, (value) => {
    first = value;
    return true;
  });
  return first;
}

export const hasRows = (plan, frame) => firstOf(plan, frame) !== undefined;
