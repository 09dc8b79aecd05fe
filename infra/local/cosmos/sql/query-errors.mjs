import { badRequest, notSupported } from "../errors.mjs";

/** What a query can't be run for, in the service's shape: a list of errors with a place in the query's text and a code. */
function queryError(code, message, start, end) {
  return badRequest(`Message: ${JSON.stringify({ errors: [{ severity: "Error", location: { start, end }, code, message }] })}`);
}

export const syntaxError = (text, at) => queryError("SC1001", `Syntax error, incorrect syntax near '${text}'.`, at, at + text.length);

export const unresolvedName = ({ name, at }) => queryError("SC2001", `Identifier '${name}' could not be resolved.`, at, at + name.length);

export const unknownFunction = ({ name, at }) =>
  queryError("SC2005", `'${name}' is not a recognized built-in function name.`, at, at + name.length);

/** A limit of the service, or one that keeps this process alive. */
export const tooMuch = (message) => badRequest(message);

/** Values that are nested too deep for JavaScript's stack, or texts too long for it, are too much as well. */
export function refusing(error) {
  return error instanceof RangeError ? tooMuch("The query, or a value that it makes, is too deep or too long.") : error;
}

export { badRequest as invalidQuery, notSupported };
