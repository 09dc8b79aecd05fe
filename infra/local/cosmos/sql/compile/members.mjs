/** Names that arrays or all objects of JavaScript have by themselves (`length`, `constructor`, `0`): it is asked whose they are. */
const isInherited = (name) => name in [] || /^\d+$/.test(name);

/** A property of an item is its own property: `c.constructor` is undefined unless the item says so. */
export function memberOf(object, key) {
  if (typeof object !== "object" || object === null) {
    return undefined;
  }
  if (Array.isArray(object)) {
    return Number.isInteger(key) ? object[key] : undefined;
  }
  return typeof key === "string" && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** `.name` or `["name"]` behind an expression. */
export function namedMember(object, name) {
  if (isInherited(name)) {
    return (frame) => memberOf(object(frame), name);
  }
  return (frame) => {
    const value = object(frame);
    return typeof value === "object" && value !== null ? value[name] : undefined;
  };
}

/** `[…]` with a value that is known in the row only. */
export const computedMember = (object, key) => (frame) => memberOf(object(frame), key(frame));
