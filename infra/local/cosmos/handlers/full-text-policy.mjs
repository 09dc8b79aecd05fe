import { badRequest, notSupported } from "../errors.mjs";
import { stepsOf } from "../store/partition-key.mjs";

/** Those that the service knows. */
const languages = new Set(["en-US", "fr-FR", "de-DE", "es-ES", "it-IT", "pt-PT", "pt-BR"]);

/** A container's full-text policy, and the full-text indexes of its indexing policy: paths of the policy only, none with wildcards. */
export function checkFullText(policy, indexes = []) {
  const { fullTextPaths = [], defaultLanguage, package: analyzers = "legacy" } = policy ?? {};
  if (analyzers !== "legacy" || policy?.defaultSpec !== undefined) {
    throw notSupported("A full-text policy with analyzers of its own (package, defaultSpec)");
  }
  const paths = fullTextPaths.map(({ path }) => checked(path));
  if (new Set(paths).size < paths.length) {
    throw badRequest("The full-text policy names a path more than once.");
  }
  const unknown = [defaultLanguage, ...fullTextPaths.map(({ language }) => language)]
    .find((language) => language !== undefined && !languages.has(language));
  if (unknown !== undefined) {
    const known = [...languages].join(", ");
    throw badRequest(`The full-text policy names the language ${JSON.stringify(unknown).slice(0, 100)}; known are ${known}.`);
  }
  const missing = indexes.map(({ path }) => checked(path)).find((path) => !paths.includes(path));
  if (missing !== undefined) {
    throw badRequest(`The full-text index over ${missing} needs the path in the container's full-text policy.`);
  }
}

function checked(path) {
  if (typeof path !== "string" || path.includes("*") || path.includes("[]") || stepsOf(path) === undefined) {
    throw badRequest(`A full-text path is one like /search/text, without wildcards: ${JSON.stringify(path)?.slice(0, 200)}`);
  }
  return path;
}
