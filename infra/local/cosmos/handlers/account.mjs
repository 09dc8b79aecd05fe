import { resource } from "../http/answer.mjs";

const queryLimits = {
  maxSqlQueryInputLength: 262144, maxJoinsPerSqlQuery: 10, maxLogicalAndPerSqlQuery: 2000, maxLogicalOrPerSqlQuery: 2000,
  maxUdfRefPerSqlQuery: 10, maxInExpressionItemsCount: 16000, maxSpatialQueryCells: 12, spatialMaxGeometryPointCount: 256,
  queryMaxInMemorySortDocumentCount: 500, maxQueryRequestTimeoutFraction: 0.9, sqlAllowNonFiniteNumbers: false,
  sqlAllowAggregateFunctions: true, sqlAllowSubQuery: true, sqlAllowScalarSubQuery: true, sqlAllowTop: true,
  sqlAllowLike: false, sqlAllowGroupByClause: false, sqlDisableOptimizationFlags: 0, allowNewKeywords: true, enableSpatialIndexing: false,
};

/** The account document: the first thing that an SDK reads. It sends everything else to the endpoint named here. */
export function readAccount(service, request) {
  const location = { name: "Local", databaseAccountEndpoint: `http://${request.host}/` };
  return resource(200, {
    _self: "", id: "local", _rid: "local", media: "//media/", addresses: "//addresses/", _dbs: "//dbs/",
    writableLocations: [location], readableLocations: [location], enableMultipleWriteLocations: false,
    continuousBackupEnabled: false, enableNRegionSynchronousCommit: false,
    userReplicationPolicy: { asyncReplication: false, minReplicaSetSize: 1, maxReplicasetSize: 1 },
    userConsistencyPolicy: { defaultConsistencyLevel: "Session" },
    systemReplicationPolicy: { minReplicaSetSize: 1, maxReplicasetSize: 1 },
    readPolicy: { primaryReadCoefficient: 1, secondaryReadCoefficient: 1 },
    queryEngineConfiguration: JSON.stringify(queryLimits),
  });
}
