import { feed, resource } from "../http/answer.mjs";
import { checkId } from "../items.mjs";
import { runQueryOver } from "../sql/run.mjs";
import { definitionCharge } from "../request-charge.mjs";

const charge = { "x-ms-request-charge": definitionCharge };

export function listDatabases({ store }, request) {
  const definitions = store.databases().map(({ definition }) => definition);
  return feed("Databases", "", selected(definitions, request), charge);
}

export function createDatabase({ store }, request) {
  const { id } = request.jsonObject();
  checkId(id);
  return resource(201, store.createDatabase(id).definition, charge);
}

export function readDatabase({ store }, request) {
  return resource(200, store.database(request.steps[1]).definition, charge);
}

export function deleteDatabase({ store }, request) {
  store.deleteDatabase(store.database(request.steps[1]));
  return { status: 204, headers: charge };
}

/** Accounts here have no provisioned throughput: there is never an offer to find. */
export function listOffers() {
  return feed("Offers", "", [], charge);
}

/** Definitions come in short lists: a query or everything, in one page. */
export function selected(definitions, request) {
  return request.isQuery ? runQueryOver(definitions, request.query()) : definitions.map((definition) => Buffer.from(JSON.stringify(definition)));
}
