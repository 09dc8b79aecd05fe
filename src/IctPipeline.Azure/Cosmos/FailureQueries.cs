using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Queries over the container <c>failures</c>.</summary>
internal static class FailureQueries
{
    /// <summary>Failure records are about 1 KB; more a page only makes the first one wait.</summary>
    public const int LargestPage = 200;

    /// <summary>Latest first, by the index on the time of the last failure.</summary>
    public static QueryDefinition By(FailureFilter filter)
    {
        (string Condition, string Name, object Value)?[] parts =
        [
            filter.Status is { } status ? ("c.status = @status", "@status", Word(status)) : null,
            filter.Class is { } @class ? ("c[\"class\"] = @class", "@class", Word(@class)) : null,
            filter.Code is { } code ? ("c.code = @code", "@code", code) : null,
            filter.Since is { } since ? ("c.lastFailedAt >= @since", "@since", Timestamps.Format(since)) : null,
            filter.Blob is { } blob ? ("c.blob = @blob", "@blob", blob.Name) : null,
            filter.Blob is { } of ? ("c[\"container\"] = @container", "@container", of.Container) : null,
        ];
        var used = parts.OfType<(string Condition, string Name, object Value)>().ToList();
        var where = used.Count == 0 ? "" : $" WHERE {string.Join(" AND ", used.Select(part => part.Condition))}";
        return used.Aggregate(
            new QueryDefinition($"SELECT * FROM c{where} ORDER BY c.lastFailedAt DESC"),
            (query, part) => query.WithParameter(part.Name, part.Value)
        );
    }

    public static QueryDefinition Count(FailureStatus status) =>
        new QueryDefinition("SELECT VALUE COUNT(1) FROM c WHERE c.status = @status").WithParameter("@status", Word(status));

    /// <summary>As the converter writes it.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
