import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Routes and the shapes of paths are a few dozen each; only a path that is no known shape is anything else. */
const mostAnswers = 10_000;

/**
 * To find out what a request asks for, Azurite holds the shape of its path (`/container/blob`) against the address of every operation, and
 * compiles that address anew each time: one part in fourteen of all that its code takes. The answers are kept instead.
 */
export function rememberRoutes() {
  for (const service of ["blob", "queue"]) {
    const utilities = require(`azurite/dist/src/${service}/generated/utils/utils`);
    utilities.isURITemplateMatch = remembered(utilities.isURITemplateMatch);
  }
}

/** The same function of two texts, which asks the given one only once for each pair. */
export function remembered(matches) {
  const answers = new Map();
  return (url, template) => {
    const key = `${template}\n${url}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = matches(url, template);
      if (answers.size < mostAnswers) {
        answers.set(key, answer);
      }
    }
    return answer;
  };
}
