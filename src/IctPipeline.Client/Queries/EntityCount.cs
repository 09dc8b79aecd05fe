namespace IctPipeline.Client;

/// <summary>An entity, and how many documents name it.</summary>
/// <param name="Name">The name that most of them give it.</param>
public sealed record EntityCount(string Id, string Name, string Category, long Documents)
{
    internal static async Task<IReadOnlyList<EntityCount>> CountAsync(IAsyncEnumerable<EntityRow> rows, string? category, string? name)
    {
        var counts = new Dictionary<string, (long Documents, string Category, Dictionary<string, long> Names)>(StringComparer.Ordinal);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            if (category is not null && !string.Equals(row.Category, category, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!counts.TryGetValue(row.Id, out var entry))
            {
                entry = (0, row.Category, []);
            }

            entry.Names[row.Name] = entry.Names.GetValueOrDefault(row.Name) + 1;
            counts[row.Id] = entry with { Documents = entry.Documents + 1 };
        }

        var wanted = SearchQuery.Parse(name).AsPrefixes();
        return
        [
            .. counts
                .Where(entity => string.IsNullOrWhiteSpace(name) || entity.Value.Names.Keys.Any(wanted.FitsIn))
                .Select(entity => new EntityCount(entity.Key, Commonest(entity.Value.Names), entity.Value.Category, entity.Value.Documents))
                .OrderByDescending(entity => entity.Documents)
                .ThenBy(entity => entity.Id, StringComparer.Ordinal),
        ];
    }

    private static string Commonest(Dictionary<string, long> names) =>
        names.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key;
}

/// <summary>What is counted of an entity.</summary>
internal sealed record EntityRow(string Id, string Name, string Category);
