import { isString, takesRun } from "./define.mjs";
import { like } from "./like.mjs";
import { isMatch, regularExpression } from "./regular-expressions.mjs";

export const patternFunctions = {
  /** What the keyword LIKE, with ESCAPE, is read as. */
  LIKE: takesRun(2, 3, ({ budget }, text, pattern, escape = "") =>
    isString(text) && isString(pattern) && isString(escape) && escape.length <= 1 ? like(text, pattern, escape, budget) : undefined),

  REGEXMATCH: takesRun(2, 3, ({ budget }, text, pattern, modifiers = "") => {
    if (![text, pattern, modifiers].every(isString)) {
      return undefined;
    }
    const expression = regularExpression(pattern, modifiers);
    return expression === undefined ? undefined : isMatch(expression, text, budget);
  }),
};
