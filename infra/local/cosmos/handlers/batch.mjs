import * as json from "../batch/json.mjs";
import { rowVersion } from "../batch/records.mjs";
import * as rows from "../batch/rows.mjs";
import { badRequest, CosmosError } from "../errors.mjs";
import { checkSize } from "../items.mjs";
import { readCharge, writeCharge } from "../request-charge.mjs";
import { partitionKeyFromHeader } from "../store/partition-key.mjs";
import { containerHeaders, containerOf } from "./items.mjs";

const maxOperations = 100;
const multiStatus = 207;
const failedDependency = { status: 424, charge: 0 };

/**
 * Many operations in one request: a transaction (all or nothing, one partition), or the SDK's bulk mode (each for
 * itself). Where something failed the answer is 207 and every operation has its own status.
 */
export function runBatch(service, request) {
  const container = containerOf(service, request);
  checkSize(request.body.length);
  const form = request.body[0] === rowVersion ? rows : json;
  const operations = form.readOperations(request.body);
  if (operations.length === 0 || operations.length > maxOperations) {
    throw badRequest(`A batch holds 1 to ${maxOperations} operations, not ${operations.length}.`);
  }
  const isAtomic = request.flag("x-ms-cosmos-batch-atomic");
  const perform = (operation) => performOperation(service, container, operation, request, isAtomic);
  const results = isAtomic ? allOrNothing(service.store, operations, perform) : oneByOne(operations, perform, request.flag("x-ms-cosmos-batch-continue-on-error"));
  const charge = results.reduce((sum, result) => sum + result.charge, 0);
  return {
    status: results.some(isFailure) ? multiStatus : 200,
    headers: { ...containerHeaders(service, container), "content-type": form.contentType, "x-ms-request-charge": charge.toFixed(2) },
    body: form.writeResults(results),
  };
}

class Aborted extends Error {
  constructor(results) {
    super("The transaction is taken back.");
    this.results = results;
  }
}

function allOrNothing(store, operations, perform) {
  try {
    return store.transaction(() => {
      const results = operations.map(() => failedDependency);
      for (let index = 0; index < operations.length; index++) {
        const result = perform(operations[index]);
        if (isFailure(result)) {
          throw new Aborted(results.with(index, result));
        }
        results[index] = result;
      }
      return results;
    });
  } catch (error) {
    if (error instanceof Aborted) {
      return error.results.map((result) => (isFailure(result) ? result : failedDependency));
    }
    throw error;
  }
}

function oneByOne(operations, perform, continueOnError) {
  let failed = false;
  return operations.map((operation) => {
    const result = failed && !continueOnError ? failedDependency : perform(operation);
    failed ||= isFailure(result);
    return result;
  });
}

const isFailure = ({ status }) => status >= 400;

function performOperation(service, container, operation, request, isAtomic) {
  const { verb, id, content, ifMatch, ifNoneMatch, isSilent } = operation;
  try {
    const partitionKey = keyOf(operation.partitionKey, request.partitionKey, isAtomic);
    const { status, item } = service.items[verb](container, { id, content: content(), partitionKey, ifMatch, ifNoneMatch });
    const charge = verb === "read" ? readCharge(item.bytes.length) : writeCharge(item?.bytes.length ?? 0);
    const silent = item === undefined || status === 304 || isSilent || (verb !== "read" && request.wantsNoContent);
    return { status, etag: item?.etag, body: silent ? undefined : item.bytes, charge };
  } catch (error) {
    if (error instanceof CosmosError) {
      return { status: error.status, substatus: error.substatus, message: error.message, charge: 1 };
    }
    throw error;
  }
}

/** An operation has the key of its request, and of its own only in bulk mode: a transaction stays in one partition. */
function keyOf(own, shared, isAtomic) {
  const partitionKey = partitionKeyFromHeader(own);
  if (isAtomic && partitionKey !== undefined && partitionKey !== shared) {
    throw badRequest("All operations of a transactional batch must have the partition key of the request.");
  }
  return partitionKey ?? shared;
}
