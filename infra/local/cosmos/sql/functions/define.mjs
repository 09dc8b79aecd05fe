/**
 * One function of the language: how many arguments it takes, and what it makes of their values. Arguments of the wrong kind make undefined.
 * `apply` is given the run (clock, budget) before the arguments where `needsRun`.
 */
export const takes = (least, most, apply) => ({ least, most, apply, needsRun: false });
export const takesRun = (least, most, apply) => ({ least, most, apply, needsRun: true });

export const isString = (value) => typeof value === "string";
export const isNumber = (value) => typeof value === "number";

/** A function of texts only. */
export const ofTexts = (least, most, apply) => takes(least, most, (...texts) => (texts.every(isString) ? apply(...texts) : undefined));

/** A function of numbers only. */
export const ofNumbers = (least, most, apply) =>
  takes(least, most, (...numbers) => (numbers.every(isNumber) ? apply(...numbers) : undefined));

/** A function of arrays only, which looks at every element. */
export const ofArrays = (count, apply) => takesRun(count, count, (run, ...arrays) => {
  if (!arrays.every(Array.isArray)) {
    return undefined;
  }
  run.budget.spend(arrays.reduce((sum, { length }) => sum + length, 0));
  return apply(...arrays);
});
