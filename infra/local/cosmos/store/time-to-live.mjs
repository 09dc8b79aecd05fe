import { badRequest } from "../errors.mjs";

/**
 * Time to live as the service has it: off unless the container's `defaultTtl` is set; -1 there means "only items that
 * say so themselves"; an item's own `ttl` wins, and -1 there means never.
 */
export function isExpired(item, defaultTtl, nowSeconds) {
  if (defaultTtl === undefined || defaultTtl === null) {
    return false;
  }
  const seconds = item.document.ttl ?? defaultTtl;
  return seconds !== -1 && nowSeconds >= item.timestamp + seconds;
}

export function checkTimeToLive(seconds, name) {
  const absent = seconds === undefined || seconds === null;
  if (!absent && !(Number.isInteger(seconds) && (seconds === -1 || seconds > 0) && seconds <= 2147483647)) {
    throw badRequest(`The ${name} '${JSON.stringify(seconds)}' is invalid: it must be a positive whole number of seconds, or -1.`);
  }
}
