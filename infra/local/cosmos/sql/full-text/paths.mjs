import { invalidQuery } from "../query-errors.mjs";

/** Compiles the first argument of a full-text function: its path, and what reads the text there of the item that a frame holds. */
export function textAt(name, node, compile) {
  const { path, root } = textPathOf(name, node);
  const [item, value] = [compile(root), compile(node)];
  const readValue = (texts, document, text) => (typeof text === "string" ? texts.read(document, text) : undefined);
  return { path, read: (texts, frame) => texts.known(item(frame)) ?? readValue(texts, item(frame), value(frame)) };
}

/** The property as a policy writes it (`/search/text`), and what the item is called. */
function textPathOf(name, node) {
  const names = [];
  for (; node?.type === "scalar_member_expression"; node = node.object) {
    names.unshift(node.computed ? node.property.value : node.property.name);
  }
  if (node?.type !== "identifier" || names.length === 0 || !names.every((each) => typeof each === "string")) {
    throw invalidQuery(`The first argument of ${name} must be a property path.`);
  }
  return { path: `/${names.join("/")}`, root: node };
}
