import { syntaxError } from "./query-errors.mjs";

const patterns = [
  ["space", /(?:\s|--[^\n]*)+/y],
  ["number", /0x[0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy],
  ["string", /"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'/sy],
  ["parameter", /@[\p{L}\p{N}_]+/uy],
  ["name", /[\p{L}_$][\p{L}\p{N}_$]*/uy],
  ["sign", /\?\?|<>|!=|<=|>=|>>>|>>|<<|\|\||[-=<>+*/%&|^~?:.,()[\]{}]/y],
];

const escapes = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Cuts a query's text into `{ type, text, value, at }`; the last one is of type "end". */
export function tokensOf(text) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token.type !== "space") {
      tokens.push(token);
    }
    at += token.text.length;
  }
  tokens.push({ type: "end", text: "", at });
  return tokens;
}

function tokenAt(text, at) {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) {
      return { type, text: match[0], value: valueOf(type, match[0]), at };
    }
  }
  throw syntaxError(text.slice(at, at + 20), at);
}

function valueOf(type, text) {
  if (type === "number") {
    return Number(text);
  }
  return type === "string"
    ? text.slice(1, -1).replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code, plain) => (code === undefined ? escapes[plain] ?? plain : String.fromCharCode(parseInt(code, 16))))
    : undefined;
}
