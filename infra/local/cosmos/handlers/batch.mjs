import { readRecords, writeRecords } from "../batch/records.mjs";
import { readOperation, writeResult } from "../batch/rows.mjs";
import { badRequest, CosmosError } from "../errors.mjs";
import { readItemContent } from "../items.mjs";
import { readCharge, writeCharge } from "../request-charge.mjs";
import { partitionKeyFromHeader } from "../store/partition-key.mjs";
import { containerHeaders, containerOf } from "./items.mjs";

const verbs = { 0: "create", 1: "patch", 2: "read", 4: "delete", 5: "replace", 20: "upsert" };
const maxOperations = 100;
const multiStatus = 207;
const failedDependency = { status: 424, charge: 0 };

/**
 * Many operations in one request: a transaction (all or nothing, one partition), or the SDK's bulk mode (each for
 * itself). Where something failed the answer is 207 and every operation has its own status.
 */
export function runBatch(service, request) {
  const container = containerOf(service, request);
  const operations = readRecords(request.body).map(readOperation);
  const isAtomic = request.flag("x-ms-cosmos-batch-atomic");
  if (isAtomic && operations.length > maxOperations) {
    throw badRequest(`A transactional batch holds at most ${maxOperations} operations.`);
  }
  const perform = (operation) => performOperation(service, container, operation, request.partitionKey);
  const results = isAtomic ? allOrNothing(service.store, operations, perform) : oneByOne(operations, perform, request.flag("x-ms-cosmos-batch-continue-on-error"));
  const charge = results.reduce((sum, result) => sum + result.charge, 0);
  return {
    status: results.some(isFailure) ? multiStatus : 200,
    headers: { ...containerHeaders(service, container), "content-type": "application/octet-stream", "x-ms-request-charge": charge.toFixed(2) },
    body: writeRecords(results.map(writeResult)),
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

function performOperation(service, container, operation, sharedPartitionKey) {
  const verb = verbs[operation.operationType];
  if (verb === undefined) {
    throw badRequest(`The batch operation ${operation.operationType} is not known here.`);
  }
  try {
    const { status, item } = service.items[verb](container, {
      id: operation.id,
      content: operation.resourceBody === undefined ? undefined : readItemContent(operation.resourceBody),
      partitionKey: partitionKeyFromHeader(operation.partitionKey) ?? sharedPartitionKey,
      ifMatch: operation.ifMatch,
      ifNoneMatch: operation.ifNoneMatch,
    });
    const charge = verb === "read" ? readCharge(item.bytes.length) : writeCharge(item?.bytes.length ?? 0);
    const silent = item === undefined || status === 304 || operation.minimalReturnPreference === true;
    return { status, etag: item?.etag, body: silent ? undefined : item.bytes, charge };
  } catch (error) {
    if (error instanceof CosmosError) {
      return { status: error.status, substatus: error.substatus, charge: 1 };
    }
    throw error;
  }
}
