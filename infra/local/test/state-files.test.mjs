import assert from "node:assert/strict";
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Conditions } from "../shared/conditions.mjs";
import { startProgram, temporaryFolder } from "../testing/processes.mjs";
import { StorageClient } from "../testing/storage.mjs";

const programs = { "cosmos.mjs": ["--port", "0"], "storage.mjs": ["--blob-port", "0", "--queue-port", "0"] };
const stateFiles = [["storage.mjs", "blob.json"], ["storage.mjs", "blob-extents.json"], ["storage.mjs", "queue.json"], ["storage.mjs", "queue-extents.json"]];

/** Cut, empty, of another shape, no JSON. */
const broken = (whole) => [whole.slice(0, whole.length / 2), "", "{}", "null", "\u0000\u0000"];

async function usedFolder(t, script) {
  const folder = join(temporaryFolder(t), "data");
  const { child, exited } = await startProgram(t, script, ...programs[script], "--data", folder);
  child.stdin.end();
  await exited;
  return folder;
}

test("a damaged state file is named, with what to do", async (t) => {
  const folder = await usedFolder(t, "storage.mjs");
  for (const [script, name] of stateFiles) {
    const file = join(folder, name);
    const whole = readFileSync(file, "utf8");
    for (const content of name === "blob.json" ? broken(whole) : [whole.slice(0, whole.length / 2)]) {
      writeFileSync(file, content);
      const { line, exited } = await startProgram(t, script, ...programs[script], "--data", folder);
      assert.equal(line.code, "DataDamaged", `${name}: ${content.slice(0, 20)}`);
      assert.ok(line.message.includes(file) && line.message.includes("Restore it from a copy"), line.message);
      assert.equal((await exited).code, 1);
      assert.equal(readFileSync(file, "utf8"), content);
    }
    writeFileSync(file, whole);
  }
});

for (const [script, ports] of Object.entries(programs)) {
  test(`${script} names a damaged version.json where there is data`, async (t) => {
    const folder = await usedFolder(t, script);
    writeFileSync(join(folder, "version.json"), "{\"serv");
    writeFileSync(join(folder, "more.json"), "{}");
    const { line } = await startProgram(t, script, ...ports, "--data", folder);
    assert.equal(line.code, "DataDamaged");
    assert.match(line.message, /version\.json/);
  });

  test(`${script} keeps its data to its user, also in a folder that was open`, { skip: process.platform === "win32" }, async (t) => {
    const folder = await usedFolder(t, script);
    const old = join(folder, script === "cosmos.mjs" ? "journal.jsonl" : "blob-extents");
    if (script === "cosmos.mjs") {
      rmSync(old, { force: true });
      writeFileSync(old, "", { mode: 0o644 });
    }
    chmodSync(old, script === "cosmos.mjs" ? 0o644 : 0o755);
    chmodSync(folder, 0o755);
    const { child, exited } = await startProgram(t, script, ...ports, "--data", folder);
    child.stdin.end();
    await exited;
    assert.equal(lstatSync(folder).mode & 0o777, 0o700);
    for (const entry of readdirSync(folder, { recursive: true })) {
      assert.equal(lstatSync(join(folder, entry)).mode & 0o077, 0, entry);
    }
  });
}

test("a state file that can't be written is told while it lasts, and what it should hold is not forgotten", async (t) => {
  const folder = join(temporaryFolder(t), "data");
  const { child, exited, line, next } = await startProgram(t, "storage.mjs", ...programs["storage.mjs"], "--data", folder);
  const client = new StorageClient(line);
  const obstacle = join(folder, "blob.json~");
  mkdirSync(join(obstacle, "in-the-way"), { recursive: true });
  assert.equal((await client.send("PUT", `${line.blobEndpoint}/articles?restype=container`)).status, 201);
  const begins = await next();
  assert.deepEqual([begins.condition, begins.subject], ["disk", folder]);
  assert.match(begins.message, /^blob\.json in .* can't be written: /);
  rmSync(obstacle, { recursive: true });
  assert.deepEqual(await next(), { condition: "disk", subject: folder, over: true });
  child.kill("SIGKILL");
  await exited;

  const again = await startProgram(t, "storage.mjs", ...programs["storage.mjs"], "--data", folder);
  assert.equal((await new StorageClient(again.line).send("GET", `${again.line.blobEndpoint}/articles?restype=container`)).status, 200);
});

test("a condition is told once when it begins and once when it is over, after the first line", () => {
  const told = [];
  const conditions = new Conditions();
  conditions.cannotWrite("/d/a", new Error("full"));
  conditions.cannotWrite("/d/a", new Error("still full"));
  conditions.cannotWrite("/d/b", new Error("full"));
  conditions.couldWrite("/d/c");
  conditions.open((line) => told.push(line));
  conditions.couldWrite("/d/a");
  assert.equal(told.length, 1);
  conditions.couldWrite("/d/b");
  conditions.couldWrite("/d/b");
  assert.deepEqual(told.map(({ subject, over }) => [subject, over]), [["/d", undefined], ["/d", true]]);
  assert.match(told[0].message, /^a in \/d can't be written: full\./);
});

test("a condition with a probe is over when the folder takes as much again", (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const folder = temporaryFolder(t);
  const file = join(folder, "gone", "journal.jsonl");
  const told = [];
  const conditions = new Conditions();
  conditions.open((line) => told.push(line));
  conditions.cannotWrite(file, new Error("full"), { probe: true });
  t.mock.timers.tick(5_000);
  assert.equal(told.length, 1);
  mkdirSync(join(folder, "gone"));
  t.mock.timers.tick(5_000);
  assert.deepEqual(told[1], { condition: "disk", subject: join(folder, "gone"), over: true });
  assert.deepEqual(readdirSync(join(folder, "gone")), []);
});
