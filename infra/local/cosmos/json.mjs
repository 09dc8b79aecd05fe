import { badRequest } from "./errors.mjs";

/** As deep as the service lets arrays and objects stand inside each other. */
const maxDepth = 128;

export function readJson(bytes) {
  checkDepth(bytes);
  try {
    return JSON.parse(bytes);
  } catch (error) {
    throw badRequest(`The request body is not JSON: ${error.message.slice(0, 200)}`);
  }
}

export function asObject(value, name) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    throw badRequest(`${name} must be a JSON object.`);
  }
  return value;
}

/** What an object or array itself holds under a name: never what every one has, like `constructor`, or the `length` of an array. */
export const ownValue = (parent, name) => (hasOwn(parent, name) ? parent[name] : undefined);

export const hasOwn = (parent, name) =>
  parent !== null && typeof parent === "object" && Object.hasOwn(parent, name) && !(name === "length" && Array.isArray(parent));

/** Sets without setters: `__proto__` becomes a property like any other. */
export const setOwn = (parent, name, value) =>
  Object.defineProperty(parent, name, { value, writable: true, enumerable: true, configurable: true });

/** Brackets and braces differ in one bit. */
const [quote, backslash, brace, closingBrace, difference] = [0x22, 0x5c, 0x7b, 0x7d, 0x20];

/** Looked for in the bytes: what walks a document later does so by recursion. */
function checkDepth(bytes) {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      inText = !inText;
    } else if (inText) {
      at += byte === backslash ? 1 : 0;
    } else if ((byte | difference) === brace) {
      depth++;
      if (depth > maxDepth) {
        throw badRequest(`The request body nests more than ${maxDepth} arrays and objects.`);
      }
    } else if ((byte | difference) === closingBrace) {
      depth--;
    }
  }
}
