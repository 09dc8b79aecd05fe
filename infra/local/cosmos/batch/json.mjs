import { badRequest } from "../errors.mjs";
import { asObject, ownValue, readJson } from "../json.mjs";

const verbs = { Create: "create", Upsert: "upsert", Read: "read", Replace: "replace", Delete: "delete", Patch: "patch" };

/** Batches as JavaScript, Python, Java and Go send them: a list of operations, and a list of results. */
export function readOperations(bytes) {
  const operations = readJson(bytes);
  if (!Array.isArray(operations)) {
    throw badRequest("A batch is a JSON array of operations.");
  }
  return operations.map(readOperation);
}

function readOperation(given) {
  const { operationType, id, partitionKey, resourceBody, ifMatch, ifNoneMatch } = asObject(given, "An operation of the batch");
  const verb = ownValue(verbs, operationType);
  if (verb === undefined) {
    throw badRequest(`The batch operation '${operationType}' is none of ${Object.keys(verbs).join(", ")}.`);
  }
  return { verb, id, partitionKey, content: () => resourceBody, ifMatch, ifNoneMatch };
}

export const contentType = "application/json";

export function writeResults(results) {
  return Buffer.concat([Buffer.from("["), ...results.flatMap((result, index) => [Buffer.from(index === 0 ? "" : ","), writeResult(result)]), Buffer.from("]")]);
}

function writeResult({ status, substatus, etag, body, charge, message }) {
  const fields = Buffer.from(JSON.stringify({ statusCode: status, subStatusCode: substatus, requestCharge: charge, eTag: etag, message }));
  return body === undefined ? fields : Buffer.concat([fields.subarray(0, -1), Buffer.from(",\"resourceBody\":"), body, Buffer.from("}")]);
}
