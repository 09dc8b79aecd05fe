import { randomUUID } from "node:crypto";

/** A refusal as the blob and queue services word it; a browser's question whether a page may ask has an answer of its own. */
export function refusalAnswer({ status, header, value, message }, { method }) {
  const code = status === 400 ? "InvalidHeaderValue" : method === "OPTIONS" ? "CorsPreflightFailure" : "AuthorizationFailure";
  const requestId = randomUUID();
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${escaped(message)}\nRequestId:${requestId}\nTime:${new Date().toISOString()}</Message>`
    + `<HeaderName>${header}</HeaderName><HeaderValue>${escaped(value.slice(0, 200))}</HeaderValue></Error>`;
  return { status, headers: { "content-type": "application/xml", "x-ms-error-code": code, "x-ms-request-id": requestId }, body };
}

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text) => text.replace(/[&<>]/g, (sign) => entities[sign]);
