import { badRequest } from "./errors.mjs";
import { hasOwn, ownValue, setOwn } from "./json.mjs";

const maxOperations = 10;
const malformed = () => badRequest("Invalid patch request: check syntax of patch specification.");

/** A patch is a list of operations, alone or with a condition that the item must meet. */
export function readPatch(content) {
  const { operations, condition } = Array.isArray(content) ? { operations: content } : content ?? {};
  if (!Array.isArray(operations) || operations.length === 0 || !(condition === undefined || condition === null || typeof condition === "string")) {
    throw malformed();
  }
  if (operations.length > maxOperations) {
    throw badRequest(`The number of patch operations can't exceed ${maxOperations}.`);
  }
  return { operations, condition: condition ?? undefined };
}

/** Applies the operations of a partial update to a document that is the caller's own copy. */
export function applyPatch(document, operations) {
  operations.forEach((operation, index) => {
    const { op, path, from } = operation ?? {};
    const verb = ownValue(verbs, op);
    if (verb === undefined || (verb.needsValue && !hasOwn(operation, "value"))) {
      throw malformed();
    }
    const fail = (why) => badRequest(`For Operation(${index + 1}): ${why}`);
    const source = op === "move" ? target(document, from, fail) : undefined;
    verb.apply(target(document, path, fail), { value: operation.value, source, document, fail });
  });
  return document;
}

const verbs = {
  add: { needsValue: true, apply: (place, { value, fail }) => insert(place, value, fail) },

  set: {
    needsValue: true,
    apply({ parent, name }, { value, fail }) {
      setOwn(parent, Array.isArray(parent) ? indexIn(parent, name, parent.length, fail) : name, value);
    },
  },

  replace: {
    needsValue: true,
    apply(place, { value, fail }) {
      mustExist(place, "replaced", fail);
      setOwn(place.parent, place.name, value);
    },
  },

  remove: {
    apply(place, { fail }) {
      mustExist(place, "removed", fail);
      take(place);
    },
  },

  incr: {
    needsValue: true,
    apply({ parent, name, path }, { value, fail }) {
      const sum = (ownValue(parent, name) ?? 0) + value;
      if (typeof value !== "number" || typeof sum !== "number" || !Number.isFinite(sum)) {
        throw fail(`Node(${path}) isn't a number.`);
      }
      setOwn(parent, Array.isArray(parent) ? indexIn(parent, name, parent.length, fail) : name, sum);
    },
  },

  move: {
    apply(place, { source, document, fail }) {
      mustExist(source, "moved", fail);
      if (place.path.startsWith(`${source.path}/`)) {
        throw fail(`Node(${source.path}) can't be moved into itself.`);
      }
      const value = take(source);
      // Taking the value may have shifted an array on the way.
      insert(target(document, place.path, fail), value, fail);
    },
  },
};

function insert({ parent, name }, value, fail) {
  if (Array.isArray(parent)) {
    parent.splice(indexIn(parent, name, parent.length, fail), 0, value);
  } else {
    setOwn(parent, name, value);
  }
}

function target(document, path, fail) {
  if (typeof path !== "string" || !path.startsWith("/") || path.length < 2) {
    throw malformed();
  }
  const names = path.slice(1).split("/").map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (/^_(rid|self|etag|attachments|ts)$/.test(names[0])) {
    throw badRequest(`Invalid patch request: Cannot patch system property ${names[0]}.`);
  }
  const name = names.pop();
  const parent = names.reduce(ownValue, document);
  if (parent === null || typeof parent !== "object") {
    throw fail(`Given Operation can only create a child object of an existing node (array or object) and can't create path recursively, no path found beyond: '${names.join("/")}'.`);
  }
  return { parent, name, path };
}

/** The place in an array: `-` is the one behind its end. */
function indexIn(array, name, last, fail) {
  const index = name === "-" ? array.length : Number(/^(0|[1-9]\d*)$/.test(name) ? name : NaN);
  if (!(index <= last)) {
    throw fail(`Index(${name}) to operate on is out of array bounds.`);
  }
  return index;
}

function mustExist({ parent, name, path }, done, fail) {
  if (!hasOwn(parent, name)) {
    throw fail(`Node(${path}) to be ${done} is absent. Note: it might also have been removed earlier in the transaction.`);
  }
}

function take({ parent, name }) {
  const value = parent[name];
  if (Array.isArray(parent)) {
    parent.splice(Number(name), 1);
  } else {
    delete parent[name];
  }
  return value;
}
