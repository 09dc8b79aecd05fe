/**
 * Lets a listener answer as it likes, but keeps the answer from the wire: when it is complete, `finished` decides what
 * the client gets to see. By then the request has done its work.
 */
export function holdBack(response, finished) {
  const { writeHead, write, end } = response;
  const chunks = [];
  const head = {};

  const keep = (chunk, encoding) => {
    if (typeof chunk === "string" || ArrayBuffer.isView(chunk)) {
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? encoding : undefined));
    }
  };

  response.writeHead = (status, ...rest) => {
    head.status = status;
    head.headers = rest.find((value) => value !== null && typeof value === "object") ?? {};
    return response;
  };
  response.write = (chunk, encoding, written) => {
    keep(chunk, encoding);
    const callback = typeof encoding === "function" ? encoding : written;
    if (callback !== undefined) {
      process.nextTick(callback);
    }
    return true;
  };
  response.end = (chunk, encoding) => {
    keep(chunk, encoding);
    Object.assign(response, { writeHead, write, end });
    const status = head.status ?? response.statusCode;
    const headers = { ...response.getHeaders(), ...head.headers };
    response.getHeaderNames().forEach((name) => response.removeHeader(name));
    finished({ sendHalf: () => sendHalf(response, status, headers, Buffer.concat(chunks)) });
    return response;
  };
}

/** Promises the whole body, sends half of it and cuts the connection; an answer without a body is just cut. */
function sendHalf(response, status, headers, body) {
  if (body.length === 0) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...withoutLength(headers), "content-length": body.length });
  response.write(body.subarray(0, body.length >>> 1), () => response.destroy());
}

const withoutLength = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(content-length|transfer-encoding)$/i.test(name)));
