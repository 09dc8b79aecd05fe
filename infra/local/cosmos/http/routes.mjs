import { CosmosError, notSupported } from "../errors.mjs";
import { readAccount } from "../handlers/account.mjs";
import { runBatch } from "../handlers/batch.mjs";
import { createContainer, deleteContainer, listContainers, listPartitionKeyRanges, readContainer, replaceContainer } from "../handlers/containers.mjs";
import { createDatabase, deleteDatabase, listDatabases, listOffers, readDatabase } from "../handlers/databases.mjs";
import { listItems, queryItems } from "../handlers/feeds.mjs";
import { ownValue } from "../json.mjs";
import { deleteItem, patchItem, readItem, replaceItem, writeItem } from "../handlers/items.mjs";

/** By the shape of the path: `dbs/*` stands for one database, `dbs` for their list. */
const routes = {
  "": { GET: readAccount },
  "offers": { GET: listOffers, POST: listOffers },
  "dbs": { GET: listDatabases, POST: (service, request) => (request.isQuery ? listDatabases : createDatabase)(service, request) },
  "dbs/*": { GET: readDatabase, DELETE: deleteDatabase },
  "dbs/*/colls": { GET: listContainers, POST: (service, request) => (request.isQuery ? listContainers : createContainer)(service, request) },
  "dbs/*/colls/*": { GET: readContainer, PUT: replaceContainer, DELETE: deleteContainer },
  "dbs/*/colls/*/pkranges": { GET: listPartitionKeyRanges },
  "dbs/*/colls/*/docs": { GET: listItems, POST: postItems },
  "dbs/*/colls/*/docs/*": { GET: readItem, PUT: replaceItem, PATCH: patchItem, DELETE: deleteItem },
};

function postItems(service, request) {
  if (request.isBatch) {
    return runBatch(service, request);
  }
  return (request.isQuery || request.isQueryPlan ? queryItems : writeItem)(service, request);
}

/** What answers a request; found before its signature is checked, which nobody can get right for a resource that is not known here. */
export function handlerOf(request) {
  const shape = request.steps.map((step, index) => (index % 2 === 0 ? step : "*")).join("/");
  const methods = ownValue(routes, shape);
  if (methods === undefined) {
    throw notSupported(`The resource /${shape}`);
  }
  const handler = ownValue(methods, request.method);
  if (handler === undefined) {
    throw new CosmosError(405, "MethodNotAllowed", `${request.method} does not apply to /${shape}.`);
  }
  return handler;
}
