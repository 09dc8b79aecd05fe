import { syntaxError, tooMuch } from "./query-errors.mjs";
import { tokensOf } from "./tokens.mjs";

/** Words that can't stand alone as a name; after a dot anything can. */
const reserved = new Set([
  "AND", "ARRAY", "AS", "ASC", "BETWEEN", "BY", "DESC", "DISTINCT", "ESCAPE", "EXISTS", "FALSE", "FROM", "GROUP", "IN", "JOIN", "LIKE", "LIMIT",
  "NOT", "NULL", "OFFSET", "OR", "ORDER", "SELECT", "TOP", "TRUE", "UDF", "UNDEFINED", "VALUE", "WHERE",
]);

const maxDepth = 200;

/** Walks over the tokens of a query. Keywords are compared without case. */
export class Cursor {
  #tokens;
  #index = 0;
  #depth = 0;

  constructor(text) {
    this.#tokens = tokensOf(text);
  }

  get #token() { return this.#tokens[this.#index]; }

  isSign(...signs) { return this.#token.type === "sign" && signs.includes(this.#token.text); }

  isWord(word, ahead = 0) {
    const token = this.#tokens[this.#index + ahead];
    return token?.type === "name" && token.text.toUpperCase() === word;
  }

  isName() { return this.#token.type === "name" && !reserved.has(this.#token.text.toUpperCase()); }
  isType(type, ahead = 0) { return this.#tokens[this.#index + ahead]?.type === type; }

  take() {
    return this.#tokens[this.#index++];
  }

  takeSign(...signs) { return this.isSign(...signs) ? this.take().text : undefined; }
  takeWord(word) { return this.isWord(word) ? this.take() : undefined; }

  expectSign(sign) {
    if (this.takeSign(sign) === undefined) {
      this.fail();
    }
  }

  expectWord(word) {
    if (this.takeWord(word) === undefined) {
      this.fail();
    }
  }

  expectName() {
    if (!this.isName()) {
      this.fail();
    }
    const { text, at } = this.take();
    return { type: "identifier", name: text, at };
  }

  /** One or more of what `read` reads, with commas between. */
  list(read) {
    const elements = [];
    do {
      elements.push(read());
    } while (this.takeSign(",") !== undefined);
    return elements;
  }

  /** Nesting is bounded, so that no query can exhaust the stack. */
  nested(read) {
    if (++this.#depth > maxDepth) {
      throw tooMuch(`The query is nested deeper than ${maxDepth} levels.`);
    }
    const result = read();
    this.#depth--;
    return result;
  }

  fail() {
    throw syntaxError(this.#token.text, this.#token.at);
  }
}
