import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { startProgram, temporaryFolder } from "../testing/processes.mjs";

const programs = [
  { script: "cosmos.mjs", ports: ["--port"] },
  { script: "storage.mjs", ports: ["--blob-port", "--queue-port"] },
];

for (const { script, ports } of programs) {
  const anyPort = ports.flatMap((option) => [option, "0"]);

  test(`${script} names its endpoints when it is ready`, async (t) => {
    const { line } = await startProgram(t, script, ...anyPort, "--in-memory");
    assert.equal(line.ready, true);
    const endpoints = script === "cosmos.mjs" ? [line.endpoint] : [line.blobEndpoint, line.queueEndpoint];
    for (const endpoint of endpoints) {
      assert.match(endpoint, /^http:\/\/127\.0\.0\.1:[1-9]\d*\//);
      assert.ok((await fetch(endpoint)).status < 500);
    }
    assert.equal(line.faultsEndpoint, undefined);
  });

  test(`${script} ends when its standard input does`, async (t) => {
    const { child, exited } = await startProgram(t, script, ...anyPort, "--in-memory");
    child.stdin.end();
    assert.deepEqual(await exited, { code: 0, signal: null });
  });

  test(`${script} ends on SIGTERM and on SIGINT`, async (t) => {
    for (const signal of ["SIGTERM", "SIGINT"]) {
      const { child, exited } = await startProgram(t, script, ...anyPort, "--in-memory");
      child.kill(signal);
      assert.deepEqual(await exited, { code: 0, signal: null });
    }
  });

  test(`${script} leaves SIGINT and SIGTERM to its parent when told to`, async (t) => {
    const { child, line, exited } = await startProgram(t, script, ...anyPort, "--in-memory", "--no-interrupt");
    child.kill("SIGINT");
    child.kill("SIGTERM");
    assert.ok((await fetch(line.endpoint ?? line.blobEndpoint)).status < 500);
    child.stdin.end();
    assert.deepEqual(await exited, { code: 0, signal: null });
  });

  test(`${script} does not outlive a parent that was killed`, async (t) => {
    const program = fileURLToPath(new URL(`../${script}`, import.meta.url));
    const source = `const c = require("node:child_process").spawn(process.execPath, ${JSON.stringify([program, ...anyPort, "--in-memory"])}, { stdio: ["pipe", "pipe", "inherit"] });
      c.stdout.once("data", () => console.log(c.pid));`;
    const parent = spawn(process.execPath, ["-e", source], { stdio: ["ignore", "pipe", "inherit"] });
    const [output] = await once(parent.stdout, "data");
    const pid = Number(output);
    parent.kill("SIGKILL");
    for (let i = 0; i < 200 && isAlive(pid); i++) {
      await delay(25);
    }
    assert.equal(isAlive(pid), false);
  });

  test(`${script} says in one sentence that its port is taken`, async (t) => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    t.after(() => other.close());
    const taken = String(other.address().port);
    for (const option of ports) {
      const args = ports.flatMap((name) => [name, name === option ? taken : "0"]);
      const { line, exited } = await startProgram(t, script, ...args, "--in-memory");
      assert.equal(line.ready, false);
      assert.equal(line.code, "PortTaken");
      assert.match(line.message, new RegExp(`^Port ${taken} on 127\\.0\\.0\\.1 is taken.*\\.$`));
      assert.deepEqual(await exited, { code: 1, signal: null });
    }
  });

  test(`${script} refuses a data folder of another version, of another service, and of somebody else`, async (t) => {
    for (const [name, content] of [["version.json", "{\"service\":\"other\",\"version\":1}"], ["version.json", `{"service":"${script.split(".")[0]}","version":999}`], ["holiday.jpg", ""]]) {
      const folder = temporaryFolder(t);
      writeFileSync(join(folder, name), content);
      const { line, exited } = await startProgram(t, script, ...anyPort, "--data", folder);
      assert.equal(line.code, "DataVersion");
      assert.equal((await exited).code, 1);
    }
  });

  test(`${script} lets only one process use a data folder, and takes it over from a killed one`, async (t) => {
    const folder = temporaryFolder(t);
    const first = await startProgram(t, script, ...anyPort, "--data", folder);
    assert.equal((await startProgram(t, script, ...anyPort, "--data", folder)).line.code, "DataInUse");
    first.child.kill("SIGKILL");
    await first.exited;
    assert.equal((await startProgram(t, script, ...anyPort, "--data", folder)).line.ready, true);
  });

  test(`${script} does not take a data folder from a process that is only frozen`, async (t) => {
    const folder = temporaryFolder(t);
    const first = await startProgram(t, script, ...anyPort, "--data", folder);
    first.child.kill("SIGSTOP");
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(join(folder, "lock.json"), hourAgo, hourAgo);
    const second = await startProgram(t, script, ...anyPort, "--data", folder);
    assert.equal(second.line.code, process.platform === "linux" ? "DataInUse" : second.line.code);
  });

  test(`${script} explains wrong arguments`, async (t) => {
    for (const args of [[], ["--in-memory", "--data", "x"], ["--in-memory", "--nonsense"], ["--in-memory", ports[0], "70000"]]) {
      const { line, exited } = await startProgram(t, script, ...args);
      assert.equal(line.code, "BadArguments");
      assert.equal((await exited).code, 1);
    }
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
