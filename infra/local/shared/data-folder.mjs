import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { StartFailure } from "./failure.mjs";

const markerName = "version.json";
const lockName = "lock.json";
const heartbeatMs = 2_000;
const staleAfterMs = 30_000;

/**
 * Takes a data folder for one service: creates it, refuses one that another service or another version wrote, and
 * locks it against a second process. Returns the folder's full path and a function that gives the lock back.
 */
export function takeDataFolder(folder, service, version) {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true });
    checkMarker(path, service, version);
    return { path, release: lock(path) };
  } catch (error) {
    if (error instanceof StartFailure) {
      throw error;
    }
    throw new StartFailure("DataFolder", `The data folder ${path} cannot be used: ${error.message}`);
  }
}

function checkMarker(path, service, version) {
  const marker = readJson(join(path, markerName));
  if (marker === undefined) {
    if (readdirSync(path).some((name) => name !== lockName && name !== markerName)) {
      throw new StartFailure("DataVersion", `The folder ${path} holds files but no ${markerName}, so it is not a data folder of this program; choose another folder.`);
    }
    writeFileSync(join(path, markerName), `${JSON.stringify({ service, version })}\n`);
    return;
  }
  if (marker.service !== service || marker.version !== version) {
    throw new StartFailure("DataVersion", `The folder ${path} holds ${marker.service ?? "unknown"} data of version ${marker.version ?? "unknown"}, this program needs ${service} data of version ${version}; delete the folder or choose another one.`);
  }
}

/** A lock counts while its process lives and has touched the file lately, so neither a crash nor a reused process id leaves it behind. */
function lock(path) {
  const file = join(path, lockName);
  const holder = readJson(file)?.pid;
  if (holder !== undefined && holder !== process.pid && isAlive(holder) && Date.now() - statSync(file).mtimeMs < staleAfterMs) {
    throw new StartFailure("DataInUse", `The data folder ${path} is in use by process ${holder}; stop that one first.`);
  }
  writeFileSync(file, `${JSON.stringify({ pid: process.pid })}\n`);
  const heartbeat = setInterval(() => touch(file), heartbeatMs).unref();
  return () => {
    clearInterval(heartbeat);
    rmSync(file, { force: true });
  };
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The folder was deleted under the running service: its own writes report that.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** A file that is missing, or that a crash left half-written, counts as not there. */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")) ?? undefined;
  } catch {
    return undefined;
  }
}
