import { badRequest } from "./errors.mjs";

const maxOperations = 10;

/** Applies the operations of a partial update to a document that is the caller's own copy. */
export function applyPatch(document, operations) {
  if (!Array.isArray(operations) || operations.length === 0 || operations.length > maxOperations) {
    throw badRequest(`A patch holds 1 to ${maxOperations} operations.`);
  }
  for (const { op, path, from, value } of operations) {
    const apply = verbs[op];
    if (apply === undefined) {
      throw badRequest(`Unknown patch operation '${op}'.`);
    }
    apply(target(document, path), value, op === "move" ? target(document, from) : undefined, document);
  }
  return document;
}

const verbs = {
  add({ parent, name }, value) {
    if (Array.isArray(parent)) {
      parent.splice(indexIn(parent, name, parent.length), 0, value);
    } else {
      parent[name] = value;
    }
  },

  set({ parent, name }, value) {
    if (Array.isArray(parent)) {
      parent[indexIn(parent, name, parent.length)] = value;
    } else {
      parent[name] = value;
    }
  },

  replace(place, value) {
    mustExist(place);
    place.parent[place.name] = value;
  },

  remove(place) {
    mustExist(place);
    take(place);
  },

  incr(place, value) {
    const { parent, name } = place;
    if (typeof value !== "number" || !(parent[name] === undefined || typeof parent[name] === "number")) {
      throw badRequest(`Only a number can be incremented, by a number: ${place.path}.`);
    }
    parent[name] = (parent[name] ?? 0) + value;
  },

  move(place, _, from, document) {
    mustExist(from);
    if (place.path.startsWith(`${from.path}/`)) {
      throw badRequest(`${from.path} can't be moved into itself.`);
    }
    const value = take(from);
    // Taking the value may have shifted an array on the way.
    verbs.add(target(document, place.path), value);
  },
};

function target(document, path) {
  if (typeof path !== "string" || !path.startsWith("/") || path.length < 2) {
    throw badRequest(`'${path}' is not a patch path.`);
  }
  const names = path.slice(1).split("/").map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (/^_(rid|self|etag|attachments|ts)$/.test(names[0])) {
    throw badRequest(`The system property ${path} can't be patched.`);
  }
  const name = names.pop();
  let parent = document;
  for (const step of names) {
    parent = parent !== null && typeof parent === "object" && Object.hasOwn(parent, step) ? parent[step] : undefined;
  }
  if (parent === null || typeof parent !== "object") {
    throw badRequest(`The parent of ${path} does not exist; a patch creates only the last step of a path.`);
  }
  return { parent, name: Array.isArray(parent) && name !== "-" ? arrayIndex(name, path) : name, path };
}

function arrayIndex(name, path) {
  if (!/^\d+$/.test(name)) {
    throw badRequest(`${path} needs an array index.`);
  }
  return Number(name);
}

function indexIn(array, name, last) {
  const index = name === "-" ? array.length : name;
  if (index > last) {
    throw badRequest(`The array index ${index} is out of bounds.`);
  }
  return index;
}

function mustExist({ parent, name, path }) {
  if (!Object.hasOwn(parent, name)) {
    throw badRequest(`${path} does not exist.`);
  }
}

function take({ parent, name }) {
  const value = parent[name];
  if (Array.isArray(parent)) {
    parent.splice(name, 1);
  } else {
    delete parent[name];
  }
  return value;
}
