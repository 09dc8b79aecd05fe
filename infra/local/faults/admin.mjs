import { text } from "node:stream/consumers";

export const adminPath = "/__faults";

/** `PUT` sets the plan, `DELETE` clears it, `GET` tells how often each rule matched and struck. */
export async function administer(plan, request, response) {
  try {
    const given = await text(request);
    if (request.method === "PUT") {
      plan.replace(JSON.parse(given));
    } else if (request.method === "DELETE") {
      plan.clear();
    } else if (request.method !== "GET") {
      answer(response, 405, { message: `${adminPath} knows GET, PUT and DELETE.` });
      return;
    }
    answer(response, 200, plan.report());
  } catch (error) {
    answer(response, 400, { message: error.message });
  }
}

function answer(response, status, content) {
  const body = JSON.stringify(content);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}
