import assert from "node:assert/strict";
import { test } from "node:test";
import { cosmosFor } from "../testing/cosmos.mjs";

const documents = Array.from({ length: 12 }, (_, n) => ({
  id: `d${String(n).padStart(2, "0")}`, n, site: ["báo", "tạp chí", undefined][n % 3], mixed: [null, true, 3, "x", [1], { a: 1 }][n % 6],
  tags: ["all", `t${n % 2}`], source: { words: n * 100 },
}));

async function filled(t) {
  const { container } = await cosmosFor(t);
  for (const document of documents) {
    await container.upsert(document);
  }
  return container;
}

test("clauses give what the documentation says", async (t) => {
  const container = await filled(t);
  const cases = [
    ["SELECT c.site FROM c GROUP BY c.site", [{ site: "báo" }, { site: "tạp chí" }, {}]],
    ["SELECT COUNT(1) AS k, c.site FROM c GROUP BY c.site", [{ k: 4, site: "báo" }, { k: 4, site: "tạp chí" }, { k: 4 }]],
    ["SELECT c.site, MAX(c.n) - MIN(c.n) AS span, 'x' AS mark FROM c WHERE c.n < 6 GROUP BY c.site", [
      { site: "báo", span: 3, mark: "x" }, { site: "tạp chí", span: 3, mark: "x" }, { span: 3, mark: "x" }]],
    ["SELECT VALUE [t, COUNT(1)] FROM c JOIN t IN c.tags GROUP BY t", [["all", 12], ["t0", 6], ["t1", 6]]],
    ["SELECT LOWER(c.site) AS s, SUM(c.n) AS sum FROM c WHERE IS_DEFINED(c.site) GROUP BY LOWER(c.site)",
      [{ s: "báo", sum: 18 }, { s: "tạp chí", sum: 22 }]],
    ["SELECT c.n % 2 AS odd, c.site, COUNT(1) AS k FROM c WHERE c.site = 'báo' GROUP BY c.n % 2, c.site",
      [{ odd: 0, site: "báo", k: 2 }, { odd: 1, site: "báo", k: 2 }]],
    ["SELECT TOP 1 c.site, COUNT(1) AS k FROM c GROUP BY c.site", [{ site: "báo", k: 4 }]],
    ["SELECT c.site, COUNT(1) AS k FROM c GROUP BY c.site OFFSET 1 LIMIT 1", [{ site: "tạp chí", k: 4 }]],
    ["SELECT c.site, COUNT(1) AS k FROM c WHERE c.n > 99 GROUP BY c.site", []],
    ["SELECT COUNT(1) AS k FROM c WHERE c.n > 99", [{ k: 0 }]],
    ["SELECT VALUE MAX(c.n) FROM c WHERE c.n > 99", []],
    ["SELECT DISTINCT c.site FROM c", [{ site: "báo" }, { site: "tạp chí" }, {}]],
    ["SELECT DISTINCT VALUE c.site FROM c", ["báo", "tạp chí"]],
    ["SELECT DISTINCT VALUE { b: c.n % 2, a: 1 } FROM c", [{ b: 0, a: 1 }, { b: 1, a: 1 }]],
    ["SELECT DISTINCT VALUE t FROM c JOIN t IN c.tags ORDER BY c.n DESC", ["all", "t1", "t0"]],
    ["SELECT DISTINCT TOP 2 VALUE c.site FROM c", ["báo", "tạp chí"]],
    ["SELECT VALUE COUNT(1) FROM (SELECT DISTINCT VALUE c.site FROM c)", [2]],
    ["SELECT VALUE COUNT(1) FROM (SELECT DISTINCT c.site FROM c)", [3]],
    ["SELECT VALUE c.mixed FROM c WHERE c.n < 6 ORDER BY c.mixed", [null, true, 3, "x", [1], { a: 1 }]],
    ["SELECT VALUE c.id FROM c WHERE c.n < 3 ORDER BY c.site DESC", ["d01", "d00"]],
    ["SELECT VALUE c.n FROM c ORDER BY c.n DESC OFFSET 3 LIMIT 2", [8, 7]],
    ["SELECT VALUE c.n FROM c OFFSET 10 LIMIT 99", [10, 11]],
    ["SELECT VALUE c.n FROM c OFFSET 99 LIMIT 9", []],
    ["SELECT TOP 0 * FROM c", []],
    ["SELECT VALUE s.words FROM c.source s WHERE s.words > 1000", [1100]],
    ["SELECT VALUE words FROM c.source.words WHERE words < 200", [0, 100]],
    ["SELECT VALUE t FROM t IN c.tags WHERE t != 'all' OFFSET 0 LIMIT 2", ["t0", "t1"]],
    ["SELECT VALUE r.n FROM ROOT r WHERE r.n = 4", [4]],
    ["SELECT VALUE { n: c.n, x: x } FROM c JOIN (SELECT VALUE t FROM t IN c.tags WHERE t = 't1') AS x WHERE c.n < 4",
      [{ n: 1, x: "t1" }, { n: 3, x: "t1" }]],
    ["SELECT VALUE u.name FROM c JOIN u IN (SELECT VALUE [{ k: 1, name: 'một' }, { k: 2, name: 'hai' }]) WHERE c.n = u.k", ["một", "hai"]],
    ["SELECT VALUE d.k FROM c JOIN (SELECT COUNT(1) AS k FROM t IN c.tags) AS d WHERE c.n = 0", [2]],
    ["SELECT c.id, 1 + 1, c.tags[0], c['site'], 'chữ' FROM c WHERE c.n = 0", [{ id: "d00", $1: 2, $2: "all", site: "báo", $3: "chữ" }]],
    ["SELECT c.n N, c.site AS \u0073 FROM c WHERE c.n = 1", [{ N: 1, s: "tạp chí" }]],
    ["SELECT VALUE 'không có FROM'", ["không có FROM"]],
    ["SELECT 'a', 'b'", [{ $1: "a", $2: "b" }]],
    ["SELECT VALUE undefined FROM c", []],
    ["SELECT c.none FROM c WHERE c.n = 0", [{}]],
    ["SELECT VALUE c.n FROM c WHERE c.site", []],
    ["SELECT VALUE c.n FROM c WHERE @p", [], { "@p": "true" }],
    ["SELECT VALUE [@s, @n, @b, @z, @a, @o, @missing]", [["x", 1.5, false, null, [1], { a: 1 }]],
      { "@s": "x", "@n": 1.5, "@b": false, "@z": null, "@a": [1], "@o": { a: 1 } }],
    ["SELECT VALUE c.n FROM c WHERE c.n IN (@a, @b)", [2, 7], { "@a": 7, "@b": 2 }],
    ["SELECT VALUE c.n FROM c WHERE c.tags = @tags AND c.n < 3", [1], { "@tags": ["all", "t1"] }],
    ["SELECT VALUE @constructor ?? 'none'", ["none"]],
  ];
  for (const [query, expected, parameters = {}] of cases) {
    assert.deepEqual(await container.values(query, Object.entries(parameters).map(([name, value]) => ({ name, value }))), expected, query);
  }
});

