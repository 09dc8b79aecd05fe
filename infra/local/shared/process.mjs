import { conditions } from "./conditions.mjs";
import { asStartFailure } from "./failure.mjs";

const closeTimeoutMs = 8_000;

/**
 * Runs one service by the process protocol: one JSON line when ready or when it cannot start; exit when the parent
 * goes away (stdin ends) or on SIGTERM and SIGINT, unless these are the parent's, after the service has flushed what it holds.
 * `start` returns `{ ready, close }`.
 */
export async function runService(name, readOptions, start) {
  process.stdout.on("error", () => {});
  let running;
  let ending = false;

  const end = async () => {
    if (ending) {
      return;
    }
    ending = true;
    // A close that hangs must not become an orphan.
    setTimeout(() => process.exit(1), closeTimeoutMs).unref();
    const service = await running?.catch(() => undefined);
    await service?.close();
    process.exit(0);
  };

  try {
    const options = readOptions();
    // A terminal's Ctrl-C and a service manager's SIGTERM reach the whole process group: a parent that wants to finish its own work
    // first starts the service with --no-interrupt, and ends it by closing its standard input.
    const signalled = options.interrupt ? end : () => {};
    process.on("SIGTERM", signalled).on("SIGINT", signalled);
    if (options.stdin) {
      process.stdin.on("end", end).on("close", end).on("error", end).resume();
    }
    running = start(options);
    const { ready } = await running;
    if (!ending) {
      report({ ready: true, service: name, ...ready });
      conditions.open(report);
    }
  } catch (error) {
    const failure = asStartFailure(error);
    report({ ready: false, service: name, code: failure.code, message: failure.message }, () => process.exit(1));
  }
}

/** The parent may be gone already; that its pipe is broken is then no news. */
function report(line, written) {
  process.stdout.write(`${JSON.stringify(line)}\n`, written);
}
