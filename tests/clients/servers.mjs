import { fileURLToPath } from "node:url";
import { startProgram } from "../../infra/local/testing/processes.mjs";

/** One of the local servers for all tests of a file; whoever started it ends it. */
export async function startServer(script, ...args) {
  const endings = [];
  const server = await startProgram({ after: (end) => endings.push(end) }, script, ...args);
  return { ...server, end: () => Promise.all(endings.map((end) => end())) };
}

export const repository = fileURLToPath(new URL("../../", import.meta.url));