test("the pages of every kind of query make up the whole", async (t) => {
  const container = await filled(t);
  for (const query of [
    "SELECT VALUE c.n FROM c", "SELECT VALUE c.n FROM c ORDER BY c.n DESC", "SELECT VALUE c.mixed FROM c ORDER BY c.mixed",
    "SELECT VALUE t FROM c JOIN t IN c.tags", "SELECT c.n, COUNT(1) AS k FROM c GROUP BY c.n",
    "SELECT DISTINCT c.n, t FROM c JOIN t IN c.tags", "SELECT TOP 7 VALUE c.n FROM c", "SELECT VALUE c.n FROM c OFFSET 2 LIMIT 7",
    "SELECT VALUE c.site FROM c", "SELECT VALUE x FROM (SELECT VALUE t FROM t IN c.tags) x",
  ]) {
    const whole = await container.values(query);
    const pages = [];
    let continuation = "";
    do {
      const page = { "x-ms-max-item-count": "3", "x-ms-continuation": continuation };
      const { body, headers } = await container.query(query, { headers: page });
      assert.ok(body.Documents.length <= 3);
      pages.push(...body.Documents);
      continuation = headers.get("x-ms-continuation");
    } while (continuation !== null);
    assert.deepEqual(pages, whole, query);
    assert.ok(whole.length > 6, query);
  }
});

