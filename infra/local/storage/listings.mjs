import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { default: ContainerHandler } = require("azurite/dist/src/blob/handlers/ContainerHandler");
const serializer = require("azurite/dist/src/blob/generated/utils/serializer");
const xml = require("azurite/dist/src/blob/generated/utils/xml");
const Loki = require("lokijs");

/** What a listing tells: Azurite's names of its tables. */
const told = new Set(["$CONTAINERS_COLLECTION$", "$BLOBS_COLLECTION$"]);

/** The methods of a table through which everything goes that changes it. */
const changing = ["insertOne", "update", "remove", "removeBatchByPositions", "clear"];

/** Bytes of all answers that are kept: 100,000 blobs and more. */
const mostBytes = 128 * 1024 * 1024;

/** Changes to containers and blobs since the start. */
let changes = 0;

/**
 * A host lists its container several times a second, and mostly nothing changed. Azurite writes the XML anew each time, which takes
 * hundreds of milliseconds of processor time for 5,000 blobs. Here the XML of the last answers is kept until a blob or container changes.
 */
export function keepListings() {
  for (const name of changing) {
    const change = Loki.Collection.prototype[name];
    Loki.Collection.prototype[name] = function (...given) {
      changes += told.has(this.name) ? 1 : 0;
      return change.apply(this, given);
    };
  }
  const kept = new KeptListings(mostBytes);
  const { listBlobFlatSegment } = ContainerHandler.prototype;
  ContainerHandler.prototype.listBlobFlatSegment = async function (options, context) {
    const address = `${context.request.getEndpoint()}\n${context.request.getUrl()}`;
    const listing = kept.find(address, changes);
    if (listing !== undefined) {
      const ofThisRequest = { requestId: context.contextId, clientRequestId: options.requestId, date: context.startTime };
      return { ...listing.page, ...ofThisRequest, [written]: listing.body };
    }
    const before = changes;
    const page = await listBlobFlatSegment.call(this, options, context);
    return { ...page, [keep]: (body) => kept.add(address, before, page, body) };
  };
  const { serialize } = serializer;
  serializer.serialize = async (context, response, operation, answer, logger) => {
    if (answer?.[written] === undefined && answer?.[keep] === undefined) {
      return serialize(context, response, operation, answer, logger);
    }
    const { bodyMapper, ...withoutBody } = operation.responses[answer.statusCode];
    await serialize(context, response, { ...operation, responses: { [answer.statusCode]: withoutBody } }, answer, logger);
    const body = answer[written] ?? bodyOf(answer, operation.serializer, bodyMapper);
    answer[keep]?.(body);
    response.setContentType("application/xml");
    response.getBodyStream().write(body);
  };
}

const bodyOf = (answer, models, mapper) =>
  Buffer.from(xml.stringifyXML(models.serialize(mapper, answer), { rootName: mapper.xmlName }));

/** On an answer: its XML, and what is to be called with it. */
const written = Symbol("written");
const keep = Symbol("keep");

/** Answers by address, all of the same state of the store. */
export class KeptListings {
  #listings = new Map();
  #state;
  #bytes = 0;
  #mostBytes;

  constructor(mostBytes) {
    this.#mostBytes = mostBytes;
  }

  find(address, state) {
    return state === this.#state ? this.#listings.get(address) : undefined;
  }

  /** Keeps an answer of a state of the store, unless time alone may change it: a lease ends without a request. */
  add(address, state, { segment, ...page }, body) {
    if (body.length > this.#mostBytes || segment.blobItems.some(({ properties }) => properties.leaseState !== "available")) {
      return;
    }
    if (state !== this.#state || this.#bytes + body.length > this.#mostBytes) {
      this.#listings.clear();
      [this.#state, this.#bytes] = [state, 0];
    }
    this.#listings.set(address, { page, body });
    this.#bytes += body.length;
  }
}
