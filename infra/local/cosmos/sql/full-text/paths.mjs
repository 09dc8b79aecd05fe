import { invalidQuery } from "../query-errors.mjs";

/** The property that a full-text function looks at, as a policy writes it (`/search/text`), and what the item is called. */
export function textPathOf(name, node) {
  const names = [];
  for (; node?.type === "scalar_member_expression"; node = node.object) {
    names.unshift(node.computed ? node.property.value : node.property.name);
  }
  if (node?.type !== "identifier" || names.length === 0 || !names.every((each) => typeof each === "string")) {
    throw invalidQuery(`The first argument of ${name} must be a property path.`);
  }
  return { path: `/${names.join("/")}`, root: node };
}
