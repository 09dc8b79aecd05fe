import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Starts one of the programs as its parent would, and waits for its first line; `next` waits for another. The test ends what it started. */
export async function startProgram(test, script, ...args) {
  const child = spawn(process.execPath, [join(root, script), ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit").then(([code, signal]) => ({ code, signal }));
  test.after(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value);
  return { child, exited, line: await next(), next };
}

export function temporaryFolder(test) {
  const folder = mkdtempSync(join(tmpdir(), "ict-local-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
