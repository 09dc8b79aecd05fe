import { crc32 } from "node:zlib";
import { readRecords } from "../cosmos/batch/records.mjs";

/** A transaction as the .NET SDK 3.64 sends it, recorded: create b1, upsert b2, read b1, patch b2, replace b1, delete b2. */
export const recordedTransaction = Buffer.from(
  "81f0d8ff7f010a00000081f1d8ff7f27000000c3bd10f8817054e17f43000000000200000018" + hex("{\"id\":\"b1\",\"group\":\"g9\"}")
  + "81f1d8ff7f270000004f49d9d3817054e17f43140000000200000018" + hex("{\"id\":\"b2\",\"group\":\"g9\"}")
  + "81f1d8ff7f11000000c7a18791817054e17f1302000000020000000262" + "31"
  + "81f1d8ff7f450000009635c536817054e17f530100000002000000026232" + "33" + hex("{\"operations\":[{\"op\":\"set\",\"path\":\"/v\",\"value\":1}]}")
  + "81f1d8ff7f3000000006068d2b817054e17f5305000000020000000262311e" + hex("{\"id\":\"b1\",\"group\":\"g9\",\"v\":2}")
  + "81f1d8ff7f110000003e3a3be0817054e17f130400000002000000026232", "hex");

function hex(text) {
  return Buffer.from(text).toString("hex");
}

/** Puts operations together that were not recorded; `options` are sparse fields as [type, field, text]. */
export function batchOf(...operations) {
  const parts = [Buffer.from("81f0d8ff7f010a000000", "hex")];
  for (const { type, partitionKey, id, body, ifMatch } of operations) {
    const texts = [partitionKey, id, body === undefined ? undefined : JSON.stringify(body)];
    const present = 0b11 | (texts[0] === undefined ? 0 : 4) | (texts[1] === undefined ? 0 : 16) | (texts[2] === undefined ? 0 : 64);
    const row = Buffer.concat([
      Buffer.from("817054e17f", "hex"), Buffer.from([present, type, 0, 0, 0, 2, 0, 0, 0]),
      ...texts.filter((text) => text !== undefined).map(prefixed),
      ...(ifMatch === undefined ? [] : [Buffer.from([20, 9]), prefixed(ifMatch)]),
    ]);
    const header = Buffer.alloc(13);
    Buffer.from("81f1d8ff7f", "hex").copy(header);
    header.writeInt32LE(row.length, 5);
    header.writeUInt32LE(crc32(row), 9);
    parts.push(header, row);
  }
  return Buffer.concat(parts);
}

const prefixed = (text) => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)]);

/** The status of each operation in an answer. */
export const statuses = (bytes) => readRecords(bytes).map((record) => record.readInt32LE(6));
