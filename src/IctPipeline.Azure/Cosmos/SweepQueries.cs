using IctPipeline.Core.Reindexing;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>
/// Queries of sweeps. They select what <see cref="DocumentSummary"/> holds and nothing else: the SDK's ReadMany would bring
/// whole documents, which are some twenty times as long.
/// </summary>
internal static class SweepQueries
{
    private const string Document = """
        c.id, c.schemaVersion, c.deleted, c.characterCount,
        {"container": c.source.container, "blob": c.source.blob, "member": c.source.member,
         "etag": c.source.etag, "size": c.source.size, "format": c.source.format,
         "vanished": c.source.vanished} AS source,
        {"tag": c.language.tag} AS language,
        {"pipelineVersion": c.lineage.pipelineVersion, "ingestedAt": c.lineage.ingestedAt} AS lineage,
        {"status": c.analysis.status, "modelVersion": c.analysis.modelVersion,
         "missing": c.analysis.missing, "models": c.analysis.models} AS analysis
        """;

    private const string Failure = """
        c.id, c["container"], c.blob, c.member, c.etag, c.status, c.lastFailedAt, c.nextAttemptAt
        """;

    /// <summary>The partition key is the id, so the service asks only the partitions that hold some of them.</summary>
    public static QueryDefinition DocumentsById(IReadOnlyList<string> ids) => Among($"SELECT {Document} FROM c WHERE c.id", ids);

    public static QueryDefinition DocumentsOfBlobs(IReadOnlyList<string> names) =>
        Among($"SELECT {Document} FROM c WHERE c.source.blob", names);

    public static QueryDefinition FailuresOfBlobs(IReadOnlyList<string> names) => Among($"SELECT {Failure} FROM c WHERE c.blob", names);

    public static QueryDefinition LiveDocuments { get; } = new($"SELECT {Document} FROM c WHERE c.deleted = false");

    public static QueryDefinition History { get; } =
        new QueryDefinition("SELECT * FROM c WHERE c.type = @type ORDER BY c.startedAt DESC").WithParameter("@type", SweepRun.HistoryType);

    private static QueryDefinition Among(string select, IReadOnlyList<string> values)
    {
        var query = new QueryDefinition($"{select} IN ({string.Join(", ", values.Select((_, at) => $"@p{at}"))})");
        for (var at = 0; at < values.Count; at++)
        {
            query.WithParameter($"@p{at}", values[at]);
        }

        return query;
    }
}
