import { CosmosError } from "../errors.mjs";
import { fromError } from "./answer.mjs";

/** A refused host or origin in the service's form. */
export const refusalAnswer = ({ status, message }) => {
  const { headers, body } = fromError(new CosmosError(status, status === 400 ? "BadRequest" : "Forbidden", message));
  return { status, headers: { "content-type": "application/json", ...headers }, body };
};

const dayInSeconds = 86_400;

/** Lets pages of allowed origins read answers, and tells browsers that ask so; every other origin was refused before. */
export function withCrossOrigin(listener) {
  return (request, response) => {
    const { origin } = request.headers;
    if (origin !== undefined) {
      response.setHeader("access-control-allow-origin", origin);
      response.setHeader("access-control-expose-headers", "*");
      response.setHeader("vary", "Origin");
    }
    if (origin !== undefined && request.method === "OPTIONS") {
      response.writeHead(204, {
        "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, HEAD",
        "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "*",
        "access-control-max-age": dayInSeconds,
      });
      response.end();
      return;
    }
    listener(request, response);
  };
}
