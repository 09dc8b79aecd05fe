import { createRequire } from "node:module";
import { isLegal, legal } from "./legal-text.mjs";
import { isMessageText } from "./names.mjs";

const require = createRequire(import.meta.url);
const { default: ContainerHandler } = require("azurite/dist/src/blob/handlers/ContainerHandler");
const { default: MessagesHandler } = require("azurite/dist/src/queue/handlers/MessagesHandler");
const { default: MessageIdHandler } = require("azurite/dist/src/queue/handlers/MessageIdHandler");
const { default: QueueErrors } = require("azurite/dist/src/queue/errors/StorageErrorFactory");

const encodedMarker = "percent:";

/**
 * Makes Azurite's answers XML whatever is in its store: its writer throws at characters that XML can't hold, and a listing with one such name
 * would be 500 for ever. Names are percent-encoded then, as Azure does with U+FFFE and U+FFFF (service version 2021-02-12), and the SDKs decode
 * them; other texts get U+FFFD instead. Messages that could not be answered are refused, as Azure does.
 */
export function keepAnswersLegal() {
  for (const service of ["blob", "queue"]) {
    const xml = require(`azurite/dist/src/${service}/generated/utils/xml`);
    const { stringifyXML, jsonToXML } = xml;
    xml.stringifyXML = (body, options) => stringifyXML(legalBody(body), options);
    xml.jsonToXML = (body) => jsonToXML(legalBody(body));
  }
  for (const name of ["listBlobFlatSegment", "listBlobHierarchySegment"]) {
    wrapListing(name);
  }
  refuseMessages(MessagesHandler, "enqueue");
  refuseMessages(MessageIdHandler, "update");
}

/** The same body where everything in it is legal, which costs no copy. */
export function legalBody(value, name) {
  if (typeof value === "string") {
    return isLegal(value) ? value : name === "Name" ? { $: { Encoded: "true" }, _: encodeURIComponent(value.toWellFormed()) } : legal(value);
  }
  if (value === null || typeof value !== "object" || value instanceof Date) {
    return value;
  }
  let copy;
  for (const [key, item] of Object.entries(value)) {
    const next = legalBody(item, Array.isArray(value) ? name : key);
    if (next !== item) {
      copy ??= Array.isArray(value) ? [...value] : { ...value };
      copy[key] = next;
    }
  }
  return copy ?? value;
}

/** A marker is the last blob's name: clients take it out of the XML of one page and give it back for the next. */
function wrapListing(name) {
  const list = ContainerHandler.prototype[name];
  const position = name === "listBlobHierarchySegment" ? 1 : 0;
  ContainerHandler.prototype[name] = async function (...given) {
    given[position].marker = decodeMarker(given[position].marker);
    const page = await list.apply(this, given);
    return { ...page, nextMarker: encodeMarker(page.nextMarker) };
  };
}

export const encodeMarker = (marker) => (marker && (!isLegal(marker) || marker.startsWith(encodedMarker)) ? encodedMarker + encodeURIComponent(marker) : marker);

export function decodeMarker(marker) {
  if (!marker?.startsWith(encodedMarker)) {
    return marker;
  }
  try {
    return decodeURIComponent(marker.slice(encodedMarker.length));
  } catch {
    return marker;
  }
}

function refuseMessages(Handler, name) {
  const handle = Handler.prototype[name];
  Handler.prototype[name] = async function (message, ...others) {
    if (!isMessageText(message.messageText)) {
      throw QueueErrors.getInvalidXmlDocument(others.at(-1).contextID);
    }
    return handle.call(this, message, ...others);
  };
}
