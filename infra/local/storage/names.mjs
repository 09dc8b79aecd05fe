import { createRequire } from "node:module";
import { isLegal } from "./legal-text.mjs";

const require = createRequire(import.meta.url);
const { extractStoragePartsFromPath } = require("azurite/dist/src/blob/middlewares/blobStorageContext.middleware");

const longestName = 1_024;
const mostSegments = 254;

/**
 * Azure's front end refuses addresses that hold these, escaped or not: control characters (0x00 to 0x1F, 0x7F to 0x9F) and private-use ones
 * ("code points like \uE000" in its naming rules). It does take U+FFFE and U+FFFF.
 */
const refusedCharacter = /[\u0000-\u001F\u007F-\u009F\uE000-\uF8FF]/u;

/** The names of system containers; Azurite checks all others. */
const systemContainer = /^\$[a-z]+$/;

/**
 * Puts Azure's rules for names, which Azurite does not have, before its listener. A name that breaks them can't be made or changed; it can be
 * read and deleted, so that a data folder in which an earlier version left one can be mended.
 */
export function withNames(listener) {
  return (request, response) => {
    const problem = problemOf(request.method, request.headers.host ?? "", request.url);
    if (problem === undefined) {
      listener(request, response);
    } else {
      // The body is read to its end: else the client may see a broken pipe before the answer.
      request.resume().on("end", () => answer(response, problem));
    }
  };
}

/** What is wrong with the names in an address, as `{ code, message }`; undefined where nothing is. */
export function problemOf(method, host, url) {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, "").split(/[?#]/, 1)[0];
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return invalidUri("it is not UTF-8, percent-encoded");
  }
  if (method !== "PUT" && method !== "POST" && method !== "PATCH") {
    return undefined;
  }
  const refused = decoded.match(refusedCharacter)?.[0];
  if (refused !== undefined) {
    return invalidUri(`it holds U+${refused.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
  }
  const [, container, blob] = extractStoragePartsFromPath(host.replace(/:\d+$/, ""), path, false);
  if (container?.startsWith("$") && !systemContainer.test(container)) {
    return { code: "InvalidResourceName", message: "The specified resource name contains invalid characters." };
  }
  if (blob.length > longestName) {
    return { code: "OutOfRangeInput", message: `The specified resource name length is not within the permissible limits: a blob's name has at most ${longestName} characters.` };
  }
  return blob.split("/").length > mostSegments ? invalidUri(`the blob's name has more than ${mostSegments} segments`) : undefined;
}

const invalidUri = (reason) => ({ code: "InvalidUri", message: `The requested URI does not represent any resource on the server: ${reason}.` });

function answer(response, { code, message }) {
  const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`);
  response.writeHead(400, message, { "content-type": "application/xml", "content-length": body.length, "x-ms-error-code": code });
  response.end(body);
}

/** A queue message must be something that can stand in XML, which all clients get it in. */
export const isMessageText = (text) => text === undefined || isLegal(text);
