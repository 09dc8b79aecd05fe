import assert from "node:assert/strict";
import { test } from "node:test";
import { cosmosFor } from "../testing/cosmos.mjs";

const start = { id: "a", n: 1, text: "x", list: [1, 2, 3], deep: { x: 1, "a/b": 2, "~": 3 }, none: null };

async function patched(t, body) {
  const { container } = await cosmosFor(t);
  await container.upsert(start);
  const answer = await container.item("PATCH", "a", { body });
  const { _rid, _self, _etag, _attachments, _ts, ...stored } = (await container.item("GET", "a")).body;
  return { ...answer, stored };
}

const done = {
  "a list without a frame": [[{ op: "set", path: "/n", value: 2 }], { n: 2 }],
  "add to an object, and over what is there": [[{ op: "add", path: "/m", value: 1 }, { op: "add", path: "/n", value: 9 }], { m: 1, n: 9 }],
  "add into an array shifts, set replaces": [[{ op: "add", path: "/list/0", value: 0 }, { op: "set", path: "/list/1", value: "one" }], { list: [0, "one", 2, 3] }],
  "the end of an array": [[{ op: "add", path: "/list/-", value: 4 }, { op: "set", path: "/list/4", value: 5 }], { list: [1, 2, 3, 4, 5] }],
  "replace and remove": [[{ op: "replace", path: "/list/2", value: 9 }, { op: "remove", path: "/list/0" }, { op: "remove", path: "/none" }], { list: [2, 9], none: undefined }],
  "incr of what is there, of what is not, and inside an array": [
    [{ op: "incr", path: "/n", value: -3 }, { op: "incr", path: "/m", value: 0.5 }, { op: "incr", path: "/list/0", value: 10 }], { n: -2, m: 0.5, list: [11, 2, 3] }],
  "move, over what is there and inside an array": [
    [{ op: "move", from: "/deep/x", path: "/n" }, { op: "move", from: "/list/0", path: "/list/2" }], { n: 1, deep: { "a/b": 2, "~": 3 }, list: [2, 3, 1] }],
  "escaped names": [[{ op: "set", path: "/deep/a~1b", value: 5 }, { op: "remove", path: "/deep/~0" }], { deep: { x: 1, "a/b": 5 } }],
  "null is a value": [[{ op: "set", path: "/n", value: null }], { n: null }],
  "names that all objects have": [[{ op: "add", path: "/constructor", value: 1 }, { op: "incr", path: "/toString", value: 1 }], { constructor: 1, toString: 1 }],
};

for (const [name, [operations, changed]] of Object.entries(done)) {
  test(`patch: ${name}`, async (t) => {
    for (const body of [operations, { operations }]) {
      const { status, stored } = await patched(t, body);
      assert.equal(status, 200);
      assert.deepEqual(stored, JSON.parse(JSON.stringify({ ...start, ...changed })));
    }
  });
}

const refused = {
  "no operation": [[], /Invalid patch request/],
  "eleven operations": [Array(11).fill({ op: "incr", path: "/n", value: 1 }), /can't exceed 10/],
  "an unknown operation": [[{ op: "test", path: "/n", value: 1 }], /Invalid patch request/],
  "the name of something inherited as an operation": [[{ op: "constructor", path: "/n", value: 1 }], /Invalid patch request/],
  "no value": [[{ op: "set", path: "/n" }], /Invalid patch request/],
  "no path": [[{ op: "set", value: 1 }], /Invalid patch request/],
  "a path without a slash": [[{ op: "set", path: "n", value: 1 }], /Invalid patch request/],
  "no operation at all": [[null], /Invalid patch request/],
  "a parent that is not there": [[{ op: "add", path: "/no/x", value: 1 }], /For Operation\(1\): .*no path found beyond: 'no'/],
  "a parent that every object inherits": [[{ op: "add", path: "/constructor/x", value: 1 }], /no path found beyond/],
  "the length of a text": [[{ op: "add", path: "/text/length", value: 1 }], /no path found beyond/],
  "removing what is not there": [[{ op: "set", path: "/n", value: 2 }, { op: "remove", path: "/no" }], /For Operation\(2\): Node\(\/no\) to be removed is absent/],
  "replacing what is not there": [[{ op: "replace", path: "/no", value: 2 }], /Node\(\/no\) to be replaced is absent/],
  "removing what every array has": [[{ op: "remove", path: "/list/length" }], /absent/],
  "moving what is not there": [[{ op: "move", from: "/no", path: "/n" }], /absent/],
  "moving into itself": [[{ op: "move", from: "/deep", path: "/deep/y" }], /into itself/],
  "incrementing a text": [[{ op: "incr", path: "/text", value: 1 }], /Node\(\/text\) isn't a number/],
  "incrementing by a text": [[{ op: "incr", path: "/n", value: "1" }], /isn't a number/],
  "behind the end of an array": [[{ op: "add", path: "/list/4", value: 1 }], /Index\(4\) to operate on is out of array bounds/],
  "no index of an array": [[{ op: "set", path: "/list/01", value: 1 }], /Index\(01\)/],
  "a system property": [[{ op: "set", path: "/_ts", value: 1 }], /Cannot patch system property _ts/],
  "the id": [[{ op: "set", path: "/id", value: "b" }], /.../],
};

for (const [name, [operations, message]] of Object.entries(refused)) {
  test(`patch refuses ${name}, and leaves the item alone`, async (t) => {
    const { status, body, stored } = await patched(t, { operations });
    assert.deepEqual([status, body.code], [400, "BadRequest"]);
    assert.match(body.message, message);
    assert.deepEqual(stored, start);
  });
}

test("a patch condition must be a text that holds", async (t) => {
  const operations = [{ op: "set", path: "/n", value: 2 }];
  assert.equal((await patched(t, { operations, condition: "from c where c.n = 1" })).status, 200);
  assert.equal((await patched(t, { operations, condition: "from c where c.n = 2" })).status, 412);
  assert.equal((await patched(t, { operations, condition: 7 })).status, 400);
  assert.equal((await patched(t, { operations, condition: "nonsense" })).status, 400);
});

test("a patch can't make an item larger than items may be", async (t) => {
  const { container } = await cosmosFor(t);
  await container.upsert({ id: "a", text: "x".repeat(1_500_000) });
  assert.equal((await container.item("PATCH", "a", { body: [{ op: "set", path: "/more", value: "x".repeat(700_000) }] })).status, 413);
});
