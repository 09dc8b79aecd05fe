/** An answer other than success, as the service words it: HTTP status, sub-status where the SDK acts on it, code and message. */
export class CosmosError extends Error {
  constructor(status, code, message, { substatus, headers } = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.substatus = substatus;
    this.headers = headers;
  }
}

/** Sub-statuses that the SDKs tell apart. */
const ownerMissing = 1003;
const partitionKeyMismatch = 1001;
const containerRecreated = 1024;

export const badRequest = (message) => new CosmosError(400, "BadRequest", message);
export const notSupported = (what) => badRequest(`${what} is not supported by the local Cosmos DB.`);
export const notFound = (what) => new CosmosError(404, "NotFound", `Resource Not Found: ${what} does not exist.`, { substatus: 0 });
export const ownerNotFound = (what) => new CosmosError(404, "NotFound", `Owner resource does not exist: ${what}.`, { substatus: ownerMissing });
export const conflict = (what) => new CosmosError(409, "Conflict", `Entity with the specified id already exists in the system: ${what}.`);
export const uniqueKeyViolated = (paths) => new CosmosError(409, "Conflict", `Unique index constraint violation: another item has the same values of ${paths.join(", ")}.`);
export const preconditionFailed = (why) => new CosmosError(412, "PreconditionFailed", `One of the specified pre-condition is not met: ${why}.`);
export const tooLarge = (bytes, limit) => new CosmosError(413, "RequestEntityTooLarge", `Request size is too large: ${bytes} bytes, at most ${limit} are allowed.`);
export const wrongPartitionKey = () => new CosmosError(400, "BadRequest", "PartitionKey extracted from document doesn't match the one specified in the header.", { substatus: partitionKeyMismatch });
export const containerWasRecreated = () => new CosmosError(400, "BadRequest", "The container was deleted and created again under the same name.", { substatus: containerRecreated });
