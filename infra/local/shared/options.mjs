import { parseArgs } from "node:util";
import { StartFailure } from "./failure.mjs";

const common = {
  host: { type: "string", default: "127.0.0.1" },
  "allow-host": { type: "string", multiple: true, default: [] },
  data: { type: "string" },
  "in-memory": { type: "boolean", default: false },
  stdin: { type: "boolean", default: true },
  interrupt: { type: "boolean", default: true },
  faults: { type: "boolean", default: false },
};

/** Reads the command line; `ports` maps each port option to its default. */
export function readOptions(argv, ports) {
  const portOptions = Object.fromEntries(Object.keys(ports).map((name) => [name, { type: "string" }]));
  const values = parse(argv, { ...common, ...portOptions });
  if (values["in-memory"] === (values.data !== undefined)) {
    throw new StartFailure("BadArguments", "Give either --data DIR, to keep the data, or --in-memory, to forget it on exit.");
  }
  const options = { host: values.host, allowHost: [...values["allow-host"], ...namesOfEnvironment()], data: values.data, stdin: values.stdin, interrupt: values.interrupt, faults: values.faults };
  for (const [name, fallback] of Object.entries(ports)) {
    options[name] = readPort(name, values[name] ?? String(fallback));
  }
  return options;
}

/** For all servers of a local run at once. */
const namesOfEnvironment = () => (process.env.ICT_ALLOWED_HOSTS ?? "").split(/[,; ]/).filter((name) => name !== "");

function parse(argv, options) {
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: false, allowNegative: true }).values;
  } catch (error) {
    throw new StartFailure("BadArguments", error.message);
  }
}

function readPort(name, text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new StartFailure("BadArguments", `--${name} takes a number from 0 (any free port) to 65535, not "${text}".`);
  }
  return port;
}
