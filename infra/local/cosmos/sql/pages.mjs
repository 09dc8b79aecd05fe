import { badRequest } from "../errors.mjs";
import { itemNumber } from "../store/resource-id.mjs";
import { compareByOrders } from "./functions.mjs";
import { compareValues, valueAt } from "./values.mjs";

/**
 * Continuation tokens name the row that the next page starts with, by its sort values, its item's place in the
 * container and its place among the rows of that item (a JOIN makes several). Items that come or go between two
 * pages therefore neither repeat nor hide others.
 */
export function startOfPage({ rows, getRid, orders }, continuation) {
  if (continuation === undefined) {
    return 0;
  }
  const token = decode(continuation);
  const isAtOrAfter = (row) => compareToToken(row, getRid, orders, token) >= 0;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAtOrAfter(rows[middle].row)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  const sameItem = low < rows.length && compareToToken(rows[low].row, getRid, orders, token) === 0;
  return sameItem ? low + token.offset : low;
}

export function continuationFor({ rows, getRid, orders }, next) {
  const { row } = rows[next];
  const rid = getRid(row);
  let offset = 0;
  while (next - offset > 0 && getRid(rows[next - offset - 1].row) === rid) {
    offset++;
  }
  const values = orders.map(([keys]) => valueAt(row, keys)).map((value) => (value === undefined ? [] : [value]));
  return Buffer.from(JSON.stringify({ number: itemNumber(rid), offset, values })).toString("base64url");
}

function compareToToken(row, getRid, orders, token) {
  const byOrder = compareByOrders(orders, (keys) => valueAt(row, keys), (_, index) => token.values[index]?.[0]);
  return byOrder !== 0 ? byOrder : compareValues(itemNumber(getRid(row)), token.number);
}

function decode(continuation) {
  try {
    const token = JSON.parse(Buffer.from(continuation, "base64url"));
    if (Number.isInteger(token.number) && Number.isInteger(token.offset) && Array.isArray(token.values)) {
      return token;
    }
  } catch {
    // Reported below.
  }
  throw badRequest("The continuation token is not one that this service gave.");
}
