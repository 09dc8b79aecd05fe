import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../cosmos/sql/parse.mjs";
import { requiredEquality } from "../cosmos/sql/equalities.mjs";
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
