/**
 * Resource ids (`_rid`) nest: 4 bytes name a database, 8 a container (its first byte has the top bit set), 16 an item
 * (its last byte's high nibble says what kind of resource it is: 0 an item, 5 a partition key range).
 */
export const databaseRid = (number) => encode(databaseBytes(number));

export function containerRid(parentRid, number) {
  const bytes = Buffer.alloc(8);
  decode(parentRid).copy(bytes, 0, 0, 4);
  bytes.writeUInt32BE((number | 0x80000000) >>> 0, 4);
  return encode(bytes);
}

export const itemRid = (parentRid, number) => encode(childBytes(parentRid, number));

export function partitionKeyRangeRid(parentRid, number) {
  const bytes = childBytes(parentRid, number);
  bytes[15] = 0x50;
  return encode(bytes);
}

/** The running number inside an item's `_rid`: items of a container are ordered by it. */
export const itemNumber = (rid) => Number(decode(rid).readBigUInt64LE(8));

function databaseBytes(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

function childBytes(parentRid, number) {
  const bytes = Buffer.alloc(16);
  decode(parentRid).copy(bytes, 0, 0, 8);
  bytes.writeBigUInt64LE(BigInt(number), 8);
  return bytes;
}

const encode = (bytes) => bytes.toString("base64").replaceAll("/", "-");
const decode = (rid) => Buffer.from(rid.replaceAll("-", "/"), "base64");
