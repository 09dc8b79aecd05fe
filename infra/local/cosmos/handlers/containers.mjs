import { badRequest, notSupported } from "../errors.mjs";
import { feed, resource } from "../http/answer.mjs";
import { checkId } from "../items.mjs";
import { definitionCharge, metadataCharge } from "../request-charge.mjs";
import { ownValue } from "../json.mjs";
import { stepsOf } from "../store/partition-key.mjs";
import { partitionKeyRangeRid } from "../store/resource-id.mjs";
import { checkTimeToLive } from "../store/time-to-live.mjs";
import { checkFullText } from "./full-text-policy.mjs";
import { selected } from "./databases.mjs";

const charge = { "x-ms-request-charge": definitionCharge };

/** What the service fills in where a definition says nothing. */
const defaults = () => ({
  indexingPolicy: { indexingMode: "consistent", automatic: true, includedPaths: [{ path: "/*" }], excludedPaths: [{ path: "/\"_etag\"/?" }] },
  conflictResolutionPolicy: { mode: "LastWriterWins", conflictResolutionPath: "/_ts", conflictResolutionProcedure: "" },
  geospatialConfig: { type: "Geography" },
});

export function listContainers({ store }, request) {
  const definitions = store.containers(request.steps[1]).map(({ definition }) => definition);
  return feed("DocumentCollections", store.database(request.steps[1]).definition._rid, selected(definitions, request), charge);
}

export function createContainer({ store }, request) {
  const definition = checkedDefinition(request.jsonObject());
  return answer(201, store.createContainer(request.steps[1], definition));
}

export function readContainer({ store }, request) {
  return answer(200, store.container(request.steps[1], request.steps[3]));
}

export function replaceContainer({ store }, request) {
  const container = store.container(request.steps[1], request.steps[3]);
  const definition = checkedDefinition(request.jsonObject());
  if (definition.id !== container.id || JSON.stringify(definition.partitionKey.paths) !== JSON.stringify(container.partitionKeyPaths)) {
    throw badRequest("The id and the partition key of a container can't be replaced.");
  }
  if (JSON.stringify(definition.uniqueKeyPolicy) !== JSON.stringify(container.definition.uniqueKeyPolicy)) {
    throw badRequest("The unique index cannot be modified. To change the unique index, remove the collection and re-create a new one.");
  }
  return answer(200, store.replaceContainer(container, definition));
}

export function deleteContainer({ store }, request) {
  store.deleteContainer(store.container(request.steps[1], request.steps[3]));
  return { status: 204, headers: charge };
}

/** One range holds everything. The SDK asks again with the etag that it knows, until nothing is new. */
export function listPartitionKeyRanges({ store }, request) {
  const container = store.container(request.steps[1], request.steps[3]);
  const { _rid, _ts, _self } = container.definition;
  const etag = `"${_rid}-0"`;
  const headers = { etag, "x-ms-request-charge": metadataCharge };
  if (request.ifNoneMatch === etag) {
    return { status: 304, headers };
  }
  const rid = partitionKeyRangeRid(_rid, 2);
  const range = {
    _rid: rid, id: "0", _etag: etag, minInclusive: "", maxExclusive: "FF", ridPrefix: 0, _self: `${_self}pkranges/${rid}/`,
    throughputFraction: 1, status: "online", parents: [], _ts,
  };
  return feed("PartitionKeyRanges", _rid, [Buffer.from(JSON.stringify(range))], headers);
}

const answer = (status, container) => resource(status, container.definition, { ...charge, "x-ms-alt-content-path": `dbs/${container.database.id}` });

const maxPaths = { Hash: 1, MultiHash: 3 };

function checkedDefinition(definition) {
  checkId(definition.id);
  const partitionKey = checkedPartitionKey(definition.partitionKey ?? {});
  checkUniqueKeys(definition.uniqueKeyPolicy ?? {});
  checkTimeToLive(definition.defaultTtl, "defaultTtl");
  checkFullText(definition.fullTextPolicy, definition.indexingPolicy?.fullTextIndexes);
  // Queries would find nothing of them, without a word.
  if (definition.computedProperties?.length > 0) {
    throw notSupported("A container with computed properties");
  }
  return { ...defaults(), ...definition, partitionKey };
}

function checkedPartitionKey(definition) {
  const paths = asPaths(definition.paths, "A container needs a partition key: one to three paths like /id");
  const kind = definition.kind ?? (paths.length > 1 ? "MultiHash" : "Hash");
  const most = ownValue(maxPaths, kind);
  if (most === undefined || paths.length > most) {
    throw badRequest(`A partition key of the kind '${kind}' with ${paths.length} paths is not possible: Hash takes one, MultiHash up to three.`);
  }
  return { version: 2, ...definition, kind };
}

function checkUniqueKeys({ uniqueKeys = [] }) {
  if (!Array.isArray(uniqueKeys)) {
    throw badRequest("The unique keys of a container are a list.");
  }
  uniqueKeys.forEach((key) => asPaths(key?.paths, "A unique key needs paths like /site"));
}

function asPaths(paths, need) {
  const wrong = Array.isArray(paths) ? paths.find((path) => stepsOf(path) === undefined) : undefined;
  if (!Array.isArray(paths) || paths.length === 0 || wrong !== undefined) {
    throw badRequest(`${need}; names with other signs stand in double quotes.${wrong === undefined ? "" : ` This is none: ${JSON.stringify(wrong).slice(0, 200)}`}`);
  }
  return paths;
}
