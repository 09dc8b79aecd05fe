import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../cosmos/sql/parse.mjs";
import { requiredEquality } from "../cosmos/sql/equalities.mjs";
import { requiredMembership } from "../cosmos/sql/memberships.mjs";
import { cosmosFor } from "../testing/cosmos.mjs";

const required = (condition, parameters = {}) => requiredEquality(parse(`SELECT * FROM c WHERE ${condition}`), parameters);

test("an equality that must hold is found, and no other", () => {
  assert.deepEqual(required("c.source.blob = @blob AND c.n > 1", { blob: "a.md" }), { path: ["source", "blob"], value: "a.md" });
  assert.deepEqual(required("c.deleted = false AND 'x' = c.type"), { path: ["type"], value: "x" });
  assert.deepEqual(required("c.deleted = @deleted", { deleted: true }), { path: ["deleted"], value: true });
  for (const other of ["c.a = 'x' OR c.b = 'y'", "NOT c.a = 'x'", "c.a != 'x'", "c.n = 1", "c.a = c.b", "LOWER(c.a) = 'x'", "c.list[0] = 'x'"]) {
    assert.equal(required(other), undefined, other);
  }
});

test("an indexed query sees every later write and removal", async (t) => {
  const { container } = await cosmosFor(t);
  const named = (blob) => container.values("SELECT VALUE c.id FROM c WHERE c.source.blob = @blob", [{ name: "@blob", value: blob }]);
  await container.upsert({ id: "2", source: { blob: "a" } });
  assert.deepEqual(await named("a"), ["2"]);
  await container.upsert({ id: "1", source: { blob: "a" } });
  await container.upsert({ id: "3", source: null });
  assert.deepEqual(await named("a"), ["2", "1"]);
  await container.upsert({ id: "2", source: { blob: "b" } });
  assert.deepEqual([await named("a"), await named("b")], [["1"], ["2"]]);
  await container.item("DELETE", "1");
  assert.deepEqual(await named("a"), []);
});

test("a list that holds one of some values is found by its index as by looking", async (t) => {
  const { container } = await cosmosFor(t);
  for (const [id, tags] of [["a", ["x", "y"]], ["b", ["y", "y"]], ["c", ["z", 1, null]], ["d", "y"], ["e", undefined]]) {
    await container.upsert({ id, tags });
  }
  const ids = async (condition, ...values) => (await container.values(
    `SELECT VALUE c.id FROM c WHERE ${condition}`,
    values.map((value, index) => ({ name: `@v${index}`, value })),
  )).sort();

  assert.deepEqual(await ids("ARRAY_CONTAINS(c.tags, @v0)", "y"), ["a", "b"]);
  assert.deepEqual(await ids("(ARRAY_CONTAINS(c.tags, @v0) OR ARRAY_CONTAINS(c.tags, @v1)) AND c.id != 'a'", "x", "z"), ["c"]);
  assert.deepEqual(await ids("ARRAY_CONTAINS(c.tags, @v0) OR c.id = 'e'", "x"), ["a", "e"]);
  assert.deepEqual(await ids("ARRAY_CONTAINS(c.tags, @v0)", 1), ["c"]);
  assert.deepEqual(await ids("NOT ARRAY_CONTAINS(c.tags, @v0) AND IS_ARRAY(c.tags)", "y"), ["c"]);

  await container.upsert({ id: "b", tags: ["x"] });
  await container.item("DELETE", "a");
  assert.deepEqual(await ids("ARRAY_CONTAINS(c.tags, @v0)", "y"), []);
  assert.deepEqual(await ids("ARRAY_CONTAINS(c.tags, @v0)", "x"), ["b"]);
});

test("lists that must hold a value are told, and no others", () => {
  const held = (condition, parameters = {}) => requiredMembership(parse(`SELECT * FROM c WHERE ${condition}`), parameters);
  assert.deepEqual(held("ARRAY_CONTAINS(c.a.b, @v) AND c.deleted = false", { v: "x" }), { path: ["a", "b"], values: ["x"] });
  assert.deepEqual(held("(ARRAY_CONTAINS(c.a, 'x') OR ARRAY_CONTAINS(c.a, 'y'))"), { path: ["a"], values: ["x", "y"] });
  const pairs = "((ARRAY_CONTAINS(c.a, 'x') AND ARRAY_CONTAINS(c.a, 'y')) OR (c.n = 1 AND ARRAY_CONTAINS(c.a, 'z')))";
  assert.deepEqual(held(pairs), { path: ["a"], values: ["x", "z"] });
  for (const other of [
    "ARRAY_CONTAINS(c.a, 'x') OR ARRAY_CONTAINS(c.b, 'y')", "NOT ARRAY_CONTAINS(c.a, 'x')", "ARRAY_CONTAINS(c.a, 1)",
    "ARRAY_CONTAINS(c.a, { \"id\": 'x' }, true)", "ARRAY_CONTAINS(@v, c.a)", "ARRAY_CONTAINS(c.a, c.b)",
  ]) {
    assert.equal(held(other, { v: ["x"] }), undefined, other);
  }
});
