import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { remembered, rememberRoutes } from "../storage/routes.mjs";

const require = createRequire(import.meta.url);

test("A route is worked out once for each shape of path", () => {
  const asked = [];
  const matches = remembered((url, template) => asked.push([url, template]) && url === template);
  assert.deepEqual([matches("/a", "/a"), matches("/a", "/b"), matches("/b", "/a"), matches("/a", "/a")], [true, false, false, true]);
  assert.deepEqual(asked, [["/a", "/a"], ["/a", "/b"], ["/b", "/a"]]);
});

test("Routes that are remembered are Azurite's own, for every operation and shape of path", () => {
  for (const service of ["blob", "queue"]) {
    const utilities = require(`azurite/dist/src/${service}/generated/utils/utils`);
    const { default: specifications } = require(`azurite/dist/src/${service}/generated/artifacts/specifications`);
    const templates = [...new Set(Object.values(specifications).map(({ path }) => (path?.startsWith("/") ? path : `/${path ?? ""}`)))];
    const shapes = ["/", "/container", "/container/blob", "/queue", "/queue/messages", "/queue/messages/messageid"];
    const paths = [...shapes, "/container/", "//", "/a/b/c", "\n"];
    const before = paths.map((path) => templates.map((template) => utilities.isURITemplateMatch(path, template)));
    assert.ok(before.flat().includes(true) && before.flat().includes(false));
    rememberRoutes();
    for (let round = 0; round < 2; round++) {
      assert.deepEqual(paths.map((path) => templates.map((template) => utilities.isURITemplateMatch(path, template))), before);
    }
  }
});
