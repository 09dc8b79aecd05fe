import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { damaged, StartFailure } from "./failure.mjs";

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
    // Articles and messages are nobody's business but the user's: what this process makes, no other user may read.
    process.umask(0o077);
    mkdirSync(path, { recursive: true });
    checkMarker(path, service, version);
    const release = lock(path);
    makePrivate(path);
    return { path, release };
  } catch (error) {
    if (error instanceof StartFailure) {
      throw error;
    }
    throw new StartFailure("DataFolder", `The data folder ${path} cannot be used: ${error.message}`);
  }
}

/** For folders of earlier versions, which were as open as the user's mask said. What belongs to somebody else stays as it is. */
function makePrivate(path) {
  const entry = lstatSync(path);
  const mode = entry.isDirectory() ? 0o700 : 0o600;
  if (process.platform !== "win32" && !entry.isSymbolicLink() && (entry.mode & 0o777) !== mode && entry.uid === process.getuid()) {
    chmodSync(path, mode);
  }
  if (entry.isDirectory()) {
    readdirSync(path).forEach((name) => makePrivate(join(path, name)));
  }
}

function checkMarker(path, service, version) {
  const file = join(path, markerName);
  const marker = readJson(file);
  if (marker === undefined) {
    if (existsSync(file) && holdsData(path)) {
      throw damaged(file, new Error(`it should hold ${JSON.stringify({ service, version })}`));
    }
    if (holdsData(path)) {
      throw new StartFailure("DataVersion", `The folder ${path} holds files but no ${markerName}, so it is not a data folder of this program; choose another folder.`);
    }
    writeFileSync(file, `${JSON.stringify({ service, version })}\n`);
    return;
  }
  if (marker.service !== service || marker.version !== version) {
    throw new StartFailure("DataVersion", `The folder ${path} holds ${marker.service ?? "unknown"} data of version ${marker.version ?? "unknown"}, this program needs ${service} data of version ${version}; delete the folder or choose another one.`);
  }
}

const holdsData = (path) => readdirSync(path).some((name) => name !== lockName && name !== markerName);

/** A lock counts while its process lives, so neither a crash nor a reused process id leaves it behind. */
function lock(path) {
  const file = join(path, lockName);
  const { pid, started } = readJson(file) ?? {};
  if (pid !== undefined && pid !== process.pid && isAlive(pid) && isTheSame(file, pid, started)) {
    throw new StartFailure("DataInUse", `The data folder ${path} is in use by process ${pid}; stop that one first.`);
  }
  writeFileSync(file, `${JSON.stringify({ pid: process.pid, started: startOf(process.pid) })}\n`);
  const heartbeat = setInterval(() => touch(file), heartbeatMs).unref();
  return () => {
    clearInterval(heartbeat);
    rmSync(file, { force: true });
  };
}

/**
 * Whether the process of that id is the one that took the lock: by when it started where the system tells (in ticks since the boot, so that
 * neither a frozen process nor a changed clock counts as gone), else by whether it touched the file lately.
 */
function isTheSame(file, pid, started) {
  const now = startOf(pid);
  return started === undefined || now === undefined ? Date.now() - statSync(file).mtimeMs < staleAfterMs : now === started;
}

function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return undefined;
  }
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
