using System.Globalization;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>A query for documents whose ids are known: <c>IN</c> with a parameter each goes straight to their partitions.</summary>
internal static class IdQuery
{
    /// <param name="select">Everything before WHERE.</param>
    public static QueryDefinition Over(string select, IReadOnlyList<string> ids)
    {
        var names = ids.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"@id{index}")).ToList();
        var query = new QueryDefinition($"{select} WHERE c.id IN ({string.Join(", ", names)}) AND c.deleted = false");
        return names.Zip(ids).Aggregate(query, (asked, pair) => asked.WithParameter(pair.First, pair.Second));
    }
}
