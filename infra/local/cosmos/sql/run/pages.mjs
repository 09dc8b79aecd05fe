import { storedBytes } from "../../store/item.mjs";
import { invalidQuery } from "../query-errors.mjs";
import { toJson } from "../values.mjs";
import { compareOrders } from "./stages.mjs";

const defaultPageSize = 100;
const maxPageBytes = 4 * 1024 * 1024;

/**
 * One page of results as JSON bytes. A continuation token names the row that the next page starts with, by its sort values, its item's
 * place in the container and its place among the rows of that item (a JOIN makes several). Items that come or go between two pages
 * therefore neither repeat nor hide others.
 */
export class Page {
  results = [];
  continuation;
  #bytes = 0;
  #size;
  #order;
  #start;

  constructor(order = [], maxItemCount, continuation) {
    this.#order = order;
    this.#size = maxItemCount > 0 ? maxItemCount : defaultPageSize;
    this.#start = continuation === undefined ? undefined : decode(continuation);
  }

  /** The place of the first item that can be on the page, where rows come in the order of the items. */
  get firstNumber() { return this.#start?.number ?? 0; }

  /** Takes a row, unless it is on an earlier page; returns true when the page is full. */
  offer(row) {
    if (this.#start !== undefined && this.#isBeforeStart(row)) {
      return false;
    }
    this.#start = undefined;
    if (this.results.length === this.#size || this.#bytes >= maxPageBytes) {
      this.continuation = encode(row);
      return true;
    }
    const bytes = toBytes(row.value);
    this.results.push(bytes);
    this.#bytes += bytes.length;
    return false;
  }

  #isBeforeStart({ orders = [], number, offset }) {
    const { orders: startOrders, number: startNumber, offset: startOffset } = this.#start;
    return (compareOrders(this.#order, orders, startOrders) || number - startNumber || offset - startOffset) < 0;
  }
}

/** A stored document is answered as it was stored; anything else is made of values. */
const toBytes = (value) => storedBytes(value) ?? Buffer.from(toJson(value));

function encode({ orders = [], number, offset }) {
  const values = orders.map((value) => (value === undefined ? [] : [value]));
  return Buffer.from(JSON.stringify({ number, offset, values })).toString("base64url");
}

function decode(continuation) {
  try {
    const { number, offset, values } = JSON.parse(Buffer.from(continuation, "base64url"));
    if (Number.isInteger(number) && Number.isInteger(offset) && Array.isArray(values)) {
      return { number, offset, orders: values.map((value) => value?.[0]) };
    }
  } catch {
    // Reported by what follows.
  }
  throw invalidQuery("The continuation token is not one that this service gave.");
}
