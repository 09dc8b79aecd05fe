import { isIP } from "node:net";

/**
 * Which names this server answers to. A page of another name can make a browser send requests here, by a name of its own that
 * it lets point to this machine (DNS rebinding); such a request names that host, and the page's origin where the browser tells it.
 */
export class AllowedHosts {
  #bound;
  #given;

  /**
   * `bound` is the address that is listened on; `given` are further names, each alone (any port) or as `name:port`, or `*` where something
   * in front of the server checks.
   */
  constructor(bound, given = []) {
    this.#bound = bound.toLowerCase();
    this.#given = new Set(given.map((name) => name.toLowerCase()));
  }

  /**
   * Why a request is refused, in one sentence; undefined for one that may pass. `headers` has the lists of a request's `headersDistinct`,
   * `port` is the port that it came in on.
   */
  refusalOf({ headers, method, url }, port) {
    // Names that contradict each other are no name.
    const host = [...new Set([...(headers.host ?? []), ...namedIn(url)])].join(", ");
    const [origin, site] = [headers.origin?.join(", "), headers["sec-fetch-site"]?.join(", ")];
    const target = readHost(host);
    if (target === undefined || !this.#isHost(target, port)) {
      return { status: 400, header: "Host", value: host, message: `This server does not answer to the host '${shown(host)}': use localhost:${port}, or give that name with --allow-host or in ICT_ALLOWED_HOSTS.` };
    }
    if (origin !== undefined && !this.#isOrigin(origin, target)) {
      return { status: 403, header: "Origin", value: origin, message: `Pages of '${shown(origin)}' may not use this server: give that name with --allow-host or in ICT_ALLOWED_HOSTS if they should.` };
    }
    if (origin === undefined && site?.toLowerCase() === "cross-site" && !safeMethods.has(method)) {
      return { status: 403, header: "Sec-Fetch-Site", value: site, message: "Pages of other sites may change nothing here." };
    }
    return undefined;
  }

  /** Pages of this machine may come from any port: another program of the same user serves them. */
  #isOrigin(origin, target) {
    const match = /^https?:\/\/(.+)$/i.exec(origin);
    const source = match === null ? undefined : readHost(match[1]);
    return source !== undefined && (isLoopback(source.name) || source.name === target.name || this.#isNamed(source));
  }

  #isHost(target, port) {
    return this.#isGiven(target) || (target.port === port && (isLoopback(target.name) || this.#isBound(target.name)));
  }

  #isGiven(target) {
    return this.#given.has("*") || this.#isNamed(target);
  }

  #isNamed({ name, port }) {
    const written = inUrl(name);
    return this.#given.has(written) || this.#given.has(`${written}:${port}`);
  }

  /** Who listens on all addresses is called by any of them. An address, unlike a name, can't be made to point elsewhere. */
  #isBound(name) {
    return name === this.#bound || (wildcards.has(this.#bound) && isAddress(name));
  }
}

const wildcards = new Set(["0.0.0.0", "::"]);
const isLoopback = (name) => name === "localhost" || name.endsWith(".localhost") || name === "::1" || (isAddress(name) && name.startsWith("127."));
const isAddress = (name) => isIP(name) !== 0;
const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);
const shown = (text) => text.slice(0, 200);

/** A host as headers name it, without the brackets of an IPv6 address and the dot that may end a name. */
function readHost(text) {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^\s:/?#@[\]]+))(?::(\d{1,5}))?$/i.exec(text);
  return match === null ? undefined : { name: (match[1] ?? match[2].replace(/\.$/, "")).toLowerCase(), port: Number(match[3] ?? 80) };
}

/** The host in a request target that is a whole URL, as proxies get it: it counts before the header. */
const namedIn = (url) => /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url ?? "")?.slice(1) ?? [];

/** The address in the form that URLs have it. */
export const inUrl = (address) => (address.includes(":") ? `[${address}]` : address);

/**
 * Stands before everything else that a server does. `answer(refusal, request)` gives `{ status, headers, body }` in the service's own
 * form; the request is read to its end first, else the client may see a broken pipe before the answer.
 */
export function withHostCheck(hosts, answer, listener) {
  return (request, response) => {
    const refusal = hosts.refusalOf({ headers: request.headersDistinct, method: request.method, url: request.url }, request.socket.localPort);
    if (refusal === undefined) {
      listener(request, response);
      return;
    }
    request.resume().on("end", () => {
      const { status, headers, body } = answer(refusal, request);
      response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
      response.end(request.method === "HEAD" ? undefined : body);
    });
  };
}
