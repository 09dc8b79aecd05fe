#!/usr/bin/env node
// Searches articles as somebody types it: words, "phrases", pre* and -word, without regard to case and marks; the best fit comes first.
//   node search.mjs CONNECTION-STRING [--database ict] [--most 20] -- 'hoa binh "thuy dien" -xay*'
// The index leaves out some 570 English words, which Vietnamese without marks is full of: a query of nothing else finds nothing here.
// docs/indexing.md says what to do about it; IctPipeline.Client does it.
import { parseArgs } from "node:util";
import { CosmosClient } from "@azure/cosmos";

const { values, positionals: [connectionString, query = ""] } = parseArgs({
  allowPositionals: true,
  options: { database: { type: "string", default: "ict" }, most: { type: "string", default: "20" } },
});
const articles = new CosmosClient(connectionString).database(values.database).container("articles");

/** The words as `search.text` has them: lower case, no marks; an ideograph or kana is a word by itself. */
function wordsOf(text) {
  const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase().replaceAll("đ", "d");
  return plain.match(/[\u3041-\u30ff\u3400-\u9fff]|((?![\u3041-\u30ff\u3400-\u9fff])[\p{L}\p{N}])+/gu) ?? [];
}

const parameters = [];
const named = (value) => parameters[parameters.push({ name: `@p${parameters.length}`, value }) - 1].name;
const conditions = [];
const wanted = new Set();
for (const typed of query.match(/-?"[^"]*"?\*?|[^\s"]+/g) ?? []) {
  const [isExcluded, isPrefix, words] = [/^-./.test(typed), typed.endsWith("*"), wordsOf(typed)];
  if (words.length > 0) {
    conditions.push(`${isExcluded ? "NOT " : ""}CONTAINS(c.search.text, ${named(` ${words.join(" ")}${isPrefix ? "" : " "}`)})`);
    words.slice(0, isPrefix ? -1 : undefined).filter(() => !isExcluded).forEach((word) => wanted.add(word));
  }
}

// The index finds documents with any of the words; the text itself decides.
let order = 'ORDER BY c.published["value"] DESC';
if (wanted.size > 0) {
  const names = [...wanted].map(named).join(", ");
  conditions.unshift(`FULLTEXTCONTAINSANY(c.search.text, ${names})`);
  order = `ORDER BY RANK RRF(FULLTEXTSCORE(c.search.text, ${names}), FULLTEXTSCORE(c.search.title, ${names}))`;
}
const where = ["c.deleted = false", ...conditions].join(" AND ");
const { resources } = await articles.items.query({
  query: `SELECT c.id, c.title FROM c WHERE ${where} ${order} OFFSET 0 LIMIT ${Number(values.most)}`,
  parameters,
}).fetchAll();
resources.forEach(({ id, title }) => console.log(`${id}  ${title}`));
