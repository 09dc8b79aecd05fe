import { masterKey, signature } from "../cosmos/http/access.mjs";
import { startCosmos } from "../cosmos/service.mjs";

/** A Cosmos DB inside the test's process, in memory unless a folder is given, with a clock that the test may move. */
export async function cosmosFor(test, { folder, definition = {}, queryLimits } = {}) {
  const clock = { ms: Date.parse("2026-03-01T00:00:00Z") };
  const service = await startCosmos({ host: "127.0.0.1", port: 0, folder, now: () => clock.ms, queryLimits });
  let open = true;
  const close = async () => {
    if (open) {
      open = false;
      await service.close();
    }
  };
  test.after(close);
  const container = new ContainerClient(`http://127.0.0.1:${service.port}/`, "db", "articles");
  await container.create({ partitionKey: { paths: ["/id"], kind: "Hash" }, ...definition });
  return { clock, container, close };
}

/** The REST calls that the SDK makes, as small as possible. */
export class ContainerClient {
  constructor(endpoint, database, id) {
    this.endpoint = endpoint;
    this.database = database;
    this.id = id;
    this.path = `dbs/${database}/colls/${id}`;
  }

  /** Creates database and container; that they exist already is fine. */
  async create(definition = { partitionKey: { paths: ["/id"], kind: "Hash" } }) {
    await this.send("POST", "dbs", { body: { id: this.database } });
    return this.send("POST", `dbs/${this.database}/colls`, { body: { id: this.id, ...definition } });
  }

  upsert(item, headers = {}) {
    return this.post(item, { "x-ms-documentdb-is-upsert": "True", ...headers });
  }

  post(item, headers = {}) {
    return this.send("POST", `${this.path}/docs`, { body: item, headers: { ...keyHeader(item.id), ...headers } });
  }

  item(method, id, { body, headers = {} } = {}) {
    return this.send(method, `${this.path}/docs/${encodeURIComponent(id)}`, { body, headers: { ...keyHeader(id), ...headers } });
  }

  query(query, { parameters, headers = {} } = {}) {
    return this.send("POST", `${this.path}/docs`, {
      body: { query, parameters },
      headers: { "content-type": "application/query+json", "x-ms-documentdb-isquery": "True", "x-ms-documentdb-query-enablecrosspartition": "True", ...headers },
    });
  }

  async values(query, parameters) {
    const { status, body } = await this.query(query, { parameters });
    if (status !== 200) {
      throw new Error(`${status} ${body.message}`);
    }
    return body.Documents;
  }

  changes(headers = {}) {
    return this.send("GET", `${this.path}/docs`, { headers: { "a-im": "Incremental feed", ...headers } });
  }

  async send(method, path, { body, headers } = {}) {
    const content = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const type = content === undefined ? {} : { "content-type": "application/json" };
    const response = await fetch(this.endpoint + path, { method, headers: { ...type, ...authorization(method, path), ...headers }, body: content });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = bytes.length > 0 && response.headers.get("content-type") === "application/json";
    return { status: response.status, headers: response.headers, bytes, body: isJson ? JSON.parse(bytes) : undefined };
  }
}

/** The headers of a request that is signed with a key, as the SDKs sign. */
export function authorization(method, path, key = masterKey) {
  const headers = { "x-ms-date": new Date().toUTCString() };
  const steps = path.split("?", 1)[0].split("/").filter((step) => step !== "").map(decodeURIComponent);
  return { ...headers, authorization: encodeURIComponent(`type=master&ver=1.0&sig=${signature({ method, steps, headers }, key)}`) };
}

const keyHeader = (id) => ({ "x-ms-documentdb-partitionkey": JSON.stringify([id]) });
