import { badRequest } from "../errors.mjs";
import { ownValue } from "../json.mjs";
import { readItemContent } from "../items.mjs";
import { isRow, readRecords, rowHeader, writeRecords } from "./records.mjs";

/**
 * The two HybridRow schemas of batches. After the row's header comes a byte that tells which of the leading fields
 * are present, then these (numbers as four bytes; texts and bytes behind their length), then any number of sparse
 * fields: a type, the number of the field, its value.
 */
const operationSchema = 2145473648;
const resultSchema = 2145473649;

const operationFields = ["operationType", "resourceType", "partitionKey", "effectivePartitionKey", "id", "binaryId", "resourceBody"];
const sparseFields = { 8: "indexingDirective", 9: "ifMatch", 10: "ifNoneMatch", 11: "timeToLiveInSeconds", 12: "minimalReturnPreference" };
const fixedFields = 2;

const verbs = { 0: "create", 1: "patch", 2: "read", 4: "delete", 5: "replace", 20: "upsert" };
const types = { false: 2, true: 3, int32: 7, float64: 16, utf8: 20 };

export const contentType = "application/octet-stream";

/** Batches as .NET sends them. */
export const readOperations = (bytes) => readRecords(bytes).map(readOperation).map(({ operationType, resourceBody, minimalReturnPreference, ...operation }) => {
  const verb = ownValue(verbs, operationType);
  if (verb === undefined) {
    throw badRequest(`The batch operation ${operationType} is not known here.`);
  }
  const content = () => (resourceBody === undefined ? undefined : readItemContent(resourceBody));
  return { ...operation, verb, content, isSilent: minimalReturnPreference === true };
});

export const writeResults = (results) => writeRecords(results.map(writeResult));

/** Reads one operation of a batch: its fields by name; `resourceBody` in bytes, all other texts as strings. */
function readOperation(bytes) {
  if (!isRow(bytes, 0, operationSchema)) {
    throw badRequest("A record of the batch is not an operation.");
  }
  const reader = new Reader(bytes, 5);
  const present = reader.byte();
  const operation = {};
  operationFields.forEach((name, index) => {
    if ((present & (1 << index)) === 0) {
      return;
    }
    const value = index < fixedFields ? reader.int32() : reader.bytes();
    operation[name] = typeof value === "number" || name === "resourceBody" ? value : value.toString();
  });
  while (!reader.atEnd) {
    const type = reader.byte();
    const name = sparseFields[reader.byte()];
    if (name === undefined) {
      throw badRequest("An operation of the batch has a field that is not known here.");
    }
    operation[name] = sparseValue(reader, type);
  }
  return operation;
}

function sparseValue(reader, type) {
  switch (type) {
    case types.false: return false;
    case types.true: return true;
    case types.int32: return reader.int32();
    case types.utf8: return reader.bytes().toString();
    default: throw badRequest(`An operation of the batch has a field of type ${type}, which is not known here.`);
  }
}

/** Writes one result of a batch. */
function writeResult({ status, substatus = 0, etag, body, charge }) {
  const fixed = Buffer.alloc(9);
  fixed[0] = 0b11 | (etag === undefined ? 0 : 0b100) | (body === undefined ? 0 : 0b1000);
  fixed.writeInt32LE(status, 1);
  fixed.writeInt32LE(substatus, 5);
  const chargeField = Buffer.alloc(10);
  chargeField[0] = types.float64;
  chargeField[1] = 6;
  chargeField.writeDoubleLE(charge, 2);
  const texts = [etag === undefined ? undefined : Buffer.from(etag), body].filter((text) => text !== undefined);
  return Buffer.concat([rowHeader(resultSchema), fixed, ...texts.flatMap((text) => [lengthOf(text), text]), chargeField]);
}

/** Lengths take seven bits a byte, the lowest first. */
function lengthOf({ length }) {
  const bytes = [];
  for (; length > 127; length >>>= 7) {
    bytes.push((length & 127) | 128);
  }
  return Buffer.from([...bytes, length]);
}

class Reader {
  #bytes;
  #at;

  constructor(bytes, at) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get atEnd() { return this.#at >= this.#bytes.length; }

  byte() {
    return this.#slice(1)[0];
  }

  int32() {
    return this.#slice(4).readInt32LE();
  }

  bytes() {
    let length = 0;
    let byte;
    for (let shift = 0; shift === 0 || (byte & 128) !== 0; shift += 7) {
      byte = this.byte();
      length += (byte & 127) * 2 ** shift;
    }
    return this.#slice(length);
  }

  #slice(length) {
    const slice = this.#bytes.subarray(this.#at, this.#at + length);
    if (slice.length !== length) {
      throw badRequest("An operation of the batch ends early.");
    }
    this.#at += length;
    return slice;
  }
}
