import { crc32 } from "node:zlib";
import { badRequest } from "../errors.mjs";

/**
 * The framing of batches (RecordIO): a segment header, then records of a header (length, CRC-32) and a body. Every
 * header is a HybridRow itself: a version byte, and the number of its schema in four bytes.
 */
export const rowVersion = 0x81;
const segmentSchema = 2147473648;
const recordSchema = 2147473649;
const rowHeaderLength = 5;
const segmentLength = 10;
const recordHeaderLength = 13;

export function readRecords(bytes) {
  if (bytes.length < segmentLength || !isRow(bytes, 0, segmentSchema)) {
    throw badRequest("The batch does not start with a segment header.");
  }
  const records = [];
  let at = segmentLength;
  while (at < bytes.length) {
    if (!isRow(bytes, at, recordSchema) || at + recordHeaderLength > bytes.length) {
      throw badRequest("The batch holds something that is not a record.");
    }
    const length = bytes.readInt32LE(at + 5);
    const body = bytes.subarray(at + recordHeaderLength, at + recordHeaderLength + length);
    if (body.length !== length || crc32(body) !== bytes.readUInt32LE(at + 9)) {
      throw badRequest("A record of the batch is damaged.");
    }
    records.push(body);
    at += recordHeaderLength + length;
  }
  return records;
}

export function writeRecords(bodies) {
  const segment = rowHeader(segmentSchema, segmentLength);
  segment[5] = 1; // Of the segment's fields only its length is present.
  segment.writeInt32LE(segmentLength, 6);
  return Buffer.concat([segment, ...bodies.flatMap((body) => [recordHeader(body), body])]);
}

export function isRow(bytes, at, schema) {
  return bytes[at] === rowVersion && at + rowHeaderLength <= bytes.length && bytes.readInt32LE(at + 1) === schema;
}

export function rowHeader(schema, length = rowHeaderLength) {
  const header = Buffer.alloc(length);
  header[0] = rowVersion;
  header.writeInt32LE(schema, 1);
  return header;
}

function recordHeader(body) {
  const header = rowHeader(recordSchema, recordHeaderLength);
  header.writeInt32LE(body.length, 5);
  header.writeUInt32LE(crc32(body), 9);
  return header;
}
