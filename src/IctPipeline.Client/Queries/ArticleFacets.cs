namespace IctPipeline.Client;

/// <summary>How many documents have which language, site, category, and month of publication.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Undated">Those without a date of publication.</param>
/// <param name="Languages">Tag to count; documents without a language are left out.</param>
/// <param name="Sites">Site to count.</param>
/// <param name="Categories">Category to count; a document counts in each of its own.</param>
/// <param name="Months"><c>2018-03</c> to count, in order.</param>
public sealed record ArticleFacets(
    long Total,
    long Undated,
    IReadOnlyDictionary<string, long> Languages,
    IReadOnlyDictionary<string, long> Sites,
    IReadOnlyDictionary<string, long> Categories,
    IReadOnlyDictionary<string, long> Months
)
{
    private const int MonthLength = 7;

    internal static async Task<ArticleFacets> CountAsync(IAsyncEnumerable<FacetRow> rows)
    {
        var (total, undated) = (0L, 0L);
        Dictionary<string, long> languages = [],
            sites = [],
            categories = [];
        var months = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            total++;
            Add(languages, row.Language);
            Add(sites, row.Site);
            foreach (var category in row.Categories?.Distinct(StringComparer.Ordinal) ?? [])
            {
                Add(categories, category);
            }

            if (row.Published is { Length: >= MonthLength } published)
            {
                Add(months, published[..MonthLength]);
            }
            else
            {
                undated++;
            }
        }

        return new ArticleFacets(total, undated, languages, sites, categories, months);
    }

    private static void Add(IDictionary<string, long> counts, string? key)
    {
        if (!string.IsNullOrEmpty(key))
        {
            counts[key] = counts.TryGetValue(key, out var count) ? count + 1 : 1;
        }
    }
}

/// <summary>What is counted of a document.</summary>
internal sealed record FacetRow(string? Language, string? Site, IReadOnlyList<string>? Categories, string? Published);
