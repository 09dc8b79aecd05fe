import { containerWasRecreated, notSupported, ownerNotFound } from "../errors.mjs";
import { readItemContent } from "../items.mjs";
import { readCharge, writeCharge } from "../request-charge.mjs";

/** Finds the container above the items; the SDK's memory of it may be older than the container itself. */
export function containerOf({ store }, request) {
  const container = store.container(request.steps[1], request.steps[3], ownerNotFound);
  const intended = request.intendedContainerRid;
  if (intended !== undefined && intended !== container.rid) {
    throw containerWasRecreated();
  }
  return container;
}

export function writeItem(service, request) {
  const verb = request.isUpsert ? "upsert" : "create";
  return perform(service, request, verb, readItemContent(request.body));
}

export const readItem = (service, request) => perform(service, request, "read");
export const replaceItem = (service, request) => perform(service, request, "replace", readItemContent(request.body));
export const patchItem = (service, request) => perform(service, request, "patch", request.json());
export const deleteItem = (service, request) => perform(service, request, "delete");

function perform(service, request, verb, content) {
  const container = containerOf(service, request);
  const { partitionKey, ifMatch, ifNoneMatch } = request;
  if (request.headers["x-ms-pre-trigger-include"] !== undefined || request.headers["x-ms-post-trigger-include"] !== undefined) {
    throw notSupported("A trigger");
  }
  const { status, item } = service.items[verb](container, { id: request.steps[5], content, partitionKey, ifMatch, ifNoneMatch });
  const charge = verb === "read" ? readCharge(item.bytes.length) : writeCharge(item?.bytes.length ?? 0);
  const headers = { ...containerHeaders(service, container), "x-ms-request-charge": charge };
  if (item === undefined) {
    return { status, headers };
  }
  headers.etag = item.etag;
  const silent = status === 304 || (verb !== "read" && request.wantsNoContent);
  return { status, headers, body: silent ? undefined : item.bytes };
}

/** Which container answered, and how far it is: the SDK keeps the session token by the container's name and `_rid`. */
export const containerHeaders = ({ store }, container) => ({
  "x-ms-session-token": `0:-1#${store.sequence}`,
  "x-ms-alt-content-path": container.name,
  "x-ms-content-path": container.rid,
  "x-ms-documentdb-partitionkeyrangeid": "0",
  lsn: store.sequence,
});
