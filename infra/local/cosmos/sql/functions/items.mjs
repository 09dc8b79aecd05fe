import { itemNumber } from "../../store/resource-id.mjs";
import { isString, takes } from "./define.mjs";

export const itemFunctions = {
  /** The number inside the `_rid` of an item: unique in its partition range, and there is one. */
  DOCUMENTID: takes(1, 1, (item) => (isString(item?._rid) ? itemNumber(item._rid) : undefined)),
};
