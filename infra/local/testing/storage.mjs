import { createHmac } from "node:crypto";

/** Calls blob and queue services with Shared Key authorization, as the SDKs do. */
export class StorageClient {
  constructor({ accountName, accountKey }) {
    this.accountName = accountName;
    this.key = Buffer.from(accountKey, "base64");
  }

  async send(method, url, { headers = {}, body } = {}) {
    const sent = { "x-ms-date": new Date().toUTCString(), "x-ms-version": "2023-11-03", ...headers };
    const length = body === undefined ? 0 : Buffer.byteLength(body);
    const type = sent["content-type"] ?? (body === undefined ? "" : "text/plain;charset=UTF-8");
    const signature = this.#sign([
      method, "", "", length === 0 ? "" : length, "", type, "", "", "", "", "", "",
      ...Object.entries(sent).filter(([name]) => name.startsWith("x-ms-")).sort().map(([name, value]) => `${name}:${value}`),
      this.#resource(new URL(url)),
    ].join("\n"));
    return fetch(url, { method, body, headers: { ...sent, authorization: `SharedKey ${this.accountName}:${signature}` } });
  }

  #resource({ pathname, searchParams }) {
    const parameters = [...searchParams].sort().map(([name, value]) => `\n${name}:${value}`).join("");
    return `/${this.accountName}${pathname}${parameters}`;
  }

  #sign(text) {
    return createHmac("sha256", this.key).update(text).digest("base64");
  }
}