test("what the service refuses is refused with its sentence", async (t) => {
  const container = await filled(t);
  for (const [query, sentence] of [
    ["SELECT * FROM c WHERE c.x == 1", "\"code\":\"SC1001\",\"message\":\"Syntax error, incorrect syntax near '='.\""],
    ["SELECT d.x FROM c", "\"start\":7,\"end\":8},\"code\":\"SC2001\",\"message\":\"Identifier 'd' could not be resolved.\""],
    ["SELECT VALUE 1 FROM c JOIN d IN e.list", "Identifier 'e' could not be resolved."],
    ["SELECT VALUE FOO(c.x) FROM c", "\"code\":\"SC2005\",\"message\":\"'FOO' is not a recognized built-in function name.\""],
    ["SELECT VALUE LEFT(c.site) FROM c", "The LEFT function requires 2 argument(s)."],
    ["SELECT *", "'SELECT *' is not valid if FROM clause is omitted."],
    ["SELECT * FROM c JOIN t IN c.tags", "'SELECT *' is only valid with a single input set."],
    ["SELECT * FROM c GROUP BY c.site", "'SELECT *' is not valid with a GROUP BY clause."],
    ["SELECT VALUE * FROM c", "Syntax error"],
    ["SELECT c.id, COUNT(1) FROM c", "Property reference 'c' is invalid in the select list"],
    ["SELECT c.id FROM c GROUP BY c.site", "Property reference 'c' is invalid in the select list"],
    ["SELECT c.site FROM c GROUP BY c.site ORDER BY c.site", "can't have an ORDER BY clause"],
    ["SELECT c.site FROM c GROUP BY COUNT(1)", "aggregate function COUNT"],
    ["SELECT VALUE 1 FROM c WHERE COUNT(1) > 1", "aggregate function COUNT"],
    ["SELECT VALUE SUM(COUNT(1)) FROM c", "aggregate function COUNT"],
    ["SELECT c.site FROM c GROUP BY c.site HAVING COUNT(1) > 1", "Syntax error"],
    ["SELECT * FROM c ORDER BY LOWER(c.id)", "could not be mapped to a document path"],
    ["SELECT * FROM c ORDER BY c", "could not be mapped to a document path"],
    ["SELECT * FROM c ORDER BY c.a, c.b", "does not have a corresponding composite index"],
    ["SELECT * FROM c ORDER BY RANK FullTextScore(c.t, 'x')", "FULLTEXTSCORE needs a full-text index over /t: the indexing policy of the container has none."],
    ["SELECT VALUE (SELECT VALUE t FROM t IN c.tags) FROM c", "cardinality of a scalar subquery"],
    ["SELECT * FROM c JOIN c IN c.tags", "'c' is specified more than once"],
    ["SELECT TOP @n * FROM c", "whole numbers", { "@n": "two" }],
    ["SELECT * FROM c OFFSET 1 LIMIT -1", "Syntax error"],
    ["SELECT VALUE udf.tax(c.n) FROM c", "user-defined function"],
  ]) {
    const parameters = [{ name: "@n", value: "two" }];
    const { status, body } = await container.query(query, { parameters });
    assert.equal(status, 400, query);
    assert.equal(body.code, "BadRequest");
    assert.ok(body.message.includes(sentence), `${query}: ${body.message}`);
  }
});

test("a query that is no text, or parameters that are no list, are refused", async (t) => {
  const container = await filled(t);
  for (const body of [{}, { query: 5 }, { query: "SELECT VALUE 1", parameters: {} }, { query: "SELECT VALUE 1", parameters: [5] }]) {
    const { status } = await container.query(body.query, { parameters: body.parameters });
    assert.equal(status, 400, JSON.stringify(body));
  }
});
